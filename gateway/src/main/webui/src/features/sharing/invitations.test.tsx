import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { accessibilityViolations } from '../../testing/axe';
import { FakeServer, problem } from '../../testing/fakeServer';
import { serverForAlice } from '../../testing/fixtures';
import { renderApp } from '../../testing/renderApp';

const invitation = {
  id: 'i1',
  calendar: { id: 'team', name: 'Team', color: null },
  permission: 'VIEW',
  invitedBy: { id: 'u-bob', name: 'Bob Brown' },
  message: 'See you\nthere',
  expiresAt: null,
  createdAt: '2026-11-20T10:00:00Z',
};

describe('blocking', () => {
  it('asks first, then declines this and later invitations', async () => {
    const server = serverForAlice()
      .on('GET', /^\/api\/invitations$/, { json: { invitations: [invitation] } })
      .on('POST', /\/i1\/block$/, { status: 204 });
    const { user } = renderApp('/invitations');
    await user.click(await screen.findByRole('button', { name: 'Block Bob Brown' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Block Bob Brown' }));
    expect(await accessibilityViolations()).toEqual([]);
    server.on('GET', /^\/api\/invitations$/, { json: { invitations: [] } });
    await user.click(dialog.getByRole('button', { name: 'Block and decline' }));
    expect(await screen.findByText('No invitations')).toBeInTheDocument();
    expect(server.asked('POST', /block$/)).toHaveLength(1);
  });

  it('is undone in the settings', async () => {
    const server = serverForAlice()
      .on('GET', /\/blocked$/, { json: { senders: [{ id: 'u-bob', name: 'Bob Brown', since: '2026-11-20T10:00:00Z' }] } })
      .on('DELETE', /\/blocked\/u-bob$/, { status: 204 });
    const { user } = renderApp('/settings');
    const unblock = await screen.findByRole('button', { name: 'Unblock Bob Brown' });
    server.on('GET', /\/blocked$/, { json: { senders: [] } });
    await user.click(unblock);
    expect(await screen.findByText('Bob Brown can invite you again')).toBeInTheDocument();
    expect(await screen.findByText(/^Nobody\./)).toBeInTheDocument();
  });
});

describe('the link of a mail', () => {
  it('is kept over the sign-in, and out of the address', async () => {
    new FakeServer().on('GET', /session/, { json: { authenticated: false } });
    const { router } = renderApp('/invitations#token=abc');
    expect(await screen.findByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/auth/login?returnTo=%2Finvitations');
    await waitFor(() => expect(router.state.location.hash).toBe(''));
    expect(sessionStorage.getItem('chronos.invitation')).toBe('abc');
  });

  it('leads to an invitation that can be taken', async () => {
    const server = serverForAlice().on('POST', /\/claim$/, { json: {} });
    const { user } = renderApp('/invitations#token=abc');
    const notice = within(await screen.findByRole('region', { name: 'You followed the link of an invitation' }));
    server.on('GET', /^\/api\/invitations$/, { json: { invitations: [invitation] } });
    await user.click(notice.getByRole('button', { name: 'Take the invitation' }));
    expect(await screen.findByRole('button', { name: 'Accept Team' })).toBeInTheDocument();
    expect(screen.getByText(/See you/)).toBeInTheDocument();
    expect(server.asked('POST', /claim$/)[0]?.body).toBe('{"token":"abc"}');
    expect(screen.queryByRole('region', { name: /You followed/ })).not.toBeInTheDocument();
  });

  it('that is no longer good says so, and can be ignored', async () => {
    serverForAlice().on('POST', /\/claim$/, problem(404, 'not-found', 'There is no such invitation'));
    const { user } = renderApp('/invitations#token=abc');
    await user.click(await screen.findByRole('button', { name: 'Take the invitation' }));
    expect(await screen.findByText('There is no such invitation')).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Ignore it' }));
    expect(screen.queryByRole('button', { name: 'Take the invitation' })).not.toBeInTheDocument();
    expect(sessionStorage.getItem('chronos.invitation')).toBeNull();
  });
});
