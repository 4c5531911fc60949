import { queryOptions } from '@tanstack/react-query';
import { command, create, get } from '../../shared/api/http';
import { array, nullable, oneOf, record, shape, string, withDefault, type Parsed, type Parser } from '../../shared/api/parse';

const state = shape({
  url: withDefault(string, ''),
  state: oneOf(['OK', 'FAILING', 'GONE'], 'OK'),
  error: nullable(string),
  fetchedAt: nullable(string),
  nextAt: nullable(string),
});

const place = shape({ calendarId: nullable(string), calendar: nullable(shape({ id: string })) });

/** A calendar that is read from an outside address. */
export type Subscription = Parsed<typeof state> & { readonly calendarId: string };

/** The calendar stands beside its subscription, or its id within. */
const subscription: Parser<Subscription> = (value, path) => {
  const around = record(value, path);
  const inner = around['subscription'] ?? value;
  const outer = place(value, path);
  return { ...state(inner, path), calendarId: outer.calendarId ?? outer.calendar?.id ?? place(inner, path).calendarId ?? '' };
};

export interface NewSubscription {
  readonly url: string;
  readonly name?: string;
  readonly color?: string;
}

const list = shape({ subscriptions: array(subscription) });

export const subscriptionsQuery = queryOptions({
  queryKey: ['subscriptions', 'list'],
  queryFn: async ({ signal }) => (await get('/api/subscriptions', list, signal)).subscriptions,
});

export function subscribe(wanted: NewSubscription, key: string): Promise<Subscription> {
  return create('/api/subscriptions', wanted, subscription, key);
}

function pathOf(calendarId: string): string {
  return `/api/subscriptions/${encodeURIComponent(calendarId)}`;
}

export function refreshNow(calendarId: string): Promise<void> {
  return command('POST', `${pathOf(calendarId)}/refresh`);
}

export function unsubscribe(calendarId: string): Promise<void> {
  return command('DELETE', pathOf(calendarId));
}
