package dev.chronos.sharing.ical.value;

import dev.chronos.sharing.ical.text.Text;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What there is to say about a file. Says each thing once, and stops after a while. */
public final class Notes {
    private static final int MOST = 200;
    private static final int QUOTED = 80;

    private final List<Skipped> skipped = new ArrayList<>();
    private final Set<Warning> warnings = new LinkedHashSet<>();
    private int moreSkipped;
    private int moreWarnings;

    /** Something was imported differently. */
    public void warn(String code, String detail) {
        var warning = new Warning(code, detail);
        if (warnings.size() < MOST) {
            warnings.add(warning);
        } else if (!warnings.contains(warning)) {
            moreWarnings++;
        }
    }

    /** Something was left out. */
    public void skip(@Nullable String uid, String component, String code, String reason) {
        if (skipped.size() < MOST) {
            skipped.add(new Skipped(uid == null ? null : quoted(uid), component, code, reason));
        } else {
            moreSkipped++;
        }
    }

    /** The first of what was left out. */
    public List<Skipped> skipped() {
        return List.copyOf(skipped);
    }

    /** The warnings, and a last one about those that found no room. */
    public List<Warning> warnings() {
        var all = new ArrayList<>(warnings);
        if (moreSkipped > 0) {
            all.add(new Warning("more-skipped", moreSkipped + " more events or tasks were skipped."));
        }
        if (moreWarnings > 0) {
            all.add(new Warning("more-warnings", "There are " + moreWarnings + " more remarks."));
        }
        return List.copyOf(all);
    }

    /** A value of the file as it may stand in a sentence. */
    public static String quoted(String value) {
        var plain = Text.plain(value).strip();
        return plain.length() > QUOTED ? Text.cut(plain, QUOTED) + "..." : plain;
    }
}
