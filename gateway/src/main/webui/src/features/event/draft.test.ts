import { describe, expect, it } from 'vitest';
import { forWholeSeries, moveStart, newDraft } from './draft';
import { validateEvent } from './validate';
import { bodyOf, changes, newBody } from './wire';

const draft = { ...newDraft({ date: '2026-11-16', minute: 570 }, 'Europe/Berlin'), title: 'Planning' };

describe('a draft', () => {
  it('of a slot is an hour, over midnight too', () => {
    expect(draft).toMatchObject({ startDate: '2026-11-16', startTime: '09:30', endDate: '2026-11-16', endTime: '10:30' });
    expect(newDraft({ date: '2026-11-16', minute: 1410 }, 'UTC')).toMatchObject({ endDate: '2026-11-17', endTime: '00:30' });
  });

  it('is sent as instants, of the zone that was chosen', () => {
    // Berlin is an hour ahead of UTC in November, New York five behind.
    expect(bodyOf(draft)).toMatchObject({ start: '2026-11-16T08:30:00Z', end: '2026-11-16T09:30:00Z' });
    expect(bodyOf({ ...draft, zone: 'America/New_York' })).toMatchObject({ start: '2026-11-16T14:30:00Z', timezone: 'America/New_York' });
  });

  it('of whole days is sent as dates, the end exclusive', () => {
    expect(bodyOf({ ...draft, allDay: true, endDate: '2026-11-18' })).toMatchObject({ start: '2026-11-16', end: '2026-11-19', allDay: true });
  });

  it('that is new says only what is something', () => {
    expect(Object.keys(newBody(draft))).toEqual(['title', 'start', 'end', 'allDay', 'timezone', 'visibility', 'isBusy']);
  });

  it('that was changed says only what differs, and times together', () => {
    expect(changes(draft, { ...draft, location: ' Room 2 ' })).toEqual({ location: 'Room 2' });
    expect(changes({ ...draft, location: 'Room 1' }, { ...draft, location: '' })).toEqual({ location: null });
    expect(Object.keys(changes(draft, { ...draft, endTime: '11:00' }))).toEqual(['start', 'end', 'allDay', 'timezone']);
    expect(changes(draft, draft)).toEqual({});
  });

  it('keeps its length when the start moves', () => {
    expect(moveStart(draft, '2026-11-17', '23:45')).toMatchObject({ endDate: '2026-11-18', endTime: '00:45' });
    expect(moveStart(draft, '', '10:00')).toMatchObject({ startDate: '', endDate: '2026-11-16', endTime: '10:30' });
  });

  it('of one repetition moves the whole series by as much', () => {
    const first = { ...draft, startDate: '2026-09-07', endDate: '2026-09-07' };
    const moved = { ...draft, startDate: '2026-11-18', startTime: '14:00', endDate: '2026-11-18', endTime: '15:30' };
    expect(forWholeSeries(first, draft, moved)).toMatchObject({
      startDate: '2026-09-09',
      startTime: '14:00',
      endDate: '2026-09-09',
      endTime: '15:30',
    });
  });
});

describe('validation', () => {
  const custom = (rule: string) => ({ ...draft, repeat: { ...draft.repeat, kind: 'CUSTOM' as const, rule } });

  it.each([
    ['a good one', draft, []],
    ['without a title', { ...draft, title: '  ' }, ['title']],
    ['without a day', { ...draft, startDate: '' }, ['start']],
    ['that ends as it begins', { ...draft, endTime: '09:30' }, ['end']],
    ['of one whole day', { ...draft, allDay: true }, []],
    ['of days backwards', { ...draft, allDay: true, endDate: '2026-11-15' }, ['end']],
    ['with a rule', custom('FREQ=WEEKLY;INTERVAL=2'), []],
    ['with a rule that is none', custom('every other week'), ['rule']],
    ['with a script as a link', { ...draft, meetingUrl: 'javascript:alert(1)' }, ['meetingUrl']],
  ])('of %s', (_, wanted, fields) => {
    expect(Object.keys(validateEvent(wanted))).toEqual(fields);
  });
});
