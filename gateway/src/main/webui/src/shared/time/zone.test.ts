import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { knownZone, parseDate, today, weekDays, weekRange, weekStart } from './zone';

const date = (text: string) => Temporal.PlainDate.from(text);

describe('weekStart', () => {
  it.each([
    ['2026-11-22', 1, '2026-11-16'],
    ['2026-11-22', 0, '2026-11-22'],
    ['2026-11-16', 1, '2026-11-16'],
    ['2026-11-16', 6, '2026-11-14'],
    ['2026-01-01', 1, '2025-12-29'],
  ])('of %s with first day %i is %s', (day, weekStartsOn, expected) => {
    expect(weekStart(date(day), weekStartsOn).toString()).toBe(expected);
  });
});

describe('weekRange', () => {
  it('is 168 hours in a plain week', () => {
    expect(weekRange(date('2026-11-16'), 'Europe/Berlin')).toEqual({ from: '2026-11-15T23:00:00Z', to: '2026-11-22T23:00:00Z' });
  });

  it('is an hour shorter when the clocks go forward', () => {
    expect(weekRange(date('2026-03-23'), 'Europe/Berlin')).toEqual({ from: '2026-03-22T23:00:00Z', to: '2026-03-29T22:00:00Z' });
  });

  it('is an hour longer when the clocks go back', () => {
    expect(weekRange(date('2026-10-26'), 'America/New_York')).toEqual({ from: '2026-10-26T04:00:00Z', to: '2026-11-02T05:00:00Z' });
  });

  it('starts at the first moment that exists where midnight is skipped', () => {
    expect(weekRange(date('2026-09-06'), 'America/Santiago').from).toBe('2026-09-06T04:00:00Z');
  });
});

describe('today', () => {
  it('is the date in the zone of the person, not of the browser', () => {
    const now = new Date('2026-11-22T20:00:00Z');
    expect(today('Asia/Tokyo', now).toString()).toBe('2026-11-23');
    expect(today('America/New_York', now).toString()).toBe('2026-11-22');
  });
});

describe('parseDate', () => {
  it.each([null, '', 'today', '2026-13-01', '2026-02-30T00:00', '26-01-01'])('refuses %s', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it('reads a date', () => {
    expect(parseDate('2026-11-16')?.toString()).toBe('2026-11-16');
  });
});

it('an unknown zone reads as UTC', () => {
  expect(knownZone('Mars/Olympus')).toBe('UTC');
  expect(knownZone('Europe/Berlin')).toBe('Europe/Berlin');
});

it('a week has seven days across a month end', () => {
  expect(weekDays(date('2026-11-30')).map(String).at(-1)).toBe('2026-12-06');
});
