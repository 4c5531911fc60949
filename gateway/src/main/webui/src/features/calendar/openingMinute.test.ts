import { describe, expect, it } from 'vitest';
import { MORNING, openingMinute, outOfSight } from './openingMinute';

const event = (fromHour: number, toHour: number) => ({ fromMinute: fromHour * 60, toMinute: toHour * 60 });
const TEN_HOURS = 600;

describe('where the grid opens', () => {
  it.each([
    ['an empty week', [], MORNING],
    ['a working day', [event(9, 10), event(22, 23)], MORNING],
    ['only early events', [event(4, 5), event(5, 6)], 220],
    ['only late events', [event(20, 21)], 1180],
    ['an event at midnight', [event(0, 1)], 0],
  ])('%s', (_, events, expected) => {
    expect(openingMinute(events, [MORNING], TEN_HOURS)).toBe(expected);
  });

  it('stays where the reader has scrolled to while there is something to see', () => {
    expect(openingMinute([event(8, 9)], [0, MORNING], TEN_HOURS)).toBe(0);
    expect(openingMinute([event(12, 13)], [0, MORNING], TEN_HOURS)).toBe(MORNING);
  });
});

it('tells what lies above and below', () => {
  const events = [event(5, 7), event(6, 8), event(17, 18), event(20, 21)];
  expect(outOfSight(events, { fromMinute: MORNING, toMinute: 17 * 60 })).toEqual({ earlier: [300], later: [1020, 1200] });
});
