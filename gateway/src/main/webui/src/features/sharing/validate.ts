import { Temporal } from 'temporal-polyfill';

export interface ShareForm {
  readonly email: string;
  /** `yyyy-MM-dd`, the last day of access, or empty for no end. */
  readonly until: string;
}

export interface ShareFormErrors {
  readonly email?: string;
  readonly until?: string;
}

/** What can be said without asking the server; the server has the last word. */
export function validateShare(form: ShareForm, today: Temporal.PlainDate): ShareFormErrors {
  const email = form.email.trim();
  return {
    ...(email === '' ? { email: 'Enter an email address.' } : {}),
    ...(email !== '' && !/^[^\s@]+@[^\s@]+$/.test(email) ? { email: 'This is not an email address.' } : {}),
    ...(form.until !== '' && Temporal.PlainDate.compare(form.until, today) < 0 ? { until: 'Choose today or a later day.' } : {}),
  };
}

/** Access lasts through the chosen local day: it ends when the next one begins. */
export function endOfDay(date: string, zone: string): string {
  return Temporal.PlainDate.from(date).add({ days: 1 }).toZonedDateTime(zone).toInstant().toString();
}
