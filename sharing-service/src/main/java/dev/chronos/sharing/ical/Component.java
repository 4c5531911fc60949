package dev.chronos.sharing.ical;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One BEGIN to END: its properties in order, and the components inside it. */
final class Component {
    private final String name;
    private final List<Property> properties = new ArrayList<>();
    private final List<Component> children = new ArrayList<>();

    Component(String name) {
        this.name = name;
    }

    String name() {
        return name;
    }

    List<Component> children() {
        return children;
    }

    List<Component> children(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).toList();
    }

    void add(Property property) {
        properties.add(property);
    }

    void add(Component child) {
        children.add(child);
    }

    List<Property> properties() {
        return properties;
    }

    List<Property> all(String wanted) {
        return properties.stream()
                .filter(property -> property.name().equals(wanted))
                .toList();
    }

    @Nullable Property first(String wanted) {
        for (var property : properties) {
            if (property.name().equals(wanted)) {
                return property;
            }
        }
        return null;
    }

    /** The text of a property; null when it is absent or empty. */
    @Nullable String text(String wanted) {
        var property = first(wanted);
        if (property == null) {
            return null;
        }
        var text = property.text();
        return text.isEmpty() ? null : text;
    }
}
