import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { endOfDay, lastDay } from '../../shared/time/zone';
import { accessibilityViolations } from '../../testing/axe';
import { problem } from '../../testing/fakeServer';
import { calendar, occurrence, serverForAlice } from '../../testing/fixtures';
import { renderApp } from '../../testing/renderApp';
import { validateShare } from './validate';

const SHARE = { id: 's1', calendarId: 'personal', email: 'bob@chronos.local', permission: 'VIEW', state: 'INVITED', expiresAt: null };

async function openShare() {
  const { user } = renderApp('/calendars/personal');
  await user.click(await screen.findByRole('button', { name: 'Share' }));
  return { user, dialog: within(screen.getByRole('dialog', { name: 'Share Personal' })) };
}

describe('share dialog', () => {
  it('shares with a person and lists them', async () => {
    const server = serverForAlice().on('POST', /^\/api\/calendars\/share$/, { status: 201, json: { share: SHARE } });
    const { user, dialog } = await openShare();
    expect(await dialog.findByText(/Only you/)).toBeInTheDocument();

    await user.type(dialog.getByLabelText('Email'), ' bob@chronos.local ');
    await user.selectOptions(dialog.getByLabelText('Permission'), 'Edit');
    server.on('GET', /\/shares$/, { json: { shares: [SHARE] } });
    await user.click(dialog.getByRole('button', { name: 'Send invitation' }));

    const people = within(await dialog.findByRole('list', { name: 'People with access' }));
    expect(people.getByRole('listitem')).toHaveTextContent('bob@chronos.localInvited');
    expect(JSON.parse(server.asked('POST', /share$/)[0]?.body ?? '')).toEqual({
      calendarId: 'personal',
      email: 'bob@chronos.local',
      permission: 'EDIT',
    });
    expect(dialog.getByLabelText('Email')).toHaveValue('');
    expect(await accessibilityViolations()).toEqual([]);
  });

  it('shares with several people at once, and keeps those who were refused', async () => {
    const results = [
      { status: 201, share: SHARE },
      { status: 422, problem: { title: 'Not accepted', detail: 'This is your own address.' } },
    ];
    const server = serverForAlice().on('POST', /\/shares:batch$/, { json: { results } });
    const { user, dialog } = await openShare();
    await user.type(dialog.getByLabelText('Email'), 'bob@chronos.local, alice@chronos.local');
    await user.selectOptions(dialog.getByLabelText('Permission'), 'Free/busy only');
    await user.type(dialog.getByLabelText('Message'), 'Hello');
    await user.click(dialog.getByRole('button', { name: 'Send invitation' }));

    expect(await dialog.findByText('Shared with 1 of 2 people')).toBeInTheDocument();
    expect(dialog.getByRole('alert')).toHaveTextContent('alice@chronos.local: This is your own address.');
    expect(dialog.getByLabelText('Email')).toHaveValue('alice@chronos.local');
    expect(JSON.parse(server.asked('POST', /batch$/)[0]?.body ?? '')).toEqual({
      shares: ['bob@chronos.local', 'alice@chronos.local'].map((email) => ({ email, permission: 'FREE_BUSY', message: 'Hello' })),
    });
  });

  it('sharing again after a revocation is a new wish, not the old answer', async () => {
    const server = serverForAlice().on('POST', /\/share$/, { status: 201, json: { share: SHARE } });
    const { user, dialog } = await openShare();
    for (const times of [1, 2]) {
      await user.type(dialog.getByLabelText('Email'), 'bob@chronos.local');
      await user.click(dialog.getByRole('button', { name: 'Send invitation' }));
      await waitFor(() => expect(server.asked('POST', /share$/)).toHaveLength(times));
      await waitFor(() => expect(dialog.getByLabelText('Email')).toHaveValue(''));
    }
    const keys = server.asked('POST', /share$/).map(({ headers }) => headers.get('Idempotency-Key'));
    expect(new Set(keys).size).toBe(2);
  });

  it('changes when access ends', async () => {
    const server = serverForAlice()
      .on('GET', /\/shares$/, { json: { shares: [{ ...SHARE, expiresAt: '2099-11-22T23:00:00Z' }] } })
      .on('PATCH', /\/shares\/s1$/, { json: { share: SHARE } });
    const { user, dialog } = await openShare();
    await user.click(await dialog.findByRole('button', { name: 'Change end of access of bob@chronos.local' }));
    const end = dialog.getByLabelText('Access of bob@chronos.local until');
    expect(end).toHaveValue('2099-11-22');
    fireEvent.change(end, { target: { value: '' } });
    fireEvent.blur(end);
    await waitFor(() => expect(server.asked('PATCH', /s1$/)[0]?.body).toBe('{"expiresAt":null}'));
  });

  it('says what others see of private events', async () => {
    serverForAlice().on('GET', /\/events\?/, {
      json: { events: [occurrence({ title: 'Dentist', visibility: 'PRIVATE' }), occurrence({ title: 'Gym', visibility: 'PRIVATE' }), occurrence()] },
    });
    const { user } = renderApp('/calendars/personal?week=2026-11-16');
    await screen.findByRole('button', { name: /Dentist/ });
    await user.click(screen.getByRole('button', { name: 'Share' }));
    expect(screen.getByText(/2 of 3 events you looked at are private and show as Busy/)).toBeInTheDocument();
  });

  it('says so also when it knows of none', async () => {
    serverForAlice();
    const { dialog } = await openShare();
    expect(dialog.getByText(/Others see private events as Busy/)).toBeInTheDocument();
  });

  it('ties errors to the field they are about', async () => {
    const server = serverForAlice().on(
      'POST',
      /share$/,
      problem(422, 'invalid', 'Not accepted', { errors: [{ pointer: '/email', code: 'self', detail: 'This is your own address.' }] }),
    );
    const { user, dialog } = await openShare();
    const email = dialog.getByLabelText('Email');

    await user.click(dialog.getByRole('button', { name: 'Send invitation' }));
    expect(email).toHaveAccessibleDescription(/Enter an email address\.$/);
    expect(email).toBeInvalid();
    expect(server.asked('POST', /share$/)).toHaveLength(0);

    await user.type(email, 'alice@chronos.local');
    await user.click(dialog.getByRole('button', { name: 'Send invitation' }));
    await waitFor(() => expect(email).toHaveAccessibleDescription(/This is your own address\.$/));
  });

  it('changes and revokes', async () => {
    const server = serverForAlice()
      .on('GET', /\/shares$/, { json: { shares: [SHARE] } })
      .on('PATCH', /\/shares\/s1$/, { json: { share: SHARE } })
      .on('DELETE', /\/shares\/s1$/, { status: 204 });
    const { user, dialog } = await openShare();

    await user.selectOptions(await dialog.findByLabelText('Permission of bob@chronos.local'), 'Admin');
    await waitFor(() => expect(server.asked('PATCH', /s1$/)[0]?.body).toBe('{"permission":"ADMIN"}'));
    server.on('GET', /\/shares$/, { json: { shares: [] } });
    await user.click(dialog.getByRole('button', { name: 'Revoke access of bob@chronos.local' }));

    expect(await dialog.findByText(/Only you/)).toBeInTheDocument();
    expect(screen.getByText('bob@chronos.local no longer has access')).toBeInTheDocument();
  });
});

