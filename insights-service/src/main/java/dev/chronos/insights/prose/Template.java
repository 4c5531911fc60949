package dev.chronos.insights.prose;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.util.ULocale;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** One parsed message of one locale. */
final class Template {
    private final MessageFormat format;
    private final Set<String> names;

    private Template(MessageFormat format, Set<String> names) {
        this.format = format;
        this.names = names;
    }

    static Template parse(String pattern, ULocale locale) {
        return new Template(new MessageFormat(pattern, locale), argumentsOf(new MessagePattern(pattern)));
    }

    /** Every argument, those inside plural and select branches too. */
    static Set<String> argumentsOf(MessagePattern pattern) {
        var names = new LinkedHashSet<String>();
        for (var i = 0; i < pattern.countParts(); i++) {
            var part = pattern.getPart(i);
            if (part.getType() == MessagePattern.Part.Type.ARG_NAME) {
                names.add(pattern.getSubstring(part));
            }
        }
        return names;
    }

    Set<String> names() {
        return names;
    }

    /** ICU's formats are not made for several threads at once. */
    synchronized String fill(Map<String, Object> arguments) {
        return format.format(arguments);
    }
}
