import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FakeServer, problem } from '../../testing/fakeServer';
import { authorizeChannel } from './authorize';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('asks with the form the library would send, and the proof against forged requests', async () => {
  const server = new FakeServer().on('POST', /auth$/, { json: { auth: 'k:s', channel_data: '{}' } });

  await expect(authorizeChannel('1.2', 'presence-calendar.c1')).resolves.toEqual({ auth: 'k:s', channel_data: '{}' });

  expect(server.received[0]?.body).toBe('socket_id=1.2&channel_name=presence-calendar.c1');
  expect(server.received[0]?.headers.get('X-Requested-With')).toBe('chronos');
});

it('asks again when the service is away', async () => {
  let times = 0;
  new FakeServer().on('POST', /auth$/, () => {
    times += 1;
    return times < 3 ? problem(503, 'away', 'Away') : { json: { auth: 'k:s', channel_data: '{}' } };
  });

  const answer = authorizeChannel('1.2', 'c');
  await vi.advanceTimersByTimeAsync(10_000);

  await expect(answer).resolves.toMatchObject({ auth: 'k:s' });
});

it('takes a refusal at its word', async () => {
  const server = new FakeServer().on('POST', /auth$/, problem(404, 'not-found', 'Not found'));
  await expect(authorizeChannel('1.2', 'c')).rejects.toMatchObject({ status: 404 });
  expect(server.received).toHaveLength(1);
});
