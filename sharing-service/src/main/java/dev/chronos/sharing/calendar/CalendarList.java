package dev.chronos.sharing.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of the calendars that a person sees.
 *
 * @param nextCursor asks for the next page; null: this is the last
 */
record CalendarList(
        List<CalendarView> calendars, @JsonInclude @Nullable String nextCursor) {}
