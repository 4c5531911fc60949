package dev.chronos.insights.metric;

import static dev.chronos.insights.metric.MetricKey.HOUR_PROFILE;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** m40: focus by the local hour in which sessions start; an hour needs 5 sessions in 3 different weeks. */
final class HourProfile {
    private static final int ENOUGH_SESSIONS = 5;
    private static final int ENOUGH_WEEKS = 3;

    private double minutes;
    private int sessions;
    private double ratings;
    private int rated;
    private final Set<LocalDate> weeks = new HashSet<>();

    private HourProfile() {}

    static void measure(Measurement measurement, Metrics metrics) {
        var person = measurement.timeline().person();
        var hours = new TreeMap<Integer, HourProfile>();
        for (var session : measurement.focusDone()) {
            var start = session.start().atZone(person.zone());
            hours.computeIfAbsent(start.getHour(), hour -> new HourProfile())
                    .add(session.minutes(), session.productivity(), person.weekOf(start.toLocalDate()));
        }
        var table = hours.entrySet().stream()
                .filter(hour -> hour.getValue().isEnough())
                .map(hour -> hour.getValue().row(hour.getKey()))
                .toList();
        var n = measurement.focusDone().size();
        if (table.isEmpty()) {
            metrics.missing(
                    HOUR_PROFILE,
                    Lack.NO_USUAL_HOUR,
                    n,
                    measurement.activity().shares().focus());
        } else {
            metrics.put(HOUR_PROFILE, table, n, measurement.activity().shares().focus(), null);
        }
    }

    private void add(double length, @Nullable Integer rating, LocalDate week) {
        minutes += length;
        sessions++;
        weeks.add(week);
        if (rating != null) {
            ratings += rating;
            rated++;
        }
    }

    private boolean isEnough() {
        return sessions >= ENOUGH_SESSIONS && weeks.size() >= ENOUGH_WEEKS;
    }

    private Map<String, Object> row(int hour) {
        var row = new LinkedHashMap<String, Object>();
        row.put("hour", hour);
        row.put("minutes", Metric.tidy(minutes));
        row.put("sessions", sessions);
        row.put("weeks", weeks.size());
        if (rated > 0) {
            row.put("meanRating", Objects.requireNonNull(Metric.tidy(ratings / rated)));
        }
        return row;
    }
}
