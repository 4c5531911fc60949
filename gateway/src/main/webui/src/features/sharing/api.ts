import { queryOptions } from '@tanstack/react-query';
import { call, command, create, get } from '../../shared/api/http';
import { array, nullable, number, oneOf, shape, string, unknown, withDefault, type Parsed } from '../../shared/api/parse';

export const PERMISSIONS = ['FREE_BUSY', 'VIEW', 'COMMENT', 'EDIT', 'ADMIN'] as const;
export type Permission = (typeof PERMISSIONS)[number];

const permission = oneOf(PERMISSIONS, 'VIEW');

const share = shape({
  id: string,
  email: withDefault(string, ''),
  permission,
  state: oneOf(['INVITED', 'ACTIVE', 'EXPIRED'], 'ACTIVE'),
  expiresAt: nullable(string),
});

/** One person a calendar is shared with, or invited to it. */
export type Share = Parsed<typeof share>;

const invitation = shape({
  id: string,
  calendar: shape({ id: string, name: string, color: nullable(string) }),
  permission,
  invitedBy: nullable(shape({ id: nullable(string), name: withDefault(string, '') })),
  message: nullable(string),
  expiresAt: nullable(string),
  createdAt: nullable(string),
});

/** A calendar that waits for the signed-in person to take or decline it. */
export type Invitation = Parsed<typeof invitation>;

export interface NewShare {
  readonly email: string;
  readonly permission: Permission;
  readonly expiresAt?: string;
  readonly message?: string;
}

/** What differs; a null end is none. */
export interface ShareChange {
  readonly shareId: string;
  readonly change: { readonly permission?: Permission; readonly expiresAt?: string | null };
}

function sharesPath(calendarId: string, shareId?: string): string {
  const base = `/api/calendars/${encodeURIComponent(calendarId)}/shares`;
  return shareId === undefined ? base : `${base}/${encodeURIComponent(shareId)}`;
}

const shareList = shape({ shares: array(share) });

export function sharesQuery(calendarId: string) {
  return queryOptions({
    queryKey: ['sharing', 'shares', calendarId],
    queryFn: async ({ signal }) => (await get(sharesPath(calendarId), shareList, signal)).shares,
  });
}

const invitationList = shape({ invitations: array(invitation) });

export const invitationsQuery = queryOptions({
  queryKey: ['sharing', 'invitations'],
  queryFn: async ({ signal }) => (await get('/api/invitations', invitationList, signal)).invitations,
  // Somebody else makes these: look again when the person comes back to the tab, and now and then.
  refetchInterval: 60_000,
  staleTime: 5_000,
});

export async function createShare(calendarId: string, wanted: NewShare, key: string): Promise<Share> {
  return (await create('/api/calendars/share', { calendarId, ...wanted }, shape({ share }), key)).share;
}

const problemInBatch = shape({ title: withDefault(string, 'Not accepted'), detail: nullable(string) });
const batch = shape({ results: array(shape({ status: number, share: nullable(share), problem: nullable(problemInBatch) })) });

/** What became of one of several addresses, in the order in which they were sent. */
export type BatchResult = Parsed<typeof batch>['results'][number];

export async function createShares(calendarId: string, wanted: readonly NewShare[], key: string): Promise<readonly BatchResult[]> {
  return (await create(`${sharesPath(calendarId)}:batch`, { shares: wanted }, batch, key)).results;
}

export async function changeShare(calendarId: string, { shareId, change }: ShareChange): Promise<void> {
  await call('PATCH', sharesPath(calendarId, shareId), unknown, { json: change });
}

export function revokeShare(calendarId: string, shareId: string): Promise<void> {
  return command('DELETE', sharesPath(calendarId, shareId));
}

export function leaveCalendar(calendarId: string): Promise<void> {
  return command('DELETE', `/api/calendars/${encodeURIComponent(calendarId)}/me`);
}

export function acceptInvitation(id: string): Promise<void> {
  return command('POST', `/api/invitations/${encodeURIComponent(id)}/accept`);
}

export function declineInvitation(id: string): Promise<void> {
  return command('POST', `/api/invitations/${encodeURIComponent(id)}/decline`);
}

/** Takes an invitation that came by mail to another address, or before there was an account. */
export function claimInvitation(token: string): Promise<void> {
  return command('POST', '/api/invitations/claim', { json: { token } });
}

const blocked = shape({ senders: array(shape({ id: string, name: withDefault(string, ''), since: nullable(string) })) });

/** Somebody whose invitations no longer come. */
export type BlockedSender = Parsed<typeof blocked>['senders'][number];

export const blockedQuery = queryOptions({
  queryKey: ['sharing', 'blocked'],
  queryFn: async ({ signal }) => (await get('/api/invitations/blocked', blocked, signal)).senders,
});

/** Declines an invitation, and all later ones of the same sender. */
export function blockSender(invitationId: string): Promise<void> {
  return command('POST', `/api/invitations/${encodeURIComponent(invitationId)}/block`);
}

export function unblockSender(senderId: string): Promise<void> {
  return command('DELETE', `/api/invitations/blocked/${encodeURIComponent(senderId)}`);
}
