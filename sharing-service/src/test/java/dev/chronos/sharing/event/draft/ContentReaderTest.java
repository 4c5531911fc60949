package dev.chronos.sharing.event.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chronos.sharing.platform.problem.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentReaderTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final String LUNCH = "'title':'Lunch','start':'2026-03-02T11:00:00Z','end':'2026-03-02T12:00:00Z'";

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'title':null                          | 422 | /title notblank",
                "'title':'  '                          | 422 | /title notblank",
                "'title':'a\\nb'                       | 422 | /title pattern,/title notblank",
                "'title':7                             | 400 | /title invalid",
                "'title':'\\u0000'                     | 400 | /title invalid",
                "'title':'\\ud800'                     | 400 | /title invalid",
                "'start':null                          | 422 | /start notnull",
                "'start':'2026-03-02'                  | 400 | /start invalid",
                "'start':'2026-03-02T11:00:00'         | 400 | /start invalid",
                "'start':'2026-02-30T11:00:00Z'        | 400 | /start invalid",
                "'start':'2026-03-02T12:00:00.001Z'    | 422 | /end end-before-start",
                "'start':'1899-12-31T11:00:00Z'        | 422 | /start out-of-range",
                "'end':'2200-06-01T11:00:00Z'          | 422 | /end out-of-range",
                "'end':'+999999999-06-01T11:00:00Z'    | 422 | /end out-of-range",
                "'allDay':true                         | 400 | /start invalid",
                "'allDay':'yes'                        | 400 | /allDay invalid",
                "'timezone':'Mars/Base'                | 422 | /timezone timezone",
                "'timezone':'+02:00'                   | 422 | /timezone timezone",
                "'color':'red'                         | 422 | /color color",
                "'color':'#12345g'                     | 422 | /color color",
                "'meetingUrl':'javascript:alert(1)'    | 422 | /meetingUrl web-address",
                "'meetingUrl':'//example.org'          | 422 | /meetingUrl web-address",
                "'locationUrl':'data:text/html,x'      | 422 | /locationUrl web-address",
                "'locationUrl':'https:///x'            | 422 | /locationUrl web-address",
                "'status':'DONE'                       | 400 | /status invalid",
                "'visibility':'private'                | 400 | /visibility invalid",
                "'isBusy':1                            | 400 | /isBusy invalid",
                "'recurringRule':'FREQ=DAILY;COUNT=2;UNTIL=20270101' | 422 | /recurringRule count-and-until",
                "'recurringRule':'FREQ=DAILY EXDATE:1' | 422 | /recurringRule rule",
                "'reminders':[{'minutes':-1}]          | 422 | /reminders/0/minutes range",
                "'reminders':[{'minutes':1.5}]         | 400 | /reminders/0/minutes invalid",
                "'reminders':[{'minutes':99999999999}] | 422 | /reminders/0/minutes range",
                "'reminders':[{'minutes':1,'x':1}]     | 400 | /reminders/0/x invalid",
                "'attendees':[{'email':'a'}]           | 422 | /attendees/0/email email",
                "'attendees':[{'email':'a@b@c d'}]     | 422 | /attendees/0/email email",
                "'attendees':[{}]                      | 422 | /attendees/0/email email",
                "'attendees':[{'email':'a@b.c','status':'ACCEPTED'}] | 400 | /attendees/0/status invalid",
                "'attendees':{}                        | 400 | /attendees invalid",
            })
    void a_value_that_cannot_be_is_refused_by_its_place(String members, int status, String errors) {
        var body = body(LUNCH + "," + members);

        assertThatThrownBy(() -> ContentReader.create(body, "UTC"))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.problem().status()).isEqualTo(status);
                    assertThat(refused.errors())
                            .extracting(error -> error.pointer() + " " + error.code())
                            .containsExactlyInAnyOrder(errors.split(","));
                });
    }

    @Test
    void sizes_are_bounded() {
        for (var member : List.of("title", "description", "location", "meetingUrl", "recurringRule", "categoryId")) {
            var body = body("%s,'%s':'https://example.org/%s'".formatted(LUNCH, member, "x".repeat(70_000)));
            assertThatThrownBy(() -> ContentReader.create(body, "UTC"))
                    .as(member)
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            refused -> assertThat(refused.problem().status()).isEqualTo(422));
        }
        var crowd = body(LUNCH + ",'attendees':[" + "{'email':'a@b.c'},".repeat(200) + "{'email':'a@b.c'}]");
        assertThatThrownBy(() -> ContentReader.create(crowd, "UTC")).isInstanceOf(ProblemException.class);
    }

    @Test
    void addresses_are_compared_in_one_spelling_and_each_counts_once() {
        var content = ContentReader.create(
                body(
                        LUNCH
                                + ",'attendees':[{'email':' Ben@B\\u00fccher.example '},{'email':'BEN@xn--bcher-kva.example','role':'OPTIONAL'}]"),
                "UTC");

        assertThat(content.attendees()).containsExactly(new Attendee("ben@xn--bcher-kva.example", null, "OPTIONAL"));
    }

    @Test
    void what_a_change_does_not_name_is_not_judged() {
        var old = new Content(
                "",
                new Times(
                        Instant.parse("2026-03-02T11:00:00Z"),
                        Instant.parse("2026-03-02T10:00:00Z"),
                        false,
                        "Mars/Base"),
                new Content.Texts(null, null, "javascript:1", null, "blue"),
                "CONFIRMED",
                "SHARED",
                true,
                false,
                "NONSENSE",
                List.of(),
                null,
                List.of());

        var now = ContentReader.change(body("'description':'Soup'"), old, "UTC");

        assertThat(now.texts().description()).isEqualTo("Soup");
        assertThat(now.unlike(old)).containsOnlyKeys("description");
        assertThatThrownBy(() -> ContentReader.change(body("'end':'2026-03-02T10:00:00Z'"), old, "UTC"))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void instants_are_those_of_the_tables_and_an_event_may_have_no_length() {
        var content = ContentReader.create(
                body("'title':'Now','start':'2026-03-02T11:00:00.123456789Z','end':'2026-03-02T12:00:00.123+01:00'"),
                "Asia/Tokyo");

        assertThat(content.times())
                .isEqualTo(new Times(
                        Instant.parse("2026-03-02T11:00:00.123Z"),
                        Instant.parse("2026-03-02T11:00:00.123Z"),
                        false,
                        "Asia/Tokyo"));
    }

    private static EventBody body(String members) {
        try {
            return MAPPER.readValue("{" + members.replace('\'', '"') + "}", EventBody.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
