import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { accessibilityViolations } from '../../testing/axe';
import { problem } from '../../testing/fakeServer';
import { calendar, serverForAlice } from '../../testing/fixtures';
import { renderApp } from '../../testing/renderApp';

const club = (change = {}) => calendar({ id: 'club', name: 'Book club', isDefault: false, ...change });

function withCalendar(one = club()) {
  return serverForAlice().on('GET', /^\/api\/calendars$/, { json: { calendars: [calendar(), one] } });
}

async function openSettings() {
  const { user, router } = renderApp('/calendars/club');
  await user.click(await screen.findByRole('button', { name: 'Calendar settings' }));
  return { user, router, dialog: within(screen.getByRole('dialog', { name: 'Settings of Book club' })) };
}

describe('calendar settings', () => {
  it('are saved for everybody, only what differs', async () => {
    const server = withCalendar().on('PATCH', /\/club$/, { json: {} });
    const { user, dialog } = await openSettings();
    expect(await accessibilityViolations()).toEqual([]);

    await user.type(dialog.getByLabelText('Name'), ' 2');
    await user.click(dialog.getByRole('radio', { name: 'Plum' }));
    await user.click(dialog.getByRole('button', { name: 'Save settings' }));
    expect(await dialog.findByText('Saved')).toBeInTheDocument();
    expect(server.asked('PATCH', /club$/)[0]?.body).toBe('{"name":"Book club 2","color":"#8a5bb8"}');
  });

  it('say beside the name what is wrong with it', async () => {
    const server = withCalendar().on(
      'PATCH',
      /\/club$/,
      problem(422, 'invalid', 'Not accepted', { errors: [{ pointer: '/name', code: 'taken', detail: 'You have one of that name.' }] }),
    );
    const { user, dialog } = await openSettings();
    await user.clear(dialog.getByLabelText('Name'));
    await user.click(dialog.getByRole('button', { name: 'Save settings' }));
    expect(dialog.getByLabelText('Name')).toHaveAccessibleDescription('Give the calendar a name.');
    expect(server.asked('PATCH', /club/)).toHaveLength(0);
    await user.type(dialog.getByLabelText('Name'), 'Personal');
    await user.click(dialog.getByRole('button', { name: 'Save settings' }));
    await waitFor(() => expect(dialog.getByLabelText('Name')).toHaveAccessibleDescription('You have one of that name.'));
  });

  it('publish and archive at once', async () => {
    const server = withCalendar().on('PATCH', /\/club$/, { json: {} });
    const { user, dialog } = await openSettings();
    await user.click(dialog.getByRole('tab', { name: 'Publish and delete' }));
    expect(await accessibilityViolations()).toEqual([]);
    server.on('GET', /^\/api\/calendars$/, { json: { calendars: [calendar(), club({ isPublic: true })] } });
    await user.click(dialog.getByRole('checkbox', { name: 'Public' }));
    expect(await dialog.findByLabelText('Public address')).toHaveValue(`${window.location.origin}/p/calendar/club`);
    await user.click(dialog.getByRole('checkbox', { name: 'Archived' }));
    await waitFor(() => expect(server.asked('PATCH', /club$/).map(({ body }) => body)).toEqual(['{"isPublic":true}', '{"isArchived":true}']));
  });

  it('delete only once the name was typed', async () => {
    const server = withCalendar().on('DELETE', /\/club$/, { status: 204 });
    const { user, router, dialog } = await openSettings();
    await user.click(dialog.getByRole('tab', { name: 'Publish and delete' }));
    const button = dialog.getByRole('button', { name: 'Delete calendar' });
    await user.type(dialog.getByLabelText('Type Book club to confirm'), 'Book');
    expect(button).toBeDisabled();
    await user.type(dialog.getByLabelText('Type Book club to confirm'), ' club');
    server.on('GET', /^\/api\/calendars$/, { json: { calendars: [calendar()] } });
    await user.click(button);
    await waitFor(() => expect(router.state.location.pathname).toBe('/calendars/personal'));
    expect(server.asked('DELETE', /club$/)).toHaveLength(1);
  });

  it('of somebody else are the color and place in the own list', async () => {
    const shared = club({ role: 'VIEW', state: 'ACCEPTED', owner: { id: 'b', name: 'Bob Brown' } });
    const server = withCalendar(shared).on('PATCH', /\/club\/me$/, { json: {} });
    const { user, dialog } = await openSettings();
    expect(dialog.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(['In my list']);
    await user.click(dialog.getByRole('radio', { name: 'The color its owner chose' }));
    server.on('GET', /^\/api\/calendars$/, { json: { calendars: [calendar(), { ...shared, state: 'HIDDEN' }] } });
    await user.click(dialog.getByRole('checkbox', { name: 'Hide this calendar' }));
    await waitFor(() => expect(server.asked('PATCH', /me$/).map(({ body }) => body)).toEqual(['{"color":null}', '{"state":"HIDDEN"}']));
    await user.click(dialog.getByRole('button', { name: 'Close' }));
    expect(await screen.findByText('1 hidden calendar')).toBeInTheDocument();
    expect(screen.queryByRole('list', { name: 'Shared with me' })).not.toBeInTheDocument();
  });
});
