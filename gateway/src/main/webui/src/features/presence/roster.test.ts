import { describe, expect, it } from 'vitest';
import { announcement, EMPTY_ROSTER, rosterReducer, type Member, type Roster, type RosterAction } from './roster';

const member = (id: string): Member => ({ id, name: id.toUpperCase(), state: 'active' });
const ids = (roster: Roster) => roster.members.map(({ id }) => id);
const after = (...actions: RosterAction[]) => actions.reduce(rosterReducer, EMPTY_ROSTER);
const snapshot = (...members: string[]): RosterAction => ({ type: 'snapshot', members: members.map(member) });
const joined = (id: string): RosterAction => ({ type: 'joined', member: member(id) });
const left = (id: string): RosterAction => ({ type: 'left', id });

describe('roster', () => {
  it('the first list is no news', () => {
    const roster = after(snapshot('a', 'b'));
    expect(ids(roster)).toEqual(['a', 'b']);
    expect(announcement(roster, 'a')).toBe('');
  });

  it('says who came and who left', () => {
    expect(announcement(after(snapshot('a'), joined('b')), 'a')).toBe('B joined');
    expect(announcement(after(snapshot('a', 'b'), left('b')), 'a')).toBe('B left');
  });

  it('does not announce the reader', () => {
    expect(announcement(after(snapshot('b'), joined('a')), 'a')).toBe('');
  });

  it('two sockets of one person are one member', () => {
    const roster = after(snapshot('a', 'b', 'b'), joined('b'));
    expect(ids(roster)).toEqual(['a', 'b']);
    expect(roster.joined).toEqual([]);
  });

  it('changes that come before their list are queued and then applied', () => {
    const roster = after(joined('c'), left('b'), snapshot('a', 'b'));
    expect(ids(roster)).toEqual(['a', 'c']);
    expect(roster.queued).toEqual([]);
  });

  it('keeps the last list while the connection is away', () => {
    const roster = after(snapshot('a', 'b'), { type: 'lost' });
    expect(roster.phase).toBe('stale');
    expect(ids(roster)).toEqual(['a', 'b']);
  });

  it('the list after a reconnect replaces the old one and tells the difference', () => {
    const roster = after(snapshot('a', 'b'), { type: 'lost' }, snapshot('a', 'c'));
    expect(ids(roster)).toEqual(['a', 'c']);
    expect(announcement(roster, 'a')).toBe('C joined, B left');
  });

  it('an update changes the state in place and is no coming or going', () => {
    const roster = after(snapshot('a', 'b'), { type: 'updated', id: 'b', state: 'away' });
    expect(roster.members[1]).toMatchObject({ id: 'b', state: 'away' });
    expect(announcement(roster, 'a')).toBe('');
  });

  it('leaving twice and updates of strangers change nothing', () => {
    expect(ids(after(snapshot('a'), left('x'), { type: 'updated', id: 'y', state: 'away' }))).toEqual(['a']);
  });

  it('a refusal empties the list', () => {
    const roster = after(snapshot('a', 'b'), { type: 'refused' });
    expect(roster).toMatchObject({ phase: 'refused', members: [] });
  });

  it('a loss before the first list is still waiting', () => {
    expect(after({ type: 'lost' }).phase).toBe('waiting');
  });
});
