import { expect, it, vi } from 'vitest';
import { FakeServer, problem } from '../../testing/fakeServer';
import { command, get, onUnauthorized, post } from './http';
import { shape, string } from './parse';

const named = shape({ name: string });

it('unsafe calls carry the proof against forged requests, reads do not need it', async () => {
  const server = new FakeServer().on('POST', /x/, { json: { name: 'a' } }).on('GET', /x/, { json: { name: 'a' } });

  await post('/x', { wanted: 1 }, named);
  await get('/x', named);

  expect(server.received[0]?.headers.get('X-Requested-With')).toBe('chronos');
  expect(server.received[0]?.body).toBe('{"wanted":1}');
  expect(server.received[1]?.headers.get('X-Requested-With')).toBeNull();
});

it('a 401 is told to the listeners and thrown', async () => {
  new FakeServer().on('GET', /x/, problem(401, 'unauthenticated', 'Not signed in'));
  const told = vi.fn();
  const stop = onUnauthorized(told);

  await expect(get('/x', named)).rejects.toMatchObject({ status: 401, title: 'Not signed in' });
  stop();

  expect(told).toHaveBeenCalledOnce();
});

it('an answer of another shape is not passed on', async () => {
  new FakeServer().on('GET', /x/, { json: { title: 'b' } });
  await expect(get('/x', named)).rejects.toMatchObject({ code: 'unexpected-answer' });
});

it('a lost connection has words of its own', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  await expect(get('/x', named)).rejects.toMatchObject({ status: 0, code: 'network', title: 'Cannot reach Chronos' });
});

it('an empty answer is fine for a command', async () => {
  new FakeServer().on('DELETE', /x/, { status: 204 });
  await expect(command('DELETE', '/x')).resolves.toBeUndefined();
});
