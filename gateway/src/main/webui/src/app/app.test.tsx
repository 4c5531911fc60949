import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { accessibilityViolations } from '../testing/axe';
import { FakeServer, problem } from '../testing/fakeServer';
import { ALICE, calendar, serverForAlice } from '../testing/fixtures';
import { renderApp } from '../testing/renderApp';

describe('signed out', () => {
  const nobody = () => new FakeServer().on('GET', /session/, { json: { authenticated: false } });

  it('offers one way in, which comes back to the asked page', async () => {
    nobody();
    renderApp('/analytics?week=2026-11-16');

    const link = await screen.findByRole('link', { name: 'Sign in' });

    expect(link).toHaveAttribute('href', '/auth/login?returnTo=%2Fanalytics%3Fweek%3D2026-11-16');
    expect(await accessibilityViolations()).toEqual([]);
  });

  it('is what a 401 leads to', async () => {
    serverForAlice().on('GET', /^\/api\/invitations$/, problem(401, 'unauthenticated', 'Not signed in'));
    renderApp('/invitations');

    expect(await screen.findByRole('link', { name: 'Sign in' })).toHaveAttribute('href', '/auth/login?returnTo=%2Finvitations');
  });
});

describe('signed in', () => {
  it('has landmarks, a skip link and the navigation', async () => {
    serverForAlice();
    renderApp('/invitations');

    expect(await screen.findByRole('heading', { name: 'Invitations' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Skip to content' })).toHaveAttribute('href', '#main');
    const main = within(screen.getByRole('navigation', { name: 'Main' }));
    expect(main.getAllByRole('link').map((link) => link.textContent)).toEqual(['Calendar', 'Analytics', 'Invitations']);
    expect(await accessibilityViolations()).toEqual([]);
  });

  it('signs out by a form, as a page navigation', async () => {
    serverForAlice();
    const { user } = renderApp('/invitations');

    await user.click(await screen.findByRole('button', { name: 'Account of Alice Anders' }));

    const form = screen.getByRole('button', { name: 'Sign out' }).closest('form');
    expect(form).toHaveAttribute('action', '/auth/logout');
    expect(form).toHaveAttribute('method', 'post');
    await user.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: 'Account of Alice Anders' })).toHaveFocus();
  });

  it('the home address leads to the default calendar', async () => {
    serverForAlice().on('GET', /^\/api\/calendars$/, {
      json: { calendars: [calendar({ id: 'x', isDefault: false }), calendar({ id: 'y', name: 'Main one' })] },
    });
    const { router } = renderApp('/');

    expect(await screen.findByRole('heading', { name: 'Main one', level: 1 }, { timeout: 5000 })).toBeVisible();
    expect(router.state.location.pathname).toBe('/calendars/y');
  });

  it('an unknown address says so', async () => {
    serverForAlice();
    renderApp('/nowhere');
    expect(await screen.findByText('There is no such page')).toBeVisible();
  });

  it('a service that is away is named, and can be tried again', async () => {
    const server = serverForAlice().on('GET', /^\/api\/users\/me$/, problem(503, 'unavailable', 'Sharing is away'));
    vi.spyOn(console, 'error').mockReturnValue();
    const { user } = renderApp('/invitations');
    expect(await screen.findByRole('alert')).toHaveTextContent('Sharing is away');

    server.on('GET', /^\/api\/users\/me$/, { json: ALICE });
    await user.click(screen.getByRole('button', { name: 'Try again' }));

    expect(await screen.findByRole('heading', { name: 'Invitations' })).toBeVisible();
  });
});

describe('time zone notice', () => {
  it('offers the zone of the browser and keeps the answer', async () => {
    vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue({
      ...new Intl.DateTimeFormat().resolvedOptions(),
      timeZone: 'Europe/Berlin',
    });
    const server = serverForAlice()
      .on('GET', /^\/api\/users\/me$/, { json: { ...ALICE, timezone: 'UTC' } })
      .on('PATCH', /^\/api\/users\/me$/, { json: ALICE });
    const { user } = renderApp('/invitations');

    await user.click(await screen.findByRole('button', { name: 'Use this time zone' }));

    await waitFor(() => expect(screen.queryByText('Show times in Europe/Berlin?')).not.toBeInTheDocument());
    expect(server.asked('PATCH', /me$/)[0]?.body).toBe('{"timezone":"Europe/Berlin"}');
  });
});
