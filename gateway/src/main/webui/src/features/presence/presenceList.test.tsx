import { act, screen, within } from '@testing-library/react';
import { beforeEach, expect, it, vi } from 'vitest';
import { FakeSocket } from '../../testing/fakeSocket';
import { ALICE, serverForAlice } from '../../testing/fixtures';
import { renderApp } from '../../testing/renderApp';
import type { OpenSocket } from './socket';

const current = vi.hoisted(() => ({ open: undefined as OpenSocket | undefined }));
vi.mock('./socket', () => ({ openSocket: ((...args) => current.open?.(...args)) as OpenSocket }));

let socket: FakeSocket;

beforeEach(() => {
  socket = new FakeSocket();
  current.open = socket.open;
});

it('lists who is there, announces who comes, and looks again when the calendar changed', async () => {
  const server = serverForAlice().on('GET', /presence\/config$/, { json: { key: 'k' } });
  renderApp('/calendars/personal');
  await vi.waitFor(() => expect(socket.subscribed).toEqual(['presence-calendar.personal']));

  act(() => {
    socket.moveTo('connected');
    socket.emit('pusher:subscription_succeeded', { members: { [ALICE.id]: { name: 'Alice Anders' } } });
  });
  const list = within(screen.getByRole('list', { name: 'Viewing now' }));
  expect(list.getByText('Alice Anders (you)')).toBeInTheDocument();

  act(() => socket.emit('pusher:member_added', { id: 'u-bob', info: { name: 'Bob Brown' } }));
  expect(list.getAllByRole('listitem')).toHaveLength(2);
  expect(screen.getByText('Bob Brown joined')).toHaveAttribute('aria-live', 'polite');

  const before = server.asked('GET', /events/).length;
  act(() => socket.emit('calendar:changed', { version: 2 }));
  await vi.waitFor(() => expect(server.asked('GET', /events/).length).toBe(before + 1));
});
