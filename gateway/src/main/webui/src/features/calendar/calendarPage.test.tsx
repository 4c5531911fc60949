import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { accessibilityViolations } from '../../testing/axe';
import { problem } from '../../testing/fakeServer';
import { calendar, occurrence, serverForAlice } from '../../testing/fixtures';
import { renderApp } from '../../testing/renderApp';

const ADDRESS = '/calendars/personal?week=2026-11-16';

function withEvents() {
  return serverForAlice().on('GET', /\/personal\/events\?/, {
    json: {
      events: [
        occurrence({ title: 'Planning', location: 'Room 1' }),
        { id: 'm', start: '2026-11-17T12:00:00Z', end: '2026-11-17T13:00:00Z', title: 'Busy', isBusy: true, masked: true },
        occurrence({ title: 'Fair', allDay: true, startDate: '2026-11-18', endDate: '2026-11-20' }),
      ],
    },
  });
}

describe('calendar page', () => {
  it('shows the week in the zone of the person', async () => {
    const server = withEvents();
    renderApp(ADDRESS);

    const monday = within(await screen.findByRole('list', { name: 'Monday, November 16' }));
    expect(monday.getByRole('button', { name: 'Planning, 10:00 to 11:00' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Busy, 13:00 to 14:00' })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Fair, all day' })).toBeInTheDocument();
    expect(server.asked('GET', /events/)[0]?.path).toContain('from=2026-11-15T23%3A00%3A00Z&to=2026-11-22T23%3A00%3A00Z');
    expect(await accessibilityViolations()).toEqual([]);
  });

  it('steps through weeks by button and by key', async () => {
    withEvents();
    const { user, router } = renderApp(ADDRESS);

    await user.click(await screen.findByRole('button', { name: 'Next week' }));
    expect(router.state.location.search).toBe('?week=2026-11-23');
    await user.keyboard('{ArrowLeft}{ArrowLeft}');
    await waitFor(() => expect(router.state.location.search).toBe('?week=2026-11-09'));
    expect(screen.getByText('Nov 9 – 15, 2026')).toBeInTheDocument();
  });

  it('is an agenda on a narrow screen', async () => {
    vi.stubGlobal('matchMedia', (media: string) => ({ media, matches: true, addEventListener: vi.fn(), removeEventListener: vi.fn() }));
    withEvents();
    renderApp(ADDRESS);

    const agenda = within(await screen.findByRole('region', { name: 'Agenda' }));
    expect(agenda.getAllByRole('heading').map((heading) => heading.textContent)).toEqual([
      'Monday, November 16',
      'Tuesday, November 17',
      'Wednesday, November 18',
      'Thursday, November 19',
    ]);
    expect(await accessibilityViolations()).toEqual([]);
  });

  it('says when there is nothing, and when events cannot be had', async () => {
    const server = serverForAlice();
    renderApp(ADDRESS);
    expect(await screen.findByText(/Nothing this week/)).toBeInTheDocument();

    server.on('GET', /events/, problem(503, 'unavailable', 'Events are away'));
    renderApp('/calendars/personal?week=2026-11-02');
    expect(await screen.findByText('Events are away')).toBeInTheDocument();
  });

  it('a calendar that is not shared is not available', async () => {
    serverForAlice();
    renderApp('/calendars/secret');
    expect(await screen.findByText('This calendar is not available')).toBeInTheDocument();
  });

  it('viewers can neither share nor import', async () => {
    serverForAlice().on('GET', /^\/api\/calendars$/, {
      json: { calendars: [calendar({ id: 'personal', role: 'VIEW', state: 'NEW', owner: { id: 'b', name: 'Bob Brown' } })] },
    });
    renderApp(ADDRESS);

    const shared = within(await screen.findByRole('list', { name: 'Shared with me' }));
    expect(shared.getByText('NEW')).toBeInTheDocument();
    expect(screen.getByText('Can view')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Share' })).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Import' })).not.toBeInTheDocument();
  });

  it('makes a calendar and opens it', async () => {
    const made = calendar({ id: 'book-club', name: 'Book club', isDefault: false });
    const server = serverForAlice().on('POST', /^\/api\/calendars$/, { status: 201, json: made });
    const { user, router } = renderApp(ADDRESS);

    await user.click(await screen.findByRole('button', { name: 'New calendar' }));
    await user.click(screen.getByRole('button', { name: 'Create calendar' }));
    expect(screen.getByLabelText('Name')).toHaveAccessibleDescription('Give the calendar a name.');
    await user.type(screen.getByLabelText('Name'), 'Book club');
    server.on('GET', /^\/api\/calendars$/, { json: { calendars: [calendar(), made] } });
    await user.click(screen.getByRole('button', { name: 'Create calendar' }));

    await waitFor(() => expect(router.state.location.pathname).toBe('/calendars/book-club'));
    expect(JSON.parse(server.asked('POST', /calendars$/)[0]?.body ?? '')).toMatchObject({ name: 'Book club', timezone: 'Europe/Berlin' });
  });
});
