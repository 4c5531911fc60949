// The numbers of a week and of the thirteen before it, as a backend in Node would make them: the tables by pg with every
// column, as an ORM's findMany reads them, series by rrule.js, local time by luxon. Nothing is written.
// Arguments: database, user, first day of the week, rounds to warm up, rounds to measure.
import { DateTime } from 'luxon';
import pg from 'pg';
import { measure } from './numbers.mjs';
import { expand } from './series.mjs';

const [database, userId, monday, warmUp, times] = process.argv.slice(2);
const ZONE = 'Europe/Berlin';
const HISTORY_WEEKS = 13;

// Time stamps without a zone hold UTC.
pg.types.setTypeParser(1114, (text) => new Date(text.replace(' ', 'T') + 'Z'));
pg.types.setTypeParser(1115, (text) => (text ?? '{}').slice(1, -1).split(',').filter(Boolean));

const client = new pg.Client(database);
await client.connect();

async function rows(sql, ...parameters) {
  return (await client.query({ name: sql.slice(0, 60), text: sql, values: [userId, ...parameters] })).rows;
}

async function regenerate() {
  const end = DateTime.fromISO(monday, { zone: ZONE }).plus({ weeks: 1 });
  const from = end.minus({ weeks: HISTORY_WEEKS + 1 }).toJSDate();
  const to = end.plus({ weeks: 1 }).toJSDate();
  const events = await rows(
    `select * from "events" where "userId" = $1 and "deletedAt" is null and "startDateTime" < $3
       and ("isRecurring" or "endDateTime" > $2)`,
    from,
    to,
  );
  const attendees = await rows(
    'select a.* from "event_attendees" a join "events" e on e."id" = a."eventId" where e."userId" = $1 and e."startDateTime" < $2',
    to,
  );
  const tasks = await rows('select * from "tasks" where "userId" = $1 and "deletedAt" is null');
  const sessions = await rows('select * from "focus_sessions" where "userId" = $1');
  const occurrences = expand(events, attendees, from, to, ZONE);
  const weeks = [];
  for (let back = HISTORY_WEEKS; back >= 0; back--) {
    weeks.push(measure(end.minus({ weeks: back + 1 }), occurrences, tasks, sessions));
  }
  return weeks;
}

for (let i = 0; i < Number(warmUp); i++) await regenerate();
const measured = [];
for (let i = 0; i < Number(times); i++) {
  const started = process.hrtime.bigint();
  await regenerate();
  measured.push(Number(process.hrtime.bigint() - started) / 1e6);
}
measured.sort((a, b) => a - b);
console.log(`median=${measured[Math.floor(measured.length / 2)]}`);
await client.end();
