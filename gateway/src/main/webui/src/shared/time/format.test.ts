import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { formatDateTime, formatDay, formatDays, formatHour, formatMinutes, formatTime, type TimeStyle } from './format';

const berlin: TimeStyle = { zone: 'Europe/Berlin', locale: 'en', hour12: false };
const newYork: TimeStyle = { zone: 'America/New_York', locale: 'en', hour12: true };

describe('times', () => {
  it.each([
    ['2026-11-16T09:00:00Z', '10:00', '4:00 AM'],
    ['2026-07-16T09:00:00Z', '11:00', '5:00 AM'],
    ['2026-11-15T23:00:00Z', '00:00', '6:00 PM'],
  ])('%s is %s in Berlin and %s in New York', (instant, there, here) => {
    expect(formatTime(instant, berlin)).toBe(there);
    expect(formatTime(instant, newYork)).toBe(here);
  });

  it('a date with time names the local day', () => {
    expect(formatDateTime('2026-11-15T23:30:00Z', berlin)).toBe('Nov 16, 2026, 00:30');
  });

  it('hours of the axis follow the habit', () => {
    expect(formatHour(9, berlin)).toBe('09:00');
    expect(formatHour(21, newYork)).toBe('9 PM');
  });
});

it('a date stands as it is in every zone', () => {
  const date = Temporal.PlainDate.from('2026-11-16');
  expect(formatDay(date, berlin)).toBe('Monday, November 16');
  expect(formatDay(date, { ...berlin, zone: 'Pacific/Kiritimati' })).toBe('Monday, November 16');
});

it('a week names its year once', () => {
  const date = Temporal.PlainDate.from('2026-11-16');
  expect(formatDays(date, date.add({ days: 6 }), berlin)).toBe('Nov 16 – 22, 2026');
});

it.each([
  [0, '0 min'],
  [45, '45 min'],
  [60, '1 h'],
  [90, '1 h 30 min'],
  [1545.4, '25 h 45 min'],
])('%d minutes read as %s', (minutes, text) => {
  expect(formatMinutes(minutes)).toBe(text);
});
