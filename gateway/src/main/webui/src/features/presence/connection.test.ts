import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FakeServer, problem } from '../../testing/fakeServer';
import { FakeSocket } from '../../testing/fakeSocket';
import { watchPresence } from './connection';
import type { RosterAction } from './roster';

const CONFIG = { key: 'k', wsPath: '/app', channelPrefix: 'presence-calendar.', pollSeconds: 15 };

let socket: FakeSocket;
let server: FakeServer;
let actions: RosterAction[];
let stop: () => void;
const changed = vi.fn();
const accessLost = vi.fn();

const JOIN = /\/c1\/presence\/join$/;
const LEAVE = /\/c1\/presence\/leave$/;
const types = () => actions.map(({ type }) => type);
const pass = (millis: number) => vi.advanceTimersByTimeAsync(millis);

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  changed.mockReset();
  accessLost.mockReset();
  actions = [];
  socket = new FakeSocket();
  server = new FakeServer()
    .on('POST', JOIN, { json: {} })
    .on('POST', LEAVE, { status: 204 })
    .on('GET', /\/c1\/presence$/, { json: [{ userId: 'b', name: 'Bob', state: 'idle', joinedAt: 'x' }] });
  stop = watchPresence({
    calendarId: 'c1',
    config: CONFIG,
    openSocket: socket.open,
    dispatch: (action) => actions.push(action),
    onCalendarChanged: changed,
    onAccessLost: accessLost,
  });
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

function succeed() {
  socket.moveTo('connected');
  socket.emit('pusher:subscription_succeeded', { members: { a: { name: 'Alice' } }, count: 1 });
}

describe('by socket', () => {
  it('passes the list and its changes on, without any polling', async () => {
    succeed();
    socket.emit('pusher:member_added', { id: 'b', info: { name: 'Bob' } });
    socket.emit('presence:updated', { user_id: 'b', state: 'hidden' });
    socket.emit('pusher:member_removed', { id: 'b', info: null });
    await pass(60_000);

    expect(socket.subscribed).toEqual(['presence-calendar.c1']);
    expect(actions).toEqual([
      { type: 'snapshot', members: [{ id: 'a', name: 'Alice', state: 'active' }] },
      { type: 'joined', member: { id: 'b', name: 'Bob', state: 'active' } },
      { type: 'updated', id: 'b', state: 'away' },
      { type: 'left', id: 'b' },
    ]);
    expect(server.received).toEqual([]);
  });

  it('tells when the person turns away and comes back', async () => {
    succeed();
    const hidden = vi.spyOn(document, 'hidden', 'get').mockReturnValue(true);
    document.dispatchEvent(new Event('visibilitychange'));
    await pass(4999);
    expect(socket.told).toEqual([]);
    await pass(1);
    hidden.mockReturnValue(false);
    document.dispatchEvent(new Event('visibilitychange'));
    await pass(60_000);
    window.dispatchEvent(new Event('keydown'));

    const told = ['away', 'active', 'idle', 'active'].map((state) => ['client-presence', { state }]);
    expect(socket.told).toEqual(told);
  });

  it('tells it again after a new entry, when it is not what the service takes for granted', async () => {
    await pass(60_000);
    expect(socket.told).toEqual([]);
    succeed();
    expect(socket.told).toEqual([['client-presence', { state: 'idle' }]]);
  });

  it('tells that the calendar changed', () => {
    succeed();
    socket.emit('calendar:changed', { version: 3 });
    expect(changed).toHaveBeenCalledOnce();
  });

  it('starts a stuck attempt anew, with growing waits', async () => {
    await pass(1000);
    expect(socket.connects).toBe(1);
    await pass(1999);
    expect(socket.connects).toBe(1);
    await pass(1);
    expect(socket.connects).toBe(2);
    socket.moveTo('connected');
    await pass(60_000);
    expect(socket.connects).toBe(2);
  });

  it('asks again for a subscription that is never answered, and polls meanwhile', async () => {
    socket.moveTo('connected');
    await pass(5000);

    expect(socket.subscribed).toEqual(['presence-calendar.c1']);
    expect(server.asked('POST', JOIN)).toHaveLength(1);
    succeed();
    expect(types()).toContain('snapshot');
  });
});

describe('without a socket', () => {
  it('joins and lists every poll, and goes back to the socket when it can be had', async () => {
    await pass(5000 + 15_000);
    expect(server.asked('POST', JOIN)).toHaveLength(2);
    expect(actions[0]).toEqual({ type: 'snapshot', members: [{ id: 'b', name: 'Bob', state: 'away' }] });

    succeed();
    await pass(60_000);

    expect(server.asked('POST', JOIN)).toHaveLength(2);
    expect(server.asked('POST', LEAVE)).toHaveLength(1);
  });

  it('keeps the list when the connection is lost, then polls', async () => {
    succeed();
    socket.moveTo('connecting');
    expect(types()).toEqual(['snapshot', 'lost']);
    await pass(5000);
    expect(server.asked('POST', JOIN)).toHaveLength(1);
  });

  it('says good-bye when it is left', async () => {
    await pass(5000);
    stop();
    expect(server.asked('POST', LEAVE)).toHaveLength(1);
    await pass(60_000);
    expect(server.asked('POST', JOIN)).toHaveLength(1);
  });

  it('a failed poll keeps the list and tries again', async () => {
    server.on('POST', JOIN, problem(503, 'away', 'Away'));
    await pass(5000);
    expect(types()).toEqual(['lost']);
    await pass(15_000);
    expect(server.asked('POST', JOIN)).toHaveLength(2);
  });
});

describe('access', () => {
  it.each([
    ['the channel is refused', () => socket.refuseChannel()],
    ['the share is revoked', () => socket.emit('pusher:subscription_error', { type: 'AuthError', status: 403 })],
  ])('ends when %s', async (_, refuse) => {
    succeed();
    refuse();
    socket.moveTo('connecting');
    await pass(30_000);

    expect(types()).toContain('refused');
    expect(accessLost).toHaveBeenCalledOnce();
    expect(server.asked('POST', JOIN)).toHaveLength(0);
  });
});
