import { array, nullable, number, record, shape, string, withDefault, type Parsed } from '../../shared/api/parse';
import type { Member } from './roster';

/** What the browser needs to find the socket. */
export const presenceConfig = shape({
  key: string,
  wsPath: withDefault(string, '/app'),
  channelPrefix: withDefault(string, 'presence-calendar.'),
  pollSeconds: withDefault(number, 15),
});
export type PresenceConfig = Parsed<typeof presenceConfig>;

export const channelAuth = shape({ auth: string, channel_data: string });
export type ChannelAuth = Parsed<typeof channelAuth>;

const polledMember = shape({ userId: string, name: withDefault(string, ''), state: withDefault(string, 'active') });
const polledMembers = array(polledMember);

const userInfo = shape({ name: withDefault(string, '') });
const channelMember = shape({ id: string, info: nullable(userInfo) });
const updated = shape({ user_id: string, state: withDefault(string, 'active') });

export function readPolled(value: unknown, path: string): readonly Member[] {
  return polledMembers(value, path).map(({ userId, name, state }) => ({ id: userId, name: named(name), state: stateOf(state) }));
}

/** The body of `subscription_succeeded` as pusher-js hands it over: `{members: {id: user_info}}`. */
export function readSnapshot(value: unknown): readonly Member[] {
  const members = record(record(value, '')['members'], 'members');
  return Object.entries(members).map(([id, info]) => ({
    id,
    name: named(nullable(userInfo)(info, id)?.name ?? ''),
    state: 'active',
  }));
}

export function readMember(value: unknown): Member {
  const { id, info } = channelMember(value, '');
  return { id, name: named(info?.name ?? ''), state: 'active' };
}

export function readUpdate(value: unknown): { readonly id: string; readonly state: Member['state'] } {
  const { user_id, state } = updated(value, '');
  return { id: user_id, state: stateOf(state) };
}

function stateOf(word: string): Member['state'] {
  return word === 'active' ? 'active' : 'away';
}

function named(name: string): string {
  return name.trim() || 'Somebody';
}
