package dev.chronos.sharing.ical.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What stands between BEGIN and END of one name. */
public final class Component {
    private final String name;
    private final List<ContentLine> lines = new ArrayList<>();
    private final List<Component> children = new ArrayList<>();
    private boolean complete;

    Component(String name) {
        this.name = name;
    }

    /** In upper case. */
    public String name() {
        return name;
    }

    /** True when its END was there: without it, its tail may be missing. */
    public boolean isComplete() {
        return complete;
    }

    /** Components inside it, in the order of the file. */
    public List<Component> children() {
        return children;
    }

    /** Components of one name inside it. */
    public List<Component> children(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).toList();
    }

    /** The first property of a name; null without one. */
    public @Nullable ContentLine line(String wanted) {
        for (var line : lines) {
            if (line.name().equals(wanted)) {
                return line;
            }
        }
        return null;
    }

    /** All properties of a name. */
    public List<ContentLine> lines(String wanted) {
        return lines.stream().filter(line -> line.name().equals(wanted)).toList();
    }

    /** The value of the first property of a name as written, stripped; null without one or when it is empty. */
    public @Nullable String value(String wanted) {
        var line = line(wanted);
        return line == null || line.value().isBlank() ? null : line.value().strip();
    }

    void add(ContentLine line) {
        if (lines.size() < Limits.PROPERTIES) {
            lines.add(line);
        }
    }

    void add(Component child) {
        children.add(child);
    }

    void complete() {
        complete = true;
    }
}
