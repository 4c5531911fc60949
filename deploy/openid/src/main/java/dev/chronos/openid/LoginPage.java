package dev.chronos.openid;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;

/** The page that offers the demo people as buttons. Plain HTML: no script, nothing from another host. */
class LoginPage {
    private final String template = read("/login.html");

    /** The page; the message is shown above the buttons, empty for none. */
    String html(String message) {
        String alert =
                message.isEmpty() ? "" : "<p class=\"message\" role=\"alert\">%s</p>".formatted(escaped(message));
        return template.replace("<!-- message -->", alert).replace("<!-- people -->", buttons());
    }

    private static String buttons() {
        return Person.DEMO.stream().map(LoginPage::button).collect(Collectors.joining("\n"));
    }

    private static String button(Person person) {
        return """
                <li><button class="person" type="submit" name="username" value="%s">\
                <span class="name">%s</span><span class="detail">%s · %s</span></button></li>""".formatted(person.subject(), escaped(person.name()), person.email(), person.zone());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String read(String resource) {
        try (InputStream in = LoginPage.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
