import { Temporal } from 'temporal-polyfill';

export interface ShareForm {
  /** One address, or several with commas, spaces or lines between them. */
  readonly email: string;
  /** `yyyy-MM-dd`, the last day of access, or empty for no end. */
  readonly until: string;
}

export interface ShareFormErrors {
  readonly email?: string;
  readonly until?: string;
}

/** As many as are taken at once. */
const MOST = 50;

/** What can be said without asking the server; the server has the last word. */
export function validateShare(form: ShareForm, today: Temporal.PlainDate): ShareFormErrors {
  const emails = addressesIn(form.email);
  const wrong = emails.find((email) => !/^[^\s@]+@[^\s@]+$/.test(email));
  return {
    ...(emails.length === 0 ? { email: 'Enter an email address.' } : {}),
    ...(emails.length > MOST ? { email: `Enter at most ${MOST} addresses at once.` } : {}),
    ...(wrong === undefined ? {} : { email: emails.length === 1 ? 'This is not an email address.' : `${wrong} is not an email address.` }),
    ...(form.until !== '' && Temporal.PlainDate.compare(form.until, today) < 0 ? { until: 'Choose today or a later day.' } : {}),
  };
}

/** Each address once, in the order in which they were typed. */
export function addressesIn(text: string): readonly string[] {
  return [...new Set(text.split(/[\s,;]+/).filter(Boolean))];
}
