package dev.chronos.insights.heuristic.simulation;

import dev.chronos.insights.activity.EventRow;
import dev.chronos.insights.activity.FocusRow;
import dev.chronos.insights.activity.TaskRow;
import dev.chronos.insights.fixture.Someone;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Half a year of a user's rows. Everything is drawn anew for each day or week, so that nothing depends on the hour, the
 * weekday or the time of year but what is planted: busy and quiet weeks, meetings at quarter hours that may overlap, a
 * daily stand-up, evenings now and then, a week off, sessions that are rated or not, given up or not, tasks that take as
 * long as estimated, more or less.
 */
final class SimulatedUser {
    static final LocalDate LAST_WEEK = LocalDate.parse("2026-03-09");
    static final int WEEKS = 27;

    private static final List<String> ZONES =
            List.of("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe");
    private static final int[] LENGTHS = {30, 30, 45, 60, 60};
    private static final int[] PLANS = {25, 50, 90};
    private static final int[] ESTIMATES = {15, 30, 60, 120};
    private static final String[] CATEGORIES = {"c-team", "c-client", "c-hiring"};

    private final Random random;
    private final Planted planted;
    private final ZoneId zone;
    private final Someone someone;
    private final double meetingsADay;
    private final double sessionsADay;
    private final double eveningChance;
    private final double finishing;
    private final double rating;
    private final List<int[]> today = new ArrayList<>();
    private int ids;

    private SimulatedUser(long seed, Planted planted) {
        this.random = new Random(seed);
        this.planted = planted;
        var name = ZONES.get(random.nextInt(ZONES.size()));
        zone = ZoneId.of(name);
        someone = Someone.named("user-" + planted + seed, name).now("2026-03-17T12:00:00Z");
        meetingsADay = 1 + 3 * random.nextDouble();
        sessionsADay = (planted == Planted.NOTHING ? 1 : 2) + 2 * random.nextDouble();
        eveningChance = 0.4 * random.nextDouble();
        finishing = 0.7 + 0.25 * random.nextDouble();
        rating = 2.7 + 0.8 * random.nextDouble();
    }

    static Someone of(long seed, Planted planted) {
        var user = new SimulatedUser(seed, planted);
        user.live();
        return user.someone;
    }

    private void live() {
        standUp();
        var off = random.nextInt(3) == 0 ? random.nextInt(WEEKS - 1) : -1;
        for (var week = 0; week < WEEKS; week++) {
            var monday = LAST_WEEK.minusWeeks(WEEKS - 1 - week);
            if (week == off) {
                someone.event(at(monday, 0), at(monday.plusDays(5), 0), row -> row.allDay("Vacation"));
            } else {
                week(monday, week);
            }
        }
    }

    private void week(LocalDate monday, int week) {
        var meetings = meetingsADay * Math.exp(0.2 * random.nextGaussian());
        var sessions = sessionsADay * Math.exp(0.2 * random.nextGaussian());
        for (var d = 0; d < 5; d++) {
            day(monday.plusDays(d), meetings, sessions);
        }
        tasks(monday);
        var ago = WEEKS - 1 - week;
        if (planted == Planted.WEEKDAY) {
            meeting(monday.plusDays(1), 13 * 60, 60);
            meeting(monday.plusDays(1), 15 * 60, 60);
        } else if (planted == Planted.NEW_LEVEL && ago < 7) {
            extra(monday, 360);
        } else if (planted == Planted.TREND) {
            extra(monday, 60 * Math.max(0, 14 - ago));
        } else if (planted == Planted.UNUSUAL_WEEK && ago == 0) {
            for (var d = 0; d < 5; d++) {
                solo(monday.plusDays(d), 18 * 60, 240);
            }
        }
    }

    /** Meetings on any days, outside of the hours in which the others lie, so that all of it counts. */
    private void extra(LocalDate monday, int minutes) {
        for (var left = minutes; left > 0; left -= 30) {
            meeting(monday.plusDays(random.nextInt(5)), 17 * 60 + 30 * random.nextInt(12), Math.min(30, left));
        }
    }

