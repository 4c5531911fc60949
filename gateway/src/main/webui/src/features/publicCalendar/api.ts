import { queryOptions } from '@tanstack/react-query';
import { call } from '../../shared/api/http';
import { array, boolean, nullable, oneOf, shape, string, withDefault, type Parsed } from '../../shared/api/parse';
import { busyOccurrence, occurrence, type Occurrence } from '../../shared/event/occurrence';
import type { InstantRange } from '../../shared/time/zone';

const view = shape({
  calendar: shape({ name: withDefault(string, ''), color: nullable(string), timezone: nullable(string) }),
  kind: oneOf(['FULL', 'BUSY'], 'FULL'),
  expiresAt: nullable(string),
  needsAccessCode: withDefault(boolean, false),
});

/** What everybody with the address may know of a calendar. */
export type PublicView = Parsed<typeof view>;

/** Where a calendar is open: by the token of a link, or because it is public. */
export interface Opening {
  readonly kind: 'link' | 'calendar';
  readonly id: string;
  /** Empty for none. */
  readonly code: string;
}

function pathOf({ kind, id }: Opening): string {
  return kind === 'link' ? `/public/${encodeURIComponent(id)}` : `/public/calendars/${encodeURIComponent(id)}`;
}

/** Nobody is signed in here, and nobody is asked to: the calls carry no session. */
function optionsOf({ code }: Opening, signal: AbortSignal) {
  return { anonymous: true, signal, ...(code === '' ? {} : { headers: { 'X-Access-Code': code } }) } as const;
}

export function viewQuery(opening: Opening) {
  return queryOptions({
    queryKey: ['public', 'view', opening.kind, opening.id, opening.code],
    queryFn: ({ signal }) => call('GET', pathOf(opening), view, optionsOf(opening, signal)),
    // A wrong code is not asked again by itself: tries are counted.
    retry: false,
    refetchOnWindowFocus: false,
  });
}

const events = shape({ events: array(occurrence) });
const busyTimes = shape({ busy: array(shape({ start: string, end: string })) });

export function publicEventsQuery(opening: Opening, kind: PublicView['kind'], range: InstantRange) {
  const params = new URLSearchParams({ from: range.from, to: range.to }).toString();
  return queryOptions({
    queryKey: ['public', 'events', opening.kind, opening.id, opening.code, range.from, range.to],
    queryFn: async ({ signal }): Promise<readonly Occurrence[]> => {
      const options = optionsOf(opening, signal);
      if (kind === 'FULL') return (await call('GET', `${pathOf(opening)}/events?${params}`, events, options)).events;
      return (await call('GET', `${pathOf(opening)}/freebusy?${params}`, busyTimes, options)).busy.map(busyOccurrence);
    },
    retry: false,
  });
}
