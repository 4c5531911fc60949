// Sixty series since 2015 over thirteen weeks by rrule.js; see Recurrence.java for the same in Java.
import rrule from 'rrule';

const rules = [
  'FREQ=WEEKLY',
  'FREQ=WEEKLY;INTERVAL=2',
  'FREQ=MONTHLY;BYDAY=1MO',
  'FREQ=WEEKLY;BYDAY=MO,WE,FR',
  'FREQ=DAILY',
  'FREQ=MONTHLY;BYDAY=-1FR',
];
const from = new Date(Date.UTC(2026, 0, 5));
const to = new Date(from.getTime() + 91 * 86_400_000 - 1);

/** Wall time in UTC, as the library advises; made anew each time, for it keeps what it has found. */
function expand() {
  let occurrences = 0;
  for (let i = 0; i < 60; i++) {
    const options = rrule.RRule.parseString(rules[i % rules.length]);
    options.dtstart = new Date(Date.UTC(2015, 0, 5, 8 + (i % 9)));
    occurrences += new rrule.RRule(options, true).between(from, to, true).length;
  }
  return occurrences;
}

expand();
const times = [];
let occurrences = 0;
for (let i = 0; i < 5; i++) {
  const started = process.hrtime.bigint();
  occurrences = expand();
  times.push(Number(process.hrtime.bigint() - started) / 1e6);
}
times.sort((a, b) => a - b);
console.log(`median=${times[2]}`);
console.log(`occurrences=${occurrences}`);
