package dev.chronos.schema;

import java.util.Set;

/** Only some of the web app's tables exist: neither an empty database nor one that the web app made. */
public final class IncompleteSchemaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    IncompleteSchemaException(Set<String> missing) {
        super(
                "this database has some of the web app's tables but not " + String.join(", ", missing)
                        + ". Let the web app finish its own migration first, or point CHRONOS_DATABASE_URL at an empty database.");
    }
}
