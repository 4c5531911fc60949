import { roleText } from './accessText';
import type { AuditEntry } from './api';

const VERBS: Readonly<Partial<Record<string, string>>> = {
  created: 'added',
  granted: 'gave',
  changed: 'changed',
  updated: 'changed',
  deleted: 'deleted',
  removed: 'removed',
  revoked: 'ended',
  expired: 'let end',
  left: 'gave up',
  imported: 'imported a file into',
  rotated: 'made a new address of',
  minted: 'made',
  accepted: 'accepted',
  declined: 'declined',
  offered: 'offered',
  withdrawn: 'took back',
  transferred: 'took over',
  archived: 'archived',
  restored: 'brought back',
  responded: 'answered',
  refreshed: 'refreshed',
};

const NOUNS: Readonly<Partial<Record<string, string>>> = {
  event: 'the event',
  share: 'access',
  busy: 'free/busy access',
  grant: 'access',
  link: 'the link',
  feed: 'a personal feed',
  calendar: 'the calendar',
  ownership: 'the ownership',
  transfer: 'the ownership',
  invitation: 'the invitation',
  comment: 'a comment on the event',
  subscription: 'the subscription',
  category: 'the category',
};

const SOURCES: Readonly<Partial<Record<string, string>>> = {
  import: 'by an import',
  feed: 'by a feed',
  subscription: 'by a subscription',
  system: 'by Chronos itself',
};

/** Fields that say nothing to a person. */
const SILENT = new Set(['id', 'updatedAt', 'createdAt', 'sequence', 'calendarId', 'userId', 'eventId', 'uid', 'tokenHash']);

/** A change as a sentence: who did what to what. */
export function auditText(entry: AuditEntry): string {
  const [noun = '', verb = ''] = entry.action.split('.');
  const actor = entry.source === 'system' && !entry.actor?.name ? 'Chronos' : (entry.actor?.name ?? 'Somebody');
  const did = VERBS[verb] ?? verb.replace(/[-_]/g, ' ');
  const what = NOUNS[noun] ?? `the ${noun.replace(/[-_]/g, ' ')}`;
  const subject = subjectOf(entry);
  return [actor, did, what, subject].filter(Boolean).join(' ');
}

/** What a change was like: a move from one role to another, or the names of the fields. */
export function auditDetail(entry: AuditEntry): string {
  const { before, after, source } = entry;
  const origin = source === null ? undefined : SOURCES[source];
  const parts = [before && after ? changeText(before, after) : roleOf(after), origin];
  return parts.filter(Boolean).join(', ');
}

function subjectOf({ before, after }: AuditEntry): string {
  const found = ['title', 'name', 'label', 'email', 'recipient'].map((key) => after?.[key] ?? before?.[key]).find((one) => typeof one === 'string' && one !== '');
  return typeof found === 'string' ? `“${found}”` : '';
}

function roleOf(after: AuditEntry['after']): string {
  const role = after?.['permission'];
  return typeof role === 'string' ? roleText(role) : '';
}

function changeText(before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): string {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => !SILENT.has(key) && JSON.stringify(before[key] ?? null) !== JSON.stringify(after[key] ?? null),
  );
  const [from, to] = [before['permission'], after['permission']];
  const role = typeof from === 'string' && typeof to === 'string' && from !== to ? `from ${roleText(from)} to ${roleText(to)}` : '';
  const others = fields.filter((key) => key !== 'permission' || role === '').map(fieldText);
  return [role, others.length > 0 ? others.join(', ') : ''].filter(Boolean).join(', ');
}

function fieldText(key: string): string {
  const known: Readonly<Partial<Record<string, string>>> = {
    startTime: 'start',
    endTime: 'end',
    expiresAt: 'end of access',
    recurringRule: 'repetition',
    isPublic: 'public or not',
    isArchived: 'archived or not',
    isBusy: 'busy or free',
    timezone: 'time zone',
  };
  return known[key] ?? key.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
