import { queryOptions } from '@tanstack/react-query';
import { call, command, create, get } from '../../shared/api/http';
import { array, boolean, nullable, oneOf, shape, string, unknown, withDefault, type Parsed } from '../../shared/api/parse';

const link = shape({
  id: string,
  kind: oneOf(['FULL', 'BUSY'], 'BUSY'),
  label: nullable(string),
  expiresAt: nullable(string),
  hasAccessCode: withDefault(boolean, false),
  lastUsedAt: nullable(string),
  createdAt: nullable(string),
});

/** An address by which anybody who has it sees the calendar. */
export type ShareLink = Parsed<typeof link>;
export type LinkKind = ShareLink['kind'];

const made = shape({ link, url: string, feedUrl: nullable(string) });

/** A link with its addresses, which are told only once. */
export type MadeLink = Parsed<typeof made>;

export interface NewLink {
  readonly kind: LinkKind;
  readonly label?: string;
  readonly expiresAt?: string;
  readonly accessCode?: string;
}

function pathOf(calendarId: string, ...rest: readonly string[]): string {
  return ['/api/calendars', ...[calendarId, ...rest].map(encodeURIComponent)].join('/');
}

const linkList = shape({ links: array(link) });

export function linksQuery(calendarId: string) {
  return queryOptions({
    queryKey: ['links', 'list', calendarId],
    queryFn: async ({ signal }) => (await get(pathOf(calendarId, 'links'), linkList, signal)).links,
  });
}

export function createLink(calendarId: string, wanted: NewLink, key: string): Promise<MadeLink> {
  return create(pathOf(calendarId, 'links'), wanted, made, key);
}

export function rotateLink(calendarId: string, linkId: string): Promise<MadeLink> {
  return call('POST', pathOf(calendarId, 'links', linkId, 'rotate'), made);
}

export function revokeLink(calendarId: string, linkId: string): Promise<void> {
  return command('DELETE', pathOf(calendarId, 'links', linkId));
}

const feed = shape({ exists: withDefault(boolean, false), createdAt: nullable(string), lastUsedAt: nullable(string) });

/** Whether the person has a feed of the calendar; its address is never told again. */
export type Feed = Parsed<typeof feed>;

export function feedQuery(calendarId: string) {
  return queryOptions({
    queryKey: ['links', 'feed', calendarId],
    queryFn: ({ signal }) => get(pathOf(calendarId, 'feed'), feed, signal),
  });
}

export async function mintFeed(calendarId: string): Promise<string> {
  return (await call('POST', pathOf(calendarId, 'feed'), shape({ url: string }))).url;
}

export async function revokeFeed(calendarId: string): Promise<void> {
  await call('DELETE', pathOf(calendarId, 'feed'), unknown);
}
