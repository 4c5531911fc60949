package dev.chronos.sharing.agenda;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The addresses that tokens are part of. They begin with the gateway's own, whatever host a request names. */
@ApplicationScoped
public class Addresses {
    private final String base;

    Addresses(@ConfigProperty(name = "chronos.mail.public-url") URI publicUrl) {
        base = publicUrl.toString().replaceAll("/+$", "");
    }

    /** For calendar programs. */
    public String feed(Token token) {
        return base + "/feeds/" + token.text() + ".ics";
    }

    /** For people. */
    public String page(Token token) {
        return base + "/p/" + token.text();
    }
}
