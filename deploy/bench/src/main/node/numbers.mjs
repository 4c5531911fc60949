// The numbers of one week.
const MINUTE = 60_000;

/** All numbers of the seven local days from a luxon DateTime on. */
export function measure(first, occurrences, tasks, sessions) {
  const days = Array.from({ length: 7 }, (_, day) => [first.plus({ days: day }), first.plus({ days: day + 1 })].map((at) => at.toMillis()));
  const [start, end] = [days[0][0], days[6][1]];
  const busy = occurrences
    .filter((one) => one.start < end && one.end > start)
    .map((one) => ({ ...one, start: Math.max(one.start, start), end: Math.min(one.end, end) }));
  const meetings = busy.filter((one) => one.others > 0);
  const union = merge(busy);
  const work = Array.from({ length: 5 }, (_, day) => [first.plus({ days: day, hours: 9 }), first.plus({ days: day, hours: 17 })].map((at) => at.toMillis()));
  return {
    ...time(busy, meetings, union, work, days),
    ...gaps(union, work),
    ...chains(meetings),
    categories: categories(busy),
    ...flow(tasks, start, end),
    ...focus(sessions, days, first.zone),
  };
}

function merge(spans) {
  const merged = [];
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else if (end > start) merged.push([start, end]);
  }
  return merged;
}

function common(a, b) {
  const both = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const from = Math.max(a[i][0], b[j][0]);
    const to = Math.min(a[i][1], b[j][1]);
    if (from < to) both.push([from, to]);
    if (a[i][1] < b[j][1]) i++;
    else j++;
  }
  return both;
}

const minutes = (spans) => spans.reduce((sum, [from, to]) => sum + (to - from) / MINUTE, 0);

function time(busy, meetings, union, work, days) {
  const net = minutes(union);
  const inHours = minutes(common(union, work));
  const perDay = days.map((day) => minutes(common(union, [day])));
  const met = merge(meetings);
  return {
    net,
    gross: busy.reduce((sum, one) => sum + (one.end - one.start) / MINUTE, 0),
    doubleBooked: doubleBooked(busy),
    meetings: minutes(met),
    meetingShare: minutes(common(met, work)) / minutes(work),
    oneToOne: minutes(merge(meetings.filter((one) => one.others === 1))),
    recurring: meetings.filter((one) => one.recurring).reduce((sum, one) => sum + (one.end - one.start) / MINUTE, 0),
    inHours,
    afterHours: net - inHours,
    weekend: perDay[5] + perDay[6],
    perDay,
    busiest: perDay.indexOf(Math.max(...perDay)),
  };
}

function doubleBooked(busy) {
  const edges = busy.flatMap((one) => [[one.start, 1], [one.end, -1]]).sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  let depth = 0;
  let at = 0;
  let twice = 0;
  for (const [when, change] of edges) {
    if (depth > 1) twice += when - at;
    depth += change;
    at = when;
  }
  return twice / MINUTE;
}

function gaps(union, work) {
  let capacity = 0;
  let blocks = 0;
  let fragments = 0;
  let longest = 0;
  let weighted = 0;
  let free = 0;
  for (const window of work) {
    const lengths = [];
    let from = window[0];
    for (const [start, end] of common(union, [window])) {
      if (start > from) lengths.push((start - from) / MINUTE);
      from = end;
    }
    if (from < window[1]) lengths.push((window[1] - from) / MINUTE);
    const sum = lengths.reduce((a, b) => a + b, 0);
    for (const length of lengths) {
      if (length >= 120) {
        capacity += length;
        blocks++;
      } else fragments += length;
      longest = Math.max(longest, length);
    }
    if (sum > 0) weighted += sum * (1 - lengths.reduce((a, b) => a + b * b, 0) / sum ** 2);
    free += sum;
  }
  return { capacity, blocks, fragments, longest, fragmentation: free > 0 ? weighted / free : null };
}

function chains(meetings) {
  let backToBack = 0;
  let longest = 0;
  let chain = null;
  for (const [index, meeting] of meetings.entries()) {
    const gap = index > 0 ? meeting.start - meetings[index - 1].end : Infinity;
    if (gap >= 0 && gap <= 5 * MINUTE) backToBack++;
    chain = chain && meeting.start - chain[1] <= 5 * MINUTE ? [chain[0], Math.max(chain[1], meeting.end)] : [meeting.start, meeting.end];
    longest = Math.max(longest, (chain[1] - chain[0]) / MINUTE);
  }
  return { backToBack, longestChain: longest };
}

function categories(busy) {
  const shares = new Map();
  const edges = [...new Set(busy.flatMap((one) => [one.start, one.end]))].sort((a, b) => a - b);
  for (let i = 1; i < edges.length; i++) {
    const active = busy.filter((one) => one.start <= edges[i - 1] && one.end >= edges[i]);
    for (const { category } of active) {
      shares.set(category, (shares.get(category) ?? 0) + (edges[i] - edges[i - 1]) / MINUTE / active.length);
    }
  }
  return shares;
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length === 0 ? null : sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function flow(tasks, start, end) {
  const within = (at) => at !== null && at.getTime() >= start && at.getTime() < end;
  const done = tasks.filter((task) => task.status === 'COMPLETED' && within(task.completedAt));
  const due = tasks.filter((task) => within(task.dueDate));
  const pairs = done.filter((task) => task.estimatedTime && task.actualTime !== null);
  const now = Date.now();
  const overdue = tasks.filter((task) => task.status === 'TODO' && task.dueDate && task.dueDate.getTime() < now);
  return {
    done: done.length,
    due: due.length,
    onTime: due.filter((task) => task.completedAt && task.completedAt <= task.dueDate).length,
    overdue: overdue.length,
    overdueAge: median(overdue.map((task) => (now - task.dueDate.getTime()) / 86_400_000)),
    ratio: median(pairs.map((task) => task.actualTime / task.estimatedTime)),
    created: tasks.filter((task) => within(task.createdAt)).length,
    leadTime: median(done.map((task) => (task.completedAt - task.createdAt) / 86_400_000)),
  };
}

function focus(sessions, days, zone) {
  const inWeek = sessions.filter(({ startTime }) => startTime.getTime() >= days[0][0] && startTime.getTime() < days[6][1]);
  const done = inWeek.filter(({ status }) => status === 'COMPLETED');
  const length = (session) => (session.actualDuration ?? (session.endTime - session.startTime) / 1000) / 60;
  const byHour = new Array(24).fill(0);
  const hours = new Intl.DateTimeFormat('en', { hour: 'numeric', hourCycle: 'h23', timeZone: zone.name });
  for (const session of done) byHour[Number(hours.format(session.startTime)) % 24] += length(session);
  const total = done.reduce((sum, session) => sum + length(session), 0);
  return {
    focus: total,
    focusPerDay: days.map(([from, to]) => done.filter(({ startTime }) => startTime >= from && startTime < to).reduce((sum, one) => sum + length(one), 0)),
    byHour,
    finishRate: inWeek.length ? done.length / inWeek.length : null,
    rated: done.reduce((sum, one) => sum + (one.productivity ?? 0) * length(one), 0) / total,
    distractions: done.reduce((sum, one) => sum + one.distractions, 0) / (total / 60),
  };
}
