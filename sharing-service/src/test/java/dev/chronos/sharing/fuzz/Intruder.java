package dev.chronos.sharing.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.chronos.sharing.Api;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** One person who sends anything at all, with the own ids, ids of somebody else and none. */
final class Intruder {
    private static final int REMEMBERED = 200;
    private static final int CALENDARS = 3;
    private static final int NEW_PLAYGROUND = 40;
    private static final String FILE =
            "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:u%d\nDTSTART:20260304T100000Z\nSUMMARY:S\nEND:VEVENT\nEND:VCALENDAR\n";

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, String> breaches = new TreeMap<>();
    private final Map<Integer, Integer> statuses = new TreeMap<>();
    private final List<String> ids = Collections.synchronizedList(new ArrayList<>());
    private final List<String> calendars = Collections.synchronizedList(new ArrayList<>());
    private final URI service;
    private final List<Endpoint> endpoints;
    private final Contract contract;
    private final Inputs inputs;
    private final Api person;
    private final String foreign;
    private final long seed;

    /**
     * @param foreign a word that stands in everything of somebody else's, and may be in no answer
     * @param foreignIds ids of what is somebody else's, a calendar first
     */
    Intruder(URI service, JsonNode document, Api person, String foreign, List<String> foreignIds, long seed) {
        this.service = service;
        this.endpoints = Endpoint.of(document);
        this.contract = new Contract(document);
        this.person = person;
        this.foreign = foreign;
        this.seed = seed;
        ids.addAll(foreignIds);
        calendars.add(foreignIds.get(0));
        this.inputs = new Inputs(new Random(seed), document.path("components").path("schemas"), ids, calendars);
    }

    /** Sends so many requests; what was wrong with the answers, each with one of the requests. */
    Map<String, String> send(int requests) throws IOException, InterruptedException {
        for (var i = 0; i < requests; i++) {
            if (i % NEW_PLAYGROUND == 0) {
                // The last one may be deleted or archived by now.
                play(person.calendar("Playground " + seed + " " + i));
            }
            var endpoint = inputs.pick(endpoints);
            var request = request(endpoint, i);
            var answer = client.send(request, BodyHandlers.ofString());
            statuses.merge(answer.statusCode(), 1, Integer::sum);
            contract.breach(endpoint, answer, foreign)
                    .ifPresent(breach -> breaches.putIfAbsent(
                            endpoint + " " + breach, request.uri() + " answered " + answer.body()));
            remember(endpoint, answer);
        }
        return breaches;
    }

    /** How often each status was answered. */
    Map<Integer, Integer> statuses() {
        return statuses;
    }

    private HttpRequest request(Endpoint endpoint, int number) {
        var request = HttpRequest.newBuilder(service.resolve(target(endpoint)));
        if (!inputs.once(50)) {
            request.header("Authorization", "Bearer " + person.token());
        }
        if (inputs.once(2)) {
            request.header("If-Match", inputs.once(2) ? "*" : "\"x\"");
        }
        if (inputs.once(6)) {
            request.header("Idempotency-Key", inputs.once(3) ? "same" : "k" + number + person.name());
        }
        if (inputs.once(10)) {
            request.header("If-None-Match", inputs.once(2) ? "*" : "\"x\"");
        }
        return withBody(request, endpoint, number).build();
    }

    private HttpRequest.Builder withBody(HttpRequest.Builder request, Endpoint endpoint, int number) {
        if (endpoint.mediaTypes().isEmpty()) {
            return request.method(endpoint.method(), BodyPublishers.noBody());
        }
        var type = inputs.once(30) ? "text/plain" : inputs.pick(endpoint.mediaTypes());
        var isFile = type.equals("text/calendar");
        var body = isFile ? FILE.formatted(number) : inputs.body(endpoint);
        return request.header("Content-Type", type).method(endpoint.method(), BodyPublishers.ofString(body));
    }

    private String target(Endpoint endpoint) {
        var path = endpoint.path();
        var query = new ArrayList<String>();
        for (var parameter : endpoint.parameters()) {
            var value = URLEncoder.encode(inputs.text(parameter.name()), StandardCharsets.UTF_8)
                    .replace("+", "%20");
            if (parameter.in().equals("path")) {
                path = path.replace("{" + parameter.name() + "}", value.isEmpty() ? "x" : value);
            } else if (parameter.in().equals("query") && inputs.once(2)) {
                query.add(parameter.name() + "=" + value);
            }
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private void play(String calendar) {
        if (calendars.size() > CALENDARS) {
            // The first one is somebody else's, and stays.
            calendars.remove(1);
        }
        calendars.add(calendar);
    }

    private void remember(Endpoint endpoint, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() != 201
                || !answer.headers().firstValue("Content-Type").orElse("").contains("json")) {
            return;
        }
        var body = json.readTree(answer.body());
        if (endpoint.path().equals("/api/calendars") && body.hasNonNull("id")) {
            play(body.path("id").asText());
        }
        for (var id : body.findValuesAsText("id")) {
            if (ids.size() > REMEMBERED) {
                // The first ones are somebody else's, and stay.
                ids.remove(REMEMBERED / 2);
            }
            ids.add(id);
        }
    }
}
