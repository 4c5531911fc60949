import { formatDateTime, type TimeStyle } from '../../shared/time/format';
import type { Holder, Reason } from './api';

const ROLES: Readonly<Partial<Record<string, string>>> = {
  OWNER: 'Owner',
  ADMIN: 'Admin',
  EDIT: 'Edit',
  COMMENT: 'Comment',
  VIEW: 'View',
  LINK: 'Link',
  GUEST: 'Guest',
  FREE_BUSY: 'Free/busy only',
};

export function roleText(role: string): string {
  return ROLES[role] ?? role;
}

export function nameOf({ name, email }: Pick<Holder, 'name' | 'email'>): string {
  return name ?? email ?? 'Somebody';
}

/** Through what somebody has access, as a sentence. */
export function reasonText({ source, by, since }: Reason, style: TimeStyle): string {
  const giver = by?.name ? ` by ${by.name}` : '';
  const when = since ? ` on ${formatDateTime(since, style)}` : '';
  switch (source) {
    case 'OWNER':
      return 'Owns the calendar';
    case 'SHARE':
      return `Shared${giver}${when}`;
    case 'FREE_BUSY':
      return `May see when you are busy, given${giver}${when}`;
    case 'INVITATION':
      return `Invited${giver}${when}, without an answer yet`;
    case 'PUBLIC':
      return 'The calendar is public';
    default:
      return `Has access${giver}${when}`;
  }
}
