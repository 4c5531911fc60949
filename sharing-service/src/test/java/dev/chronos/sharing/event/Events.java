package dev.chronos.sharing.event;

import dev.chronos.sharing.Api;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import java.util.List;

/** The events of one calendar, as one person calls for them. */
public record Events(Api who, String calendar) {

    public String path() {
        return "/api/calendars/" + calendar + "/events";
    }

    public Response post(String body) {
        return who.json(body).post(path());
    }

    /** The id of a new event. */
    public String create(String body) {
        return post(body).then().statusCode(201).extract().path("event.id");
    }

    /** The id of a new series. */
    public String series(String title, String start, String end, String zone, String rule) {
        return create(new JsonObject()
                .put("title", title)
                .put("start", start)
                .put("end", end)
                .put("timezone", zone)
                .put("recurringRule", rule)
                .encode());
    }

    public ValidatableResponse get(String id) {
        return who.as().get(path() + "/" + id).then();
    }

    public String tag(String id) {
        return get(id).statusCode(200).extract().header("ETag");
    }

    /** With the tag that the event has. */
    public ValidatableResponse patch(String idAndQuery, String body) {
        return who.json(body)
                .header("If-Match", tag(idAndQuery.replaceAll("\\?.*", "")))
                .patch(path() + "/" + idAndQuery)
                .then();
    }

    /** With the tag that the event has. */
    public ValidatableResponse delete(String idAndQuery) {
        return who.as()
                .header("If-Match", tag(idAndQuery.replaceAll("\\?.*", "")))
                .delete(path() + "/" + idAndQuery)
                .then();
    }

    public ValidatableResponse list(String query) {
        return who.as().get(path() + "?" + query).then();
    }

    public List<String> starts(String query) {
        return list(query).statusCode(200).extract().path("events.start");
    }
}
