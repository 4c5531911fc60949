import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { accessibilityViolations } from '../../testing/axe';
import { problem } from '../../testing/fakeServer';
import { serverForAlice } from '../../testing/fixtures';
import { renderApp } from '../../testing/renderApp';

const notification = (id: string, isRead: boolean, path: string | null = '/invitations') => ({
  id,
  type: 'CALENDAR_SHARED',
  title: `Bob shared ${id}`,
  content: 'You can view it.',
  data: null,
  path,
  isRead,
  createdAt: '2026-11-16T09:00:00Z',
});

const withNews = (notifications: readonly object[], unreadCount: number) =>
  serverForAlice()
    .on('GET', /^\/api\/notifications\?/, { json: { notifications, unreadCount, nextCursor: null } })
    .on('PATCH', /^\/api\/notifications\//, { json: {} })
    .on('POST', /read-all$/, { status: 204 });

describe('notifications', () => {
  it('are counted, followed, and then read', async () => {
    const server = withNews([notification('Team', false), notification('Old', true)], 1);
    const { user, router } = renderApp('/settings');
    await user.click(await screen.findByRole('button', { name: 'Notifications, 1 unread' }));
    const list = within(await screen.findByRole('list', { name: 'Notifications' }));
    expect(list.getAllByRole('listitem')).toHaveLength(2);
    expect(await accessibilityViolations()).toEqual([]);

    await user.click(list.getByRole('button', { name: /^Unread: ?Bob shared Team You can view it\. Nov 16/ }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/invitations'));
    expect(server.asked('PATCH', /Team$/)[0]?.body).toBe('{"isRead":true}');
    expect(screen.queryByRole('list', { name: 'Notifications' })).not.toBeInTheDocument();
  });

  it('that lead elsewhere lead nowhere', async () => {
    withNews([notification('Team', false, '//evil.example/x')], 1);
    const { user, router } = renderApp('/settings');
    await user.click(await screen.findByRole('button', { name: 'Notifications, 1 unread' }));
    await user.click(await screen.findByRole('button', { name: /Bob shared Team/ }));
    expect(router.state.location.pathname).toBe('/settings');
  });

  it('are all read at once', async () => {
    const server = withNews([notification('Team', false)], 1);
    const { user } = renderApp('/settings');
    await user.click(await screen.findByRole('button', { name: 'Notifications, 1 unread' }));
    server.on('GET', /^\/api\/notifications\?/, { json: { notifications: [notification('Team', true)], unreadCount: 0, nextCursor: null } });
    await user.click(await screen.findByRole('button', { name: 'Mark all as read' }));
    expect(await screen.findByRole('button', { name: 'Notifications' })).toBeInTheDocument();
    await user.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: 'Notifications' })).toHaveFocus();
  });

  it('say when there is nothing', async () => {
    withNews([], 0);
    const { user } = renderApp('/settings');
    await user.click(await screen.findByRole('button', { name: 'Notifications' }));
    expect(await screen.findByText('Nothing new')).toBeInTheDocument();
  });

  it('say when they are away', async () => {
    serverForAlice().on('GET', /^\/api\/notifications\?/, problem(503, 'unavailable', 'Notifications are away'));
    const { user } = renderApp('/settings');
    await user.click(await screen.findByRole('button', { name: 'Notifications' }));
    expect(await screen.findByText('Notifications are away')).toBeInTheDocument();
  });
});
