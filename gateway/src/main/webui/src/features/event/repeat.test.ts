import { describe, expect, it } from 'vitest';
import { repeatOf, ruleOf } from './repeat';

describe('a rule', () => {
  it.each([
    ['FREQ=DAILY', 'DAILY'],
    ['RRULE:FREQ=DAILY;INTERVAL=1', 'DAILY'],
    ['FREQ=DAILY;INTERVAL=2', 'CUSTOM'],
    ['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'WEEKDAYS'],
    ['FREQ=WEEKLY', 'WEEKLY'],
    ['FREQ=WEEKLY;WKST=SU;BYDAY=TU,TH', 'WEEKLY'],
    ['FREQ=MONTHLY', 'MONTHLY'],
    ['FREQ=MONTHLY;BYDAY=2TU', 'CUSTOM'],
    ['FREQ=MONTHLY;BYMONTHDAY=15', 'CUSTOM'],
    ['FREQ=YEARLY', 'YEARLY'],
    ['FREQ=YEARLY;COUNT=3', 'CUSTOM'],
    ['FREQ=HOURLY', 'CUSTOM'],
    ['', 'NONE'],
    [null, 'NONE'],
  ])('%s is the choice %s', (rule, kind) => {
    expect(repeatOf(rule, 'Europe/Berlin').kind).toBe(kind);
  });

  it.each([
    'FREQ=DAILY',
    'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
    'FREQ=WEEKLY;BYDAY=TU,SU',
    'FREQ=MONTHLY;BYDAY=-1FR;COUNT=6',
    // Summer time in Berlin: the day ends at 22:00 UTC.
    'FREQ=WEEKLY;BYDAY=WE;UNTIL=20270630T215959Z',
  ])('%s stays what it is when nothing was changed', (rule) => {
    expect(ruleOf(repeatOf(rule, 'Europe/Berlin'), false, 'Europe/Berlin')).toBe(rule);
  });

  it('of an all-day event ends on a date', () => {
    const repeat = repeatOf('FREQ=DAILY;UNTIL=20270630', 'Europe/Berlin');
    expect(repeat.until).toBe('2027-06-30');
    expect(ruleOf(repeat, true, 'Europe/Berlin')).toBe('FREQ=DAILY;UNTIL=20270630');
  });
});
