package dev.chronos.insights.digest;

import dev.chronos.insights.activity.Person;
import dev.chronos.insights.activity.TimeRange;
import dev.chronos.insights.insight.InsightRow;
import dev.chronos.insights.mail.Mail;
import dev.chronos.insights.mail.Outbox;
import dev.chronos.insights.prose.Message;
import dev.chronos.insights.prose.Period;
import dev.chronos.insights.prose.Prose;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Makes the mail of a week. Its reader is the owner of every word in it; the subject alone, which others see, has none. */
@ApplicationScoped
public class Digest {
    private static final String UNSUBSCRIBE = "/public/digest/unsubscribe?token=";

    private final Outbox outbox;
    private final UnsubscribeToken tokens;

    Digest(Outbox outbox, UnsubscribeToken tokens) {
        this.outbox = outbox;
        this.tokens = tokens;
    }

    /**
     * One mail for each person and week, however often it is made.
     *
     * @param report row of the week
     * @param insights what stands out
     */
    public Mail mail(Person person, TimeRange week, String address, InsightRow report, List<InsightRow> insights) {
        var prose = Prose.of(person.locale());
        var content = new DigestContent(
                prose,
                report,
                insights,
                outbox.link("/analytics?week=" + week.firstDate()),
                outbox.link(UNSUBSCRIBE + tokens.of(person.id())));
        return new Mail(
                "digest|" + person.id() + "|" + week.firstDate(),
                address,
                prose.render(Message.of("digest.subject").with("week", days(week))),
                DigestText.of(content),
                DigestHtml.of(content),
                headers(content.unsubscribe()));
    }

    /** RFC 8058 and RFC 2919. */
    private Map<String, String> headers(URI unsubscribe) {
        return Map.of(
                "List-Unsubscribe", "<" + unsubscribe + ">",
                "List-Unsubscribe-Post", "List-Unsubscribe=One-Click",
                "List-Id", "<weekly-digest." + outbox.link("/").getHost() + ">");
    }

    private static Period days(TimeRange week) {
        return new Period(
                week.firstDate(), week.end().minusMillis(1).atZone(week.zone()).toLocalDate());
    }
}
