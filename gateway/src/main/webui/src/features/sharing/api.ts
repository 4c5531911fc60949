import { queryOptions } from '@tanstack/react-query';
import { call, command, get, post } from '../../shared/api/http';
import { array, nullable, oneOf, shape, string, unknown, withDefault, type Parsed } from '../../shared/api/parse';

export const PERMISSIONS = ['VIEW', 'COMMENT', 'EDIT', 'ADMIN'] as const;
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
  invitedBy: nullable(shape({ name: withDefault(string, '') })),
  expiresAt: nullable(string),
  createdAt: nullable(string),
});

/** A calendar that waits for the signed-in person to take or decline it. */
export type Invitation = Parsed<typeof invitation>;

export interface NewShare {
  readonly calendarId: string;
  readonly email: string;
  readonly permission: Permission;
  readonly expiresAt?: string;
}

export interface ShareChange {
  readonly shareId: string;
  readonly permission: Permission;
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

export async function createShare(wanted: NewShare): Promise<Share> {
  return (await post('/api/calendars/share', wanted, shape({ share }))).share;
}

export async function changeShare(calendarId: string, { shareId, permission: wanted }: ShareChange): Promise<void> {
  await call('PATCH', sharesPath(calendarId, shareId), unknown, { json: { permission: wanted } });
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
