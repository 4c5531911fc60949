import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { occurrence } from '../../testing/fixtures';
import { agendaDays } from './agendaDays';
import { layOutWeek } from './weekLayout';

const MONDAY = Temporal.PlainDate.from('2026-11-16');
const BERLIN = 'Europe/Berlin';

const at = (title: string, start: string, end: string) => occurrence({ title, start, end });
const places = (day: ReturnType<typeof layOutWeek>['days'][number] | undefined) =>
  Object.fromEntries((day ?? []).map(({ occurrence: { title }, left, width }) => [title, [percent(left), percent(width)]]));
const percent = (fraction: number) => Math.round(fraction * 100);

describe('zones', () => {
  const late = at('Late call', '2026-11-16T23:30:00Z', '2026-11-17T00:30:00Z');

  it.each([
    ['Europe/Berlin', 1, 30, 90],
    ['UTC', 0, 23 * 60 + 30, 24 * 60],
    ['America/New_York', 0, 18 * 60 + 30, 19 * 60 + 30],
    ['Asia/Tokyo', 1, 8 * 60 + 30, 9 * 60 + 30],
    ['Asia/Kathmandu', 1, 5 * 60 + 15, 6 * 60 + 15],
  ])('in %s it is on day %i from minute %i to %i', (zone, day, fromMinute, toMinute) => {
    const layout = layOutWeek([late], MONDAY, zone);
    expect(layout.days[day]?.[0]).toMatchObject({ fromMinute, toMinute });
  });

  it('an event over midnight is split, one until midnight is not', () => {
    const layout = layOutWeek(
      [at('Party', '2026-11-20T21:00:00Z', '2026-11-21T01:00:00Z'), at('Film', '2026-11-18T21:00:00Z', '2026-11-18T23:00:00Z')],
      MONDAY,
      BERLIN,
    );
    expect(layout.days[4]?.[0]).toMatchObject({ fromMinute: 1320, toMinute: 1440, endsLater: true });
    expect(layout.days[5]?.[0]).toMatchObject({ fromMinute: 0, toMinute: 120, beginsEarlier: true });
    expect(layout.days[2]).toHaveLength(1);
    expect(layout.days[3]).toHaveLength(0);
  });
});

describe('daylight saving', () => {
  it('shows wall-clock times over the missing hour', () => {
    const week = layOutWeek([at('Night', '2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z')], Temporal.PlainDate.from('2026-03-23'), BERLIN);
    expect(week.days[6]?.[0]).toMatchObject({ fromMinute: 90, toMinute: 210 });
  });

  it('keeps its length when the clock shows an end before the beginning', () => {
    const week = layOutWeek([at('Night', '2026-10-25T00:45:00Z', '2026-10-25T01:15:00Z')], Temporal.PlainDate.from('2026-10-19'), BERLIN);
    expect(week.days[6]?.[0]).toMatchObject({ fromMinute: 165, toMinute: 195 });
  });
});

describe('overlaps', () => {
  it('lie on what began earlier, moved in so that its title is seen, and side by side from the same time', () => {
    const layout = layOutWeek(
      [
        at('a', '2026-11-16T09:00:00Z', '2026-11-16T11:00:00Z'),
        at('b', '2026-11-16T09:30:00Z', '2026-11-16T10:00:00Z'),
        at('c', '2026-11-16T09:30:00Z', '2026-11-16T10:00:00Z'),
        at('d', '2026-11-16T10:15:00Z', '2026-11-16T11:00:00Z'),
      ],
      MONDAY,
      BERLIN,
    );
    expect(places(layout.days[0])).toEqual({ a: [0, 100], b: [12, 44], c: [56, 44], d: [12, 88] });
  });

  it('do not narrow what only touches them', () => {
    const layout = layOutWeek(
      [at('a', '2026-11-16T09:00:00Z', '2026-11-16T10:00:00Z'), at('b', '2026-11-16T10:00:00Z', '2026-11-16T11:00:00Z')],
      MONDAY,
      BERLIN,
    );
    expect(places(layout.days[0])).toEqual({ a: [0, 100], b: [0, 100] });
  });

  it('count moments without length as long as they are drawn', () => {
    const layout = layOutWeek(
      [at('a', '2026-11-16T09:00:00Z', '2026-11-16T09:00:00Z'), at('b', '2026-11-16T09:10:00Z', '2026-11-16T09:40:00Z')],
      MONDAY,
      BERLIN,
    );
    expect(places(layout.days[0])).toEqual({ a: [0, 50], b: [50, 50] });
  });
});

describe('all-day row', () => {
  const allDay = (title: string, startDate: string, endDate: string) =>
    occurrence({ title, allDay: true, startDate, endDate, start: `${startDate}T00:00:00Z`, end: `${endDate}T00:00:00Z` });

  it('clips to the week and stacks what shares a day', () => {
    const layout = layOutWeek(
      [allDay('Trip', '2026-11-14', '2026-11-18'), allDay('Fair', '2026-11-17', '2026-11-26'), allDay('Day', '2026-11-18', '2026-11-19')],
      MONDAY,
      'America/New_York',
    );
    expect(layout.bars.map(({ occurrence: { title }, firstDay, days, row }) => [title, firstDay, days, row])).toEqual([
      ['Trip', 0, 2, 0],
      ['Fair', 1, 6, 1],
      ['Day', 2, 1, 0],
    ]);
    expect(layout.barRows).toBe(2);
  });

  it('also holds what lasts a day and longer', () => {
    const layout = layOutWeek([at('Hackathon', '2026-11-20T17:00:00Z', '2026-11-22T11:00:00Z')], MONDAY, BERLIN);
    expect(layout.bars[0]).toMatchObject({ firstDay: 4, days: 3 });
    expect(layout.days.flat()).toHaveLength(0);
  });

  it('leaves out what is outside', () => {
    expect(layOutWeek([allDay('Old', '2026-11-01', '2026-11-02')], MONDAY, BERLIN).bars).toHaveLength(0);
  });
});

it('the agenda lists days with events, all-day ones first', () => {
  const days = agendaDays(
    [
      at('b', '2026-11-16T12:00:00Z', '2026-11-16T13:00:00Z'),
      at('a', '2026-11-16T08:00:00Z', '2026-11-16T09:00:00Z'),
      occurrence({ title: 'Fair', allDay: true, startDate: '2026-11-16', endDate: '2026-11-18' }),
    ],
    [MONDAY, MONDAY.add({ days: 1 }), MONDAY.add({ days: 2 })],
    BERLIN,
  );
  expect(days.map(({ date, items }) => [date.toString(), items.map(({ title }) => title)])).toEqual([
    ['2026-11-16', ['Fair', 'a', 'b']],
    ['2026-11-17', ['Fair']],
  ]);
});
