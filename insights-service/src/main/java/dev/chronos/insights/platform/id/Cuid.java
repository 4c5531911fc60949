package dev.chronos.insights.platform.id;

import io.github.thibaultmeyer.cuid.CUID;

/** Ids as the web app's client makes them: {@code c} and 24 characters of base 36. */
public final class Cuid {
    private Cuid() {}

    /** A new id. */
    public static String next() {
        return CUID.randomCUID1().toString();
    }
}