    private void day(LocalDate date, double meetings, double sessions) {
        today.clear();
        today.add(new int[] {9 * 60, 9 * 60 + 15});
        for (var left = poisson(meetings); left > 0; left--) {
            meeting(date, 9 * 60 + 15 * random.nextInt(30), LENGTHS[random.nextInt(LENGTHS.length)]);
        }
        if (random.nextDouble() < eveningChance) {
            solo(date, 18 * 60, 30 * (1 + random.nextInt(4)));
        }
        if (planted == Planted.CHAINS) {
            var hour = 9 + random.nextInt(7);
            meeting(date, hour * 60, 30);
            meeting(date, hour * 60 + 30, 30);
        }
        for (var left = poisson(sessions); left > 0; left--) {
            session(date, 8 * 60 + 15 * random.nextInt(40));
        }
    }

    /** Within an hour after two meetings that followed each other without a break. */
    private boolean isAfterChain(int minute) {
        return today.stream()
                .filter(last -> last[1] <= minute && minute - last[1] <= 60)
                .anyMatch(last -> today.stream()
                        .anyMatch(before -> before != last && before[0] <= last[0] && before[1] >= last[0] - 5));
    }

    private void standUp() {
        var first = LAST_WEEK.minusWeeks(WEEKS);
        someone.event(
                at(first, 9 * 60),
                at(first, 9 * 60 + 15),
                row -> row.id("stand-up")
                        .repeats(zone.getId(), "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR")
                        .with(6)
                        .category(CATEGORIES[0]));
    }

    private void meeting(LocalDate date, int minute, int length) {
        today.add(new int[] {minute, minute + length});
        someone.event(
                at(date, minute),
                at(date, minute + length),
                row -> row.with(1 + random.nextInt(8)).category(CATEGORIES[random.nextInt(CATEGORIES.length)]));
    }

    private void solo(LocalDate date, int minute, int length) {
        someone.event(at(date, minute), at(date, minute + length));
    }

    private void session(LocalDate date, int minute) {
        var more = planted == Planted.CHAINS && isAfterChain(minute) ? 2 : 0;
        var plan = PLANS[random.nextInt(PLANS.length)];
        var chance = planted == Planted.LONG_SESSIONS ? (plan == 25 ? 0.95 : plan == 50 ? 0.8 : 0.5) : finishing;
        var done = random.nextDouble() < chance;
        var length = done ? plan : Math.max(5, (int) (plan * random.nextDouble()));
        var best = planted == Planted.PEAK_HOURS && minute >= 540 && minute < 660 ? 1.5 : 0;
        var felt = (int) Math.max(1, Math.min(5, Math.round(rating + best + 0.9 * random.nextGaussian())));
        var start = date.atStartOfDay().plusMinutes(minute).atZone(zone).toInstant();
        someone.focus(new FocusRow(
                "f" + ids++,
                "DEEP_WORK",
                done ? "COMPLETED" : "CANCELLED",
                start,
                start.plusSeconds(60L * length),
                plan,
                60 * length,
                null,
                random.nextDouble() < 0.8 ? felt : null,
                poisson((2.0 + more) * length / 60)));
    }

    private void tasks(LocalDate monday) {
        for (var left = poisson(6); left > 0; left--) {
            var estimate = ESTIMATES[random.nextInt(ESTIMATES.length)];
            var longer = planted == Planted.ESTIMATES ? 1.4 : 1;
            var took = 5 * Math.max(1, Math.round(estimate * longer * Math.exp(0.4 * random.nextGaussian()) / 5));
            var category = CATEGORIES[random.nextInt(CATEGORIES.length)];
            var done = monday.plusDays(random.nextInt(5))
                    .atTime(15, 0)
                    .atZone(zone)
                    .toInstant();
            someone.task(new TaskRow(
                    "t" + ids++,
                    "Task",
                    "COMPLETED",
                    "MEDIUM",
                    null,
                    null,
                    null,
                    null,
                    done,
                    done.minusSeconds(86_400),
                    estimate,
                    (int) took,
                    new EventRow.Category(category, category)));
        }
    }

    private int poisson(double mean) {
        var limit = Math.exp(-mean);
        var n = 0;
        for (var product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            n++;
        }
        return n;
    }

    private String at(LocalDate date, int minute) {
        LocalDateTime local = date.atStartOfDay().plusMinutes(minute);
        return local.atZone(zone).toInstant().toString();
    }
}