describe('invitations', () => {
  const invitation = {
    id: 'i1',
    calendar: { id: 'team', name: 'Team', color: null },
    permission: 'VIEW',
    invitedBy: { name: 'Bob Brown' },
    expiresAt: null,
    createdAt: '2026-11-20T10:00:00Z',
  };
  const invited = () =>
    serverForAlice()
      .on('GET', /^\/api\/invitations$/, { json: { invitations: [invitation] } })
      .on('POST', /\/i1\/accept$/, { json: calendar({ id: 'team' }) })
      .on('POST', /\/i1\/decline$/, { status: 204 });

  it('are counted in the navigation, and opened once accepted', async () => {
    const server = invited();
    const { user, router } = renderApp('/invitations');
    expect(await screen.findByRole('link', { name: /^Invitations.*1 waiting/ })).toBeInTheDocument();
    expect(await screen.findByText(/Bob Brown invited you/)).toBeInTheDocument();
    expect(await accessibilityViolations()).toEqual([]);

    server.on('GET', /^\/api\/calendars$/, { json: { calendars: [calendar(), calendar({ id: 'team', name: 'Team', role: 'VIEW' })] } });
    await user.click(screen.getByRole('button', { name: 'Accept Team' }));

    await waitFor(() => expect(router.state.location.pathname).toBe('/calendars/team'));
    expect(server.asked('POST', /accept$/)).toHaveLength(1);
  });

  it('can be declined', async () => {
    const server = invited();
    const { user } = renderApp('/invitations');
    const decline = await screen.findByRole('button', { name: 'Decline Team' });
    server.on('GET', /^\/api\/invitations$/, { json: { invitations: [] } });
    await user.click(decline);
    expect(await screen.findByText('No invitations')).toBeInTheDocument();
  });
});

describe('validation', () => {
  const day = Temporal.PlainDate.from('2026-11-22');

  it.each([
    ['', '', ['email']],
    ['bob', '', ['email']],
    ['bob@x', '', []],
    ['bob@x', '2026-11-21', ['until']],
    ['bob@x', '2026-11-22', []],
    ['bob@x, carol@x', '', []],
    ['bob@x carol', '', ['email']],
    [Array.from({ length: 51 }, (_, index) => `p${index}@x`).join(','), '', ['email']],
  ])('of "%s" until "%s" complains about %j', (email, until, fields) => {
    expect(Object.keys(validateShare({ email, until }, day))).toEqual(fields);
  });

  it('access lasts through the chosen day in the zone of the owner', () => {
    expect(endOfDay('2026-11-22', 'Europe/Berlin')).toBe('2026-11-22T23:00:00Z');
    expect(lastDay('2026-11-22T23:00:00Z', 'Europe/Berlin')).toBe('2026-11-22');
  });
});
