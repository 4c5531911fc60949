// From rows of events to occurrences in time.
import { DateTime } from 'luxon';
import rrule from 'rrule';

/** Countable occurrences between two instants, in order of their start: {start, end, others, recurring, category}. */
export function expand(events, attendees, from, to, zone) {
  const others = new Map();
  for (const { eventId, status } of attendees) {
    if (status !== 'DECLINED') others.set(eventId, (others.get(eventId) ?? 0) + 1);
  }
  const occurrences = [];
  for (const event of events) {
    if (!event.isBusy || event.allDay || !['CONFIRMED', 'COMPLETED'].includes(event.status)) continue;
    const length = event.endDateTime - event.startDateTime;
    const starts = event.isRecurring && event.recurringRule ? startsOf(event, from, to, zone) : [event.startDateTime.getTime()];
    for (const start of starts) {
      if (start < to.getTime() && start + length > from.getTime()) {
        occurrences.push({
          start,
          end: start + length,
          others: others.get(event.id) ?? 0,
          recurring: event.isRecurring,
          category: event.categoryId ?? 'none',
        });
      }
    }
  }
  return occurrences.sort((a, b) => a.start - b.start);
}

/** On wall time in UTC, as the library advises, and back into the zone. */
function startsOf(event, from, to, zone) {
  const first = DateTime.fromJSDate(event.startDateTime, { zone: event.timezone ?? zone });
  const options = rrule.RRule.parseString(event.recurringRule);
  options.dtstart = first.setZone('utc', { keepLocalTime: true }).toJSDate();
  return new rrule.RRule(options)
    .between(new Date(from.getTime() - 2 * 86_400_000), new Date(to.getTime() + 86_400_000), true)
    .map((wall) => DateTime.fromJSDate(wall, { zone: 'utc' }).setZone(first.zone, { keepLocalTime: true }).toMillis());
}
