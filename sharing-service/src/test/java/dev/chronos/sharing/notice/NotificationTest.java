package dev.chronos.sharing.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import dev.chronos.sharing.Api;
import dev.chronos.sharing.ServiceTest;
import dev.chronos.testkit.Rows;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class NotificationTest {
    private final Api anna = Api.somebody("anna");
    private final Api ben = Api.somebody("ben");

    @Test
    void a_share_is_told_in_the_recipients_words_and_read() {
        ben.json("{\"locale\":\"de\"}").patch("/api/users/me").then().statusCode(200);
        var calendar = anna.calendar("Arbeit");
        var share = anna.share(calendar, ben, "EDIT");

        var id = ben.as()
                .get("/api/notifications?unread=true")
                .then()
                .statusCode(200)
                .body("notifications", hasSize(1))
                .body("unreadCount", is(1))
                .body("nextCursor", nullValue())
                .body("notifications[0].type", is("INVITATION"))
                .body(
                        "notifications[0].title",
                        org.hamcrest.Matchers.endsWith("hat den Kalender „Arbeit“ mit dir geteilt"))
                .body("notifications[0].path", is("/invitations"))
                .body("notifications[0].data.shareId", is(share))
                .extract()
                .<String>path("notifications[0].id");

        ben.json("{\"isRead\":true}")
                .patch("/api/notifications/" + id)
                .then()
                .statusCode(200)
                .body("notification.isRead", is(true));
        ben.as().get("/api/notifications").then().body("unreadCount", is(0)).body("notifications", hasSize(1));
        ben.json("{\"isRead\":false}").patch("/api/notifications/" + id).then().body("notification.isRead", is(false));
        anna.json("{\"isRead\":true}").patch("/api/notifications/" + id).then().statusCode(404);
        ben.as().post("/api/notifications/read-all").then().statusCode(204);
        ben.as().get("/api/notifications?unread=true").then().body("notifications", hasSize(0));
    }

    @Test
    void pages_show_each_once_in_order() {
        var id = ben.id();
        for (var i = 0; i < 7; i++) {
            plant("n" + i + id, id, "/x", i % 3);
        }

        var seen = new ArrayList<String>();
        @Nullable String cursor = null;
        do {
            var page = ben.as()
                    .get("/api/notifications?limit=3" + (cursor == null ? "" : "&cursor=" + cursor))
                    .then()
                    .extract();
            seen.addAll(page.<List<String>>path("notifications.id"));
            cursor = page.path("nextCursor");
        } while (cursor != null);

        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        assertThat(seen.subList(0, 3)).containsExactly("n6" + id, "n3" + id, "n0" + id);
    }

    @Test
    void a_link_elsewhere_that_the_web_app_wrote_is_not_given_out() {
        var id = ben.id();
        for (var url : List.of("https://evil.test/", "//evil.test", "/\\evil.test", "javascript:alert(1)")) {
            plant("l" + url.hashCode() + id, id, url, 0);
        }

        ben.as()
                .get("/api/notifications")
                .then()
                .body("notifications.path", equalTo(java.util.Collections.nCopies(4, null)));
    }

    @ParameterizedTest
    @CsvSource({"cursor=x, 400", "cursor=MTk3MCB4, 400", "limit=0, 422", "limit=201, 422", "unread=maybe, 400"})
    void what_cannot_be_read_is_refused(String query, int status) {
        ben.as().get("/api/notifications?" + query).then().statusCode(status);
    }

    private static void plant(String id, String userId, String url, int minutesAgo) {
        Rows.execute(
                "insert into \"notifications\" (\"id\", \"type\", \"title\", \"content\", \"actionUrl\", \"createdAt\", \"userId\")"
                        + " values (?, 'SYSTEM', 't', 'c', ?, date_trunc('hour', now()) - make_interval(mins => ?), ?)",
                id,
                url,
                minutesAgo,
                userId);
    }
}
