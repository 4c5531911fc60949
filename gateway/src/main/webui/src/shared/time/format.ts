import type { Temporal } from 'temporal-polyfill';

/** Zone and habits of the reader; never those of the browser. */
export interface TimeStyle {
  readonly zone: string;
  readonly locale: string;
  readonly hour12: boolean;
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(style: TimeStyle, zone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${style.locale}|${zone}|${style.hour12}|${JSON.stringify(options)}`;
  let found = formatters.get(key);
  if (!found) {
    const hours: Intl.DateTimeFormatOptions = options.hour ? { hourCycle: style.hour12 ? 'h12' : 'h23' } : {};
    found = new Intl.DateTimeFormat(style.locale, { ...options, ...hours, timeZone: zone });
    formatters.set(key, found);
  }
  return found;
}

/** Thin and no-break spaces read alike but break searches and tests: plain ones are kept. */
function plainSpaces(text: string): string {
  return text.replace(/[\u2009\u202f\u00a0]/g, ' ');
}

/** `14:30` or `2:30 PM`. */
export function formatTime(instant: string, style: TimeStyle): string {
  const options: Intl.DateTimeFormatOptions = { hour: style.hour12 ? 'numeric' : '2-digit', minute: '2-digit' };
  return plainSpaces(formatter(style, style.zone, options).format(new Date(instant)));
}

/** `Nov 16, 2026, 14:30` in the reader's zone. */
export function formatDateTime(instant: string, style: TimeStyle): string {
  const options: Intl.DateTimeFormatOptions = { dateStyle: 'medium' };
  const day = formatter(style, style.zone, options).format(new Date(instant));
  return plainSpaces(`${day}, ${formatTime(instant, style)}`);
}

/** A calendar date has no zone: it is written as it stands. */
export function formatDate(date: Temporal.PlainDate, style: TimeStyle, options: Intl.DateTimeFormatOptions): string {
  const noon = Date.UTC(date.year, date.month - 1, date.day, 12);
  return plainSpaces(formatter(style, 'UTC', options).format(noon));
}

/** `Monday, November 16`. */
export function formatDay(date: Temporal.PlainDate, style: TimeStyle): string {
  return formatDate(date, style, { weekday: 'long', month: 'long', day: 'numeric' });
}

/** `Nov 16 – 22, 2026`. */
export function formatDays(first: Temporal.PlainDate, last: Temporal.PlainDate, style: TimeStyle): string {
  const days = formatter(style, 'UTC', { year: 'numeric', month: 'short', day: 'numeric' });
  const noonOf = (date: Temporal.PlainDate) => Date.UTC(date.year, date.month - 1, date.day, 12);
  return plainSpaces(days.formatRange(noonOf(first), noonOf(last)));
}

/** The label of a full hour on the time axis: `09:00` or `9 AM`. */
export function formatHour(hour: number, style: TimeStyle): string {
  const options: Intl.DateTimeFormatOptions = style.hour12 ? { hour: 'numeric' } : { hour: '2-digit', minute: '2-digit' };
  return plainSpaces(formatter(style, 'UTC', options).format(Date.UTC(2000, 0, 1, hour)));
}

/** `6 h 30 min`, `45 min`, `0 min`. */
export function formatMinutes(minutes: number): string {
  const whole = Math.round(minutes);
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** Binds numbers to their units, so that a line never ends in `3` and the next begins with `h`. */
export function keepUnits(text: string): string {
  return text.replace(/(\d) (?=(?:h|min|%)(?![\p{L}\d]))/gu, '$1\u00a0');
}
