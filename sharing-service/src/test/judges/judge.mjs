// Reads calendars with a reader that is not ours and says what it finds, as JSON, one line for each file.
// node judge.mjs ical.js|node-ical FROM TO FILE...
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import nodeIcal from 'node-ical';

const [reader, from, to, ...files] = process.argv.slice(2);
const window = { from: new Date(from), to: new Date(to) };
const inWindow = ({ start }) => start >= window.from && start < window.to;
const line = ({ summary, start, end }) => `${start.toISOString()} ${end.toISOString()} ${summary}`;

/** A date without a time means a day, whatever the zone of this machine. */
const instant = (time) => (time.isDate ? new Date(Date.UTC(time.year, time.month - 1, time.day)) : time.toJSDate());

function withIcalJs(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents('vtimezone')) {
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  }
  const components = calendar.getAllSubcomponents('vevent');
  // Left to itself it relates all moved occurrences of a file to each series in it.
  const events = components.map((component) => new ICAL.Event(component, { exceptions: [] }));
  const overrides = events.filter((event) => event.isRecurrenceException());
  const found = [];
  for (const event of events) {
    if (event.isRecurrenceException()) {
      continue;
    }
    if (!event.isRecurring()) {
      found.push({ summary: event.summary, start: instant(event.startDate), end: instant(event.endDate) });
      continue;
    }
    overrides.filter((override) => override.uid === event.uid).forEach((override) => event.relateException(override));
    const occurrences = event.iterator();
    for (let next = occurrences.next(); next && next.toJSDate() < window.to; next = occurrences.next()) {
      const { item, startDate, endDate } = event.getOccurrenceDetails(next);
      found.push({ summary: item.summary, start: instant(startDate), end: instant(endDate) });
    }
  }
  return { events: components.length, found };
}

function withNodeIcal(text) {
  const components = Object.values(nodeIcal.sync.parseICS(text)).filter((component) => component.type === 'VEVENT');
  const overrides = components.flatMap((event) => [...new Set(Object.values(event.recurrences ?? {}))]);
  const day = (date) => (date.dateOnly ? new Date(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate())) : date);
  const plain = (value) => (typeof value === 'object' && value !== null ? value.val : value);
  const found = [...components.filter((event) => !event.rrule), ...overrides].map((event) => ({
    summary: plain(event.summary),
    start: new Date(day(event.start)),
    end: new Date(day(event.end ?? event.start)),
  }));
  return { events: components.length + overrides.length, found };
}

const read = { 'ical.js': withIcalJs, 'node-ical': withNodeIcal }[reader];
for (const file of files) {
  const { events, found } = read(readFileSync(file, 'utf8'));
  console.log(JSON.stringify({ events, found: found.filter(inWindow).map(line).sort() }));
}
