import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { accessibilityViolations } from '../../testing/axe';
import { problem } from '../../testing/fakeServer';
import { calendar, serverForAlice } from '../../testing/fixtures';
import { renderApp } from '../../testing/renderApp';

const fair = calendar({ id: 'fair', name: 'Fair', isDefault: false });
const state = {
  url: 'https://example.com/…',
  state: 'FAILING',
  error: 'It answered 500.',
  fetchedAt: '2026-11-16T09:00:00Z',
  nextAt: null,
};

describe('a subscription', () => {
  it('is added by address', async () => {
    const server = serverForAlice().on('POST', /^\/api\/subscriptions$/, { status: 201, json: { calendar: fair, subscription: state } });
    const { user, router } = renderApp('/calendars/personal');
    await user.click(await screen.findByRole('button', { name: 'Subscribe by address' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Subscribe to a calendar' }));
    await user.click(dialog.getByRole('button', { name: 'Subscribe' }));
    expect(dialog.getByLabelText('Address')).toHaveAccessibleDescription(/Enter the address of a calendar/);
    expect(await accessibilityViolations()).toEqual([]);

    await user.type(dialog.getByLabelText('Address'), 'webcal://example.com/fair.ics');
    server.on('GET', /^\/api\/calendars$/, { json: { calendars: [calendar(), fair] } });
    await user.click(dialog.getByRole('button', { name: 'Subscribe' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/calendars/fair'));
    expect(server.asked('POST', /subscriptions$/)[0]?.body).toBe('{"url":"https://example.com/fair.ics","color":"#3a6fb5"}');
  });

  it('that is refused says so at the address', async () => {
    serverForAlice().on(
      'POST',
      /subscriptions$/,
      problem(422, 'invalid', 'Not accepted', { errors: [{ pointer: '/url', code: 'private', detail: 'This address is not on the internet.' }] }),
    );
    const { user } = renderApp('/calendars/personal');
    await user.click(await screen.findByRole('button', { name: 'Subscribe by address' }));
    await user.type(screen.getByLabelText('Address'), 'http://127.0.0.1/x.ics');
    await user.click(screen.getByRole('button', { name: 'Subscribe' }));
    await waitFor(() => expect(screen.getByLabelText('Address')).toHaveAccessibleDescription(/not on the internet/));
  });

  it('says how it is, is refreshed and removed, and takes no events', async () => {
    const server = serverForAlice()
      .on('GET', /^\/api\/calendars$/, { json: { calendars: [calendar(), fair] } })
      .on('GET', /^\/api\/subscriptions$/, { json: { subscriptions: [{ calendar: { id: 'fair' }, subscription: state }] } })
      .on('POST', /\/fair\/refresh$/, { status: 202, json: {} })
      .on('DELETE', /^\/api\/subscriptions\/fair$/, { status: 204 });
    const { user, router } = renderApp('/calendars/fair');
    const bar = within(await screen.findByRole('region', { name: 'The address of this calendar could not be read' }));
    expect(bar.getByText(/Last read Nov 16, 2026, 10:00. It answered 500./)).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'New event' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Import' })).not.toBeInTheDocument();

    await user.click(bar.getByRole('button', { name: 'Refresh now' }));
    expect(await screen.findByText('The calendar is being read again')).toBeInTheDocument();

    await user.click(bar.getByRole('button', { name: 'Unsubscribe' }));
    server.on('GET', /^\/api\/calendars$/, { json: { calendars: [calendar()] } });
    await user.click(within(screen.getByRole('dialog', { name: 'Unsubscribe from Fair' })).getByRole('button', { name: 'Unsubscribe' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/calendars/personal'));
    expect(server.asked('DELETE', /fair$/)).toHaveLength(1);
  });
});
