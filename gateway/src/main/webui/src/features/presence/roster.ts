/** Somebody who looks at the calendar. Two tabs of one person are one member. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly state: 'active' | 'away';
}

export type RosterChange =
  | { readonly type: 'joined'; readonly member: Member }
  | { readonly type: 'left'; readonly id: string }
  | { readonly type: 'updated'; readonly id: string; readonly state: Member['state'] };

export type RosterAction =
  | RosterChange
  /** The whole list, which replaces what was known. */
  | { readonly type: 'snapshot'; readonly members: readonly Member[] }
  /** The connection is gone: keep the last list, and wait for the next snapshot. */
  | { readonly type: 'lost' }
  /** The person may no longer see the calendar. */
  | { readonly type: 'refused' };

export interface Roster {
  readonly phase: 'waiting' | 'live' | 'stale' | 'refused';
  readonly members: readonly Member[];
  /** Changes that came before the list they belong to. */
  readonly queued: readonly RosterChange[];
  /** Who came and went by the last action; empty for the first list, which is no news. */
  readonly joined: readonly Member[];
  readonly left: readonly Member[];
}

export const EMPTY_ROSTER: Roster = { phase: 'waiting', members: [], queued: [], joined: [], left: [] };

/** The next roster. Pure: the time and the wire are the business of the connection. */
export function rosterReducer(roster: Roster, action: RosterAction): Roster {
  switch (action.type) {
    case 'snapshot':
      return roster.queued.reduce(settle, withMembers(roster, unique(action.members)));
    case 'lost':
      return roster.phase === 'live' ? { ...roster, phase: 'stale', joined: [], left: [] } : roster;
    case 'refused':
      return { ...EMPTY_ROSTER, phase: 'refused' };
    default:
      return roster.phase === 'live' ? applied(roster, action) : { ...roster, queued: [...roster.queued, action] };
  }
}

function withMembers(roster: Roster, members: readonly Member[]): Roster {
  const first = roster.phase === 'waiting' || roster.phase === 'refused';
  return {
    phase: 'live',
    members,
    queued: [],
    joined: first ? [] : members.filter((member) => !has(roster.members, member.id)),
    left: first ? [] : roster.members.filter((member) => !has(members, member.id)),
  };
}

/** A queued change joins the news of the snapshot it waited for. */
function settle(roster: Roster, change: RosterChange): Roster {
  const next = applied(roster, change);
  return { ...next, joined: [...roster.joined, ...next.joined], left: [...roster.left, ...next.left] };
}

function applied(roster: Roster, change: RosterChange): Roster {
  const still = { ...roster, joined: [], left: [] };
  const known = roster.members.find((member) => member.id === idOf(change));
  if (change.type === 'joined') {
    return known ? still : { ...still, members: [...roster.members, change.member], joined: [change.member] };
  }
  if (!known) return still;
  if (change.type === 'left') {
    return { ...still, members: roster.members.filter((member) => member !== known), left: [known] };
  }
  const updated = { ...known, state: change.state };
  return { ...still, members: roster.members.map((member) => (member === known ? updated : member)) };
}

function idOf(change: RosterChange): string {
  return change.type === 'joined' ? change.member.id : change.id;
}

function has(members: readonly Member[], id: string): boolean {
  return members.some((member) => member.id === id);
}

function unique(members: readonly Member[]): readonly Member[] {
  return members.filter((member, index) => members.findIndex((other) => other.id === member.id) === index);
}

/** What is read out: `Bob joined`, `Carol left`. The reader's own coming and going is no news to them. */
export function announcement(roster: Roster, selfId: string): string {
  const words = [
    ...roster.joined.filter(({ id }) => id !== selfId).map(({ name }) => `${name} joined`),
    ...roster.left.filter(({ id }) => id !== selfId).map(({ name }) => `${name} left`),
  ];
  return words.join(', ');
}
