import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { accessibilityViolations } from '../../testing/axe';
import { EVENT_WEEK, eventOf, serverWithEvent, serverWithSeries } from '../../testing/eventFixtures';
import { problem, type FakeServer } from '../../testing/fakeServer';
import { renderApp } from '../../testing/renderApp';

async function open(action: 'Edit' | 'Delete') {
  const { user } = renderApp(EVENT_WEEK);
  await user.click(await screen.findByRole('button', { name: 'Planning, 10:00 to 11:00' }));
  await user.click(await screen.findByRole('button', { name: action }));
  return { user, dialog: within(screen.getByRole('dialog')) };
}

const patch = (server: FakeServer) => server.asked('PATCH', /\/events\/e1/)[0];
const patched = (server: FakeServer) => JSON.parse(patch(server)?.body ?? '{}') as unknown;

describe('a change', () => {
  it('sends only what differs, against the version that was seen', async () => {
    const server = serverWithEvent({ location: 'Room 1' }).on('PATCH', /\/events\/e1$/, { json: {} });
    const { user, dialog } = await open('Edit');
    expect(dialog.getByLabelText('Title')).toHaveValue('Planning');
    expect(dialog.getByLabelText('Start time')).toHaveValue('10:00');

    await user.clear(dialog.getByLabelText('Location'));
    await user.click(dialog.getByRole('button', { name: 'Save' }));

    expect(await screen.findByText('Event saved')).toBeInTheDocument();
    expect(patched(server)).toEqual({ location: null });
    expect(patch(server)?.headers.get('If-Match')).toBe('"v1"');
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('of nothing asks for nothing', async () => {
    const server = serverWithEvent();
    const { user, dialog } = await open('Edit');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await screen.findByRole('dialog', { name: 'Planning' })).toBeInTheDocument();
    expect(server.asked('PATCH', /events/)).toHaveLength(0);
  });

  it('never overwrites what somebody else changed meanwhile', async () => {
    const server = serverWithEvent().on('PATCH', /\/events\/e1$/, problem(412, 'stale', 'It was changed'));
    const { user, dialog } = await open('Edit');
    await user.type(dialog.getByLabelText('Title'), ' today');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent('Somebody changed this event meanwhile');
    expect(dialog.getByLabelText('Title')).toHaveValue('Planning today');

    server
      .on('GET', /\/events\/e1$/, { json: { event: eventOf({ title: 'Planning of Bob' }) }, headers: { ETag: '"v2"' } })
      .on('PATCH', /\/events\/e1$/, { json: {} });
    await user.click(dialog.getByRole('button', { name: 'Load it again' }));
    await waitFor(() => expect(screen.getByLabelText('Title')).toHaveValue('Planning of Bob'));
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();

    await user.type(screen.getByLabelText('Title'), '!');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    await waitFor(() => expect(server.asked('PATCH', /e1/)[1]?.headers.get('If-Match')).toBe('"v2"'));
  });

  it('that is refused keeps what was typed', async () => {
    serverWithEvent().on('PATCH', /\/events\/e1$/, problem(403, 'event-locked', 'This event is locked'));
    const { user, dialog } = await open('Edit');
    await user.type(dialog.getByLabelText('Title'), ' today');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByRole('alert')).toHaveTextContent('This event is locked');
    expect(dialog.getByLabelText('Title')).toHaveValue('Planning today');
  });
});

describe('a change of a series', () => {
  it('of one event names that one', async () => {
    const server = serverWithSeries().on('PATCH', /\/events\/e1/, { json: {} });
    const { user, dialog } = await open('Edit');
    expect(dialog.getByLabelText('Start day')).toHaveValue('2026-11-16');
    fireEvent.change(dialog.getByLabelText('Start time'), { target: { value: '11:00' } });
    await user.click(dialog.getByRole('button', { name: 'Save' }));

    const asked = within(await screen.findByRole('dialog', { name: 'This event repeats' }));
    expect(await accessibilityViolations()).toEqual([]);
    expect(asked.getByRole('radio', { name: 'Only this event' })).toBeChecked();
    await user.click(asked.getByRole('button', { name: 'Save' }));

    await waitFor(() => expect(patch(server)?.path).toContain('?scope=this&occurrence=2026-11-16T09%3A00%3A00Z'));
    expect(patched(server)).toMatchObject({ start: '2026-11-16T10:00:00Z', end: '2026-11-16T11:00:00Z' });
  });

  it('of all moves the first by as much as this one', async () => {
    const server = serverWithSeries().on('PATCH', /\/events\/e1/, { json: {} });
    const { user, dialog } = await open('Edit');
    fireEvent.change(dialog.getByLabelText('Start day'), { target: { value: '2026-11-17' } });
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    await user.click(await screen.findByRole('radio', { name: 'All events of the series' }));
    await user.click(screen.getByRole('button', { name: 'Save' }));

    await waitFor(() => expect(patch(server)?.path).toMatch(/\?scope=all$/));
    expect(patched(server)).toEqual({
      start: '2026-11-03T09:00:00Z',
      end: '2026-11-03T10:00:00Z',
      allDay: false,
      timezone: 'Europe/Berlin',
    });
  });

  it('of its rule is not for one event alone, and back keeps what was typed', async () => {
    const server = serverWithSeries().on('PATCH', /\/events\/e1/, { json: {} });
    const { user, dialog } = await open('Edit');
    await user.click(dialog.getByRole('checkbox', { name: 'Thursday' }));
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(screen.queryByRole('radio', { name: 'Only this event' })).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Back' }));
    expect(screen.getByRole('checkbox', { name: 'Thursday' })).toBeChecked();

    await user.click(screen.getByRole('button', { name: 'Save' }));
    await user.click(await screen.findByRole('button', { name: 'Save' }));
    await waitFor(() => expect(patch(server)?.path).toContain('scope=following&occurrence='));
    expect(patched(server)).toEqual({ recurringRule: 'FREQ=WEEKLY;BYDAY=MO,TH' });
  });
});

describe('deleting', () => {
  it('asks first', async () => {
    const server = serverWithEvent().on('DELETE', /\/events\/e1$/, { status: 204 });
    const { user, dialog } = await open('Delete');
    await user.click(dialog.getByRole('button', { name: 'Cancel' }));
    expect(await screen.findByRole('dialog', { name: 'Planning' })).toBeInTheDocument();

    await user.click(screen.getByRole('button', { name: 'Delete' }));
    await user.click(screen.getByRole('button', { name: 'Delete event' }));
    expect(await screen.findByText('Event deleted')).toBeInTheDocument();
    expect(server.asked('DELETE', /e1/)[0]?.headers.get('If-Match')).toBe('"v1"');
  });

  it('of a series asks how much', async () => {
    const server = serverWithSeries().on('DELETE', /\/events\/e1/, { status: 204 });
    const { user, dialog } = await open('Delete');
    await user.click(dialog.getByRole('radio', { name: 'This and the following events' }));
    await user.click(dialog.getByRole('button', { name: 'Delete event' }));
    await waitFor(() =>
      expect(server.asked('DELETE', /e1/)[0]?.path).toContain('?scope=following&occurrence=2026-11-16T09%3A00%3A00Z'),
    );
  });
});
