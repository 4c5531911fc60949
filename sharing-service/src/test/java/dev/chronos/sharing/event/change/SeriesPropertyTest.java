package dev.chronos.sharing.event.change;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chronos.sharing.Api;
import dev.chronos.sharing.ServiceTest;
import dev.chronos.sharing.event.Events;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Random edits of a series, over HTTP, beside a model that knows no rules: a list of occurrences made by adding days to a date,
 * each with the series it belongs to and whether it was changed on its own.
 */
@ServiceTest
class SeriesPropertyTest {
    private static final String RANGE = "from=2026-03-01T00:00:00Z&to=2026-06-30T00:00:00Z";
    private static final int EDITS = 16;

    private final Api anna = Api.somebody("anna");
    private final List<Taking> model = new ArrayList<>();
    private Events events = new Events(anna, "");
    private int made;

    @ParameterizedTest(name = "{0} every {1} days, {2}, seed {4}")
    @CsvSource({
        // The clocks change on 2026-03-29 in Berlin, on 2026-03-08 in New York, never in Tokyo.
        "Europe/Berlin,    1, FREQ=DAILY;COUNT=60,             60, 1",
        "America/New_York, 7, FREQ=WEEKLY,                     18, 2",
        "Asia/Tokyo,       2, FREQ=DAILY;INTERVAL=2;UNTIL=20260530T000000Z, 45, 3",
        "Europe/Berlin,    14, FREQ=WEEKLY;INTERVAL=2;COUNT=9, 9, 4",
    })
    void the_occurrences_are_those_of_the_model(String zone, int step, String rule, int count, long seed) {
        var random = new Random(seed);
        events = new Events(anna, anna.calendar("Work"));
        var place = ZoneId.of(zone);
        var first = LocalDate.of(2026, 3, 3).atTime(LocalTime.of(9, 0)).atZone(place);
        var id = events.series(
                "s0",
                first.toInstant().toString(),
                first.toInstant().plusSeconds(1800).toString(),
                zone,
                rule);
        for (var i = 0; i < count; i++) {
            var start = first.toLocalDate()
                    .plusDays((long) i * step)
                    .atTime(9, 0)
                    .atZone(place)
                    .toInstant();
            model.add(new Taking(id, start, start, "s0", false));
        }
        compare();

        for (var edit = 0; edit < EDITS && !model.isEmpty(); edit++) {
            apply(random, place);
            compare();
        }
    }

    private void apply(Random random, ZoneId place) {
        var one = model.get(random.nextInt(model.size()));
        var query = one.series() + "?occurrence=" + one.original();
        var title = "t" + made++;
        switch (random.nextInt(6)) {
            case 0 -> {
                events.delete(query + "&scope=this").statusCode(204);
                model.remove(one);
            }
            case 1 -> {
                var start = one.original().plus(Duration.ofMinutes(random.nextInt(600)));
                events.patch(query + "&scope=this", times(title, start)).statusCode(200);
                replace(one, new Taking(one.series(), one.original(), start, title, true));
            }
            case 2 -> {
                String id = events.patch(query + "&scope=following", "{\"title\":\"" + title + "\"}")
                        .statusCode(200)
                        .extract()
                        .path("event.eventId");
                following(one)
                        .forEach(each ->
                                replace(each, each.in(id).named(each == one || !each.alone() ? title : each.title())));
            }
            case 3 -> {
                events.patch(one.series(), "{\"title\":\"" + title + "\"}").statusCode(200);
                siblings(one).stream().filter(each -> !each.alone()).forEach(each -> replace(each, each.named(title)));
            }
            case 4 -> {
                if (following(one).size() * 3 < model.size()) {
                    events.delete(query + "&scope=following").statusCode(204);
                    model.removeAll(following(one));
                }
            }
            default -> later(one, query, random.nextInt(90), place);
        }
    }

    /** The whole series goes on at another time of the day: also on both sides of the change of clocks. */
    private void later(Taking one, String query, int minutes, ZoneId place) {
        var start = moved(one.original(), minutes, place);
        events.patch(
                        query + "&scope=all",
                        "{\"start\":\"%s\",\"end\":\"%s\"}".formatted(start, start.plusSeconds(1800)))
                .statusCode(200);
        siblings(one).forEach(each -> {
            var original = moved(each.original(), minutes, place);
            replace(
                    each,
                    new Taking(
                            each.series(),
                            original,
                            each.alone() ? each.start() : original,
                            each.title(),
                            each.alone()));
        });
    }

    private static Instant moved(Instant start, int minutes, ZoneId place) {
        return start.atZone(place)
                .toLocalDateTime()
                .plusMinutes(minutes)
                .atZone(place)
                .toInstant();
    }

    private static String times(String title, Instant start) {
        return "{\"title\":\"%s\",\"start\":\"%s\",\"end\":\"%s\"}".formatted(title, start, start.plusSeconds(1800));
    }

    private List<Taking> siblings(Taking one) {
        return model.stream().filter(each -> each.series().equals(one.series())).toList();
    }

    private List<Taking> following(Taking one) {
        return siblings(one).stream()
                .filter(each -> !each.original().isBefore(one.original()))
                .toList();
    }

    private void replace(Taking one, Taking other) {
        model.set(model.indexOf(one), other);
    }

    private void compare() {
        var to = LocalDate.of(2026, 6, 30).atStartOfDay(ZoneOffset.UTC).toInstant();
        var expected = model.stream()
                .filter(each -> each.start().isBefore(to))
                .sorted(Comparator.comparing(Taking::start).thenComparing(Taking::title))
                .map(each -> each.start() + " " + each.title())
                .toList();
        var found = events.list(RANGE).statusCode(200).extract().<List<Map<String, Object>>>path("events");
        assertThat(found.stream()
                        .map(each -> each.get("start") + " " + each.get("title"))
                        .sorted()
                        .toList())
                .containsExactlyElementsOf(expected.stream().sorted().toList());
    }

    /**
     * One occurrence.
     *
     * @param original the start that it has by the rule
     * @param alone it was changed on its own
     */
    private record Taking(String series, Instant original, Instant start, String title, boolean alone) {
        Taking in(String other) {
            return new Taking(other, original, start, title, alone);
        }

        Taking named(String other) {
            return new Taking(series, original, start, other, alone);
        }
    }
}
