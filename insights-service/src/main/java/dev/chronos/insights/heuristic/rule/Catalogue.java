package dev.chronos.insights.heuristic.rule;

import dev.chronos.insights.heuristic.InsightRule;
import dev.chronos.insights.heuristic.RuleBook;
import dev.chronos.insights.heuristic.rule.achievement.GoalReached;
import dev.chronos.insights.heuristic.rule.achievement.OverdueCleared;
import dev.chronos.insights.heuristic.rule.achievement.PersonalBest;
import dev.chronos.insights.heuristic.rule.achievement.StreakReached;
import dev.chronos.insights.heuristic.rule.focus.FinishRateChanged;
import dev.chronos.insights.heuristic.rule.focus.FocusChanged;
import dev.chronos.insights.heuristic.rule.focus.Fragmented;
import dev.chronos.insights.heuristic.rule.focus.UnusedFocusCapacity;
import dev.chronos.insights.heuristic.rule.pattern.DistractedAfterMeetings;
import dev.chronos.insights.heuristic.rule.pattern.LongSessions;
import dev.chronos.insights.heuristic.rule.pattern.NewLevel;
import dev.chronos.insights.heuristic.rule.pattern.PeakHours;
import dev.chronos.insights.heuristic.rule.pattern.SteadyTrend;
import dev.chronos.insights.heuristic.rule.pattern.WeekdayEffect;
import dev.chronos.insights.heuristic.rule.planning.EstimatesOverrun;
import dev.chronos.insights.heuristic.rule.planning.NoBuffer;
import dev.chronos.insights.heuristic.rule.planning.OpenInvitations;
import dev.chronos.insights.heuristic.rule.planning.OverbookedAhead;
import dev.chronos.insights.heuristic.rule.planning.SlotForOverdueTask;
import dev.chronos.insights.heuristic.rule.time.CategoryShifted;
import dev.chronos.insights.heuristic.rule.time.DoubleBooked;
import dev.chronos.insights.heuristic.rule.time.MeetingLoadChanged;
import dev.chronos.insights.heuristic.rule.time.RecurringLoad;
import dev.chronos.insights.heuristic.rule.time.WeekInNumbers;
import dev.chronos.insights.heuristic.rule.tip.Reflection;
import dev.chronos.insights.heuristic.rule.tip.ThinData;
import dev.chronos.insights.heuristic.rule.warning.AfterHours;
import dev.chronos.insights.heuristic.rule.warning.DeadlinesAtRisk;
import dev.chronos.insights.heuristic.rule.warning.NoBreak;
import dev.chronos.insights.heuristic.rule.warning.UnusualWeek;
import java.util.List;

/** All rules, r01 to r30. */
public final class Catalogue {
    /** In the order of their ids. */
    public static final List<InsightRule> RULES = List.of(
            new WeekInNumbers(),
            new MeetingLoadChanged(),
            new CategoryShifted(),
            new DoubleBooked(),
            new RecurringLoad(),
            new FocusChanged(),
            new Fragmented(),
            new UnusedFocusCapacity(),
            new FinishRateChanged(),
            new PeakHours(),
            new WeekdayEffect(),
            new NewLevel(),
            new SteadyTrend(),
            new DistractedAfterMeetings(),
            new LongSessions(),
            new EstimatesOverrun(),
            new OverbookedAhead(),
            new SlotForOverdueTask(),
            new OpenInvitations(),
            new NoBuffer(),
            new GoalReached(),
            new PersonalBest(),
            new StreakReached(),
            new OverdueCleared(),
            new AfterHours(),
            new DeadlinesAtRisk(),
            new UnusualWeek(),
            new NoBreak(),
            new ThinData(),
            new Reflection());

    /** Judges by all of them. */
    public static final RuleBook BOOK = new RuleBook(RULES);

    private Catalogue() {}
}
