package dev.chronos.insights.digest;

import dev.chronos.insights.platform.problem.ProblemException;
import dev.chronos.insights.platform.problem.ProblemType;
import dev.chronos.insights.prose.Message;
import dev.chronos.insights.prose.Prose;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.ResponseHeader;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * The way out of the digest, without a login: the link in the mail leads to a page that asks, since link checkers follow
 * every link; a mail program posts at once (RFC 8058), and so does the button on the page.
 */
@Path("/public/digest/unsubscribe")
@PermitAll
@Produces(MediaType.TEXT_HTML)
class UnsubscribeResource {
    private static final String FIELD = "List-Unsubscribe";
    private static final String ONE_CLICK = "One-Click";

    private final UnsubscribeToken tokens;
    private final DigestSettings settings;

    UnsubscribeResource(UnsubscribeToken tokens, DigestSettings settings) {
        this.tokens = tokens;
        this.settings = settings;
    }

    @GET
    @Operation(summary = "A page that asks whether to end the weekly digest; changes nothing")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public Uni<String> ask(@RestQuery @Nullable String token) {
        return settings.locale(userId(token))
                .map(locale -> page(Prose.of(locale), "unsubscribe.question", """
                <form method="post">
                <input type="hidden" name="%s" value="%s">
                <button type="submit">%s</button>
                </form>
                """.formatted(
                                FIELD, ONE_CLICK, text(Prose.of(locale), "unsubscribe.button"))));
    }

    @POST
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.MULTIPART_FORM_DATA})
    @Operation(summary = "Ends the weekly digest, by RFC 8058")
    @ResponseHeader(name = "Cache-Control", value = "no-store")
    public Uni<String> unsubscribe(@RestQuery @Nullable String token, @RestForm(FIELD) @Nullable String oneClick) {
        var userId = userId(token);
        if (!ONE_CLICK.equals(oneClick)) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "Expected the form field List-Unsubscribe=One-Click.");
        }
        return settings.switchOff(userId)
                .chain(() -> settings.locale(userId))
                .map(locale -> page(Prose.of(locale), "unsubscribe.done", ""));
    }

    private String userId(@Nullable String token) {
        var userId = tokens.userId(token);
        if (userId == null) {
            throw new ProblemException(ProblemType.NOT_FOUND, "This link leads nowhere.");
        }
        return userId;
    }

    private static String page(Prose prose, String key, String form) {
        return """
                <!doctype html>
                <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <meta name="robots" content="noindex"><title>%2$s</title></head>
                <body><main><h1>%2$s</h1>
                <p>%3$s</p>
                %4$s</main></body></html>
                """.formatted(prose.locale().getLanguage(), text(prose, "unsubscribe.title"), text(prose, key), form);
    }

    private static String text(Prose prose, String key) {
        return Html.escape(prose.render(Message.of(key)));
    }
}
