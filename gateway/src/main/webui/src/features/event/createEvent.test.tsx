import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { accessibilityViolations } from '../../testing/axe';
import { EVENT_WEEK, eventOf } from '../../testing/eventFixtures';
import { problem } from '../../testing/fakeServer';
import { calendar, occurrence, serverForAlice } from '../../testing/fixtures';
import { renderApp } from '../../testing/renderApp';

const sent = (server: ReturnType<typeof serverForAlice>) => JSON.parse(server.asked('POST', /\/events$/)[0]?.body ?? '{}') as unknown;

async function openEditor() {
  const { user } = renderApp(EVENT_WEEK);
  await user.click(await screen.findByRole('button', { name: 'New event' }));
  return { user, dialog: within(screen.getByRole('dialog', { name: 'New event' })) };
}

describe('a new event', () => {
  it('is added with what the form says, once', async () => {
    const server = serverForAlice().on('POST', /\/personal\/events$/, { status: 201, json: { event: eventOf({ title: 'Retro' }), conflicts: [] } });
    const { user, dialog } = await openEditor();
    expect(await accessibilityViolations()).toEqual([]);

    await user.type(dialog.getByLabelText('Title'), 'Retro');
    expect(dialog.getByLabelText('Start day')).toHaveValue('2026-11-16');
    fireEvent.change(dialog.getByLabelText('Start time'), { target: { value: '14:00' } });
    expect(dialog.getByLabelText('End time')).toHaveValue('15:00');
    await user.selectOptions(dialog.getByLabelText('Repeats'), 'Every week on …');
    await user.click(dialog.getByRole('checkbox', { name: 'Wednesday' }));
    await user.type(dialog.getByLabelText('Invite people'), 'bob@chronos.local, carol@chronos.local{Enter}');
    await user.click(dialog.getByText('More options'));
    await user.selectOptions(dialog.getByLabelText('Reminders'), '15 minutes before');
    await user.selectOptions(dialog.getByLabelText('Who sees it'), 'Private: others see Busy');
    await user.click(dialog.getByRole('radio', { name: 'Plum' }));
    await user.click(dialog.getByRole('button', { name: 'Add event' }));

    expect(await screen.findByText('Retro added')).toBeInTheDocument();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(sent(server)).toEqual({
      title: 'Retro',
      start: '2026-11-16T13:00:00Z',
      end: '2026-11-16T14:00:00Z',
      allDay: false,
      timezone: 'Europe/Berlin',
      recurringRule: 'FREQ=WEEKLY;BYDAY=MO,WE',
      visibility: 'PRIVATE',
      isBusy: true,
      reminders: [{ minutes: 15 }],
      attendees: [{ email: 'bob@chronos.local' }, { email: 'carol@chronos.local' }],
      color: '#8a5bb8',
    });
    expect(server.asked('POST', /\/events$/)[0]?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f]{32}$/);
  });

  it('begins where the person pointed', async () => {
    serverForAlice();
    renderApp(EVENT_WEEK);
    const tuesday = (await screen.findByRole('list', { name: 'Tuesday, November 17' })).parentElement;
    if (!tuesday) throw new Error('no column');
    tuesday.getBoundingClientRect = () => ({ top: 100, height: 2400 }) as DOMRect;

    fireEvent.click(tuesday, { clientY: 100 + 100 * 13.7 });

    const dialog = within(screen.getByRole('dialog', { name: 'New event' }));
    expect(dialog.getByLabelText('Start day')).toHaveValue('2026-11-17');
    expect(dialog.getByLabelText('Start time')).toHaveValue('13:30');
  });

  it('of whole days has dates, the end exclusive', async () => {
    const server = serverForAlice().on('POST', /\/personal\/events$/, { status: 201, json: { event: eventOf({ title: 'Fair' }) } });
    const { user, dialog } = await openEditor();
    await user.type(dialog.getByLabelText('Title'), 'Fair');
    await user.click(dialog.getByRole('checkbox', { name: 'All day' }));
    fireEvent.change(dialog.getByLabelText('Last day'), { target: { value: '2026-11-18' } });
    await user.click(dialog.getByRole('button', { name: 'Add event' }));

    await waitFor(() => expect(sent(server)).toMatchObject({ start: '2026-11-16', end: '2026-11-19', allDay: true }));
  });

  it('that overlaps is kept, and says with what', async () => {
    const conflicts = [
      { calendarId: 'personal', eventId: 'x', title: 'Planning', start: '2026-11-16T09:00:00Z', end: '2026-11-16T10:00:00Z' },
      { calendarId: 'team', eventId: null, title: null, start: '2026-11-16T09:30:00Z', end: '2026-11-16T10:00:00Z' },
    ];
    serverForAlice().on('POST', /\/personal\/events$/, { status: 201, json: { event: eventOf({ title: 'Retro' }), conflicts } });
    const { user, dialog } = await openEditor();
    await user.type(dialog.getByLabelText('Title'), 'Retro');
    await user.click(dialog.getByRole('button', { name: 'Add event' }));

    const told = within(await screen.findByRole('dialog', { name: 'Retro was added' }));
    expect(told.getByRole('alert')).toHaveTextContent('It overlaps 2 other events');
    expect(told.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Planning Monday, November 16, 2026, 10:00 to 11:00',
      'Busy Monday, November 16, 2026, 10:30 to 11:00',
    ]);
    await user.click(told.getByRole('button', { name: 'Keep both' }));
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('says beside the field what is wrong, its own rules first', async () => {
    const server = serverForAlice().on(
      'POST',
      /\/events$/,
      problem(422, 'invalid', 'Not accepted', { errors: [{ pointer: '/recurringRule', code: 'rule', detail: 'This rule never ends.' }] }),
    );
    const { user, dialog } = await openEditor();
    await user.click(dialog.getByRole('button', { name: 'Add event' }));
    expect(dialog.getByLabelText('Title')).toHaveAccessibleDescription('Give the event a title.');
    expect(server.asked('POST', /events/)).toHaveLength(0);

    await user.type(dialog.getByLabelText('Title'), 'Retro');
    await user.selectOptions(dialog.getByLabelText('Repeats'), 'By a rule of its own');
    await user.type(dialog.getByLabelText('Rule'), 'FREQ=SECONDLY');
    await user.click(dialog.getByRole('button', { name: 'Add event' }));
    await waitFor(() => expect(dialog.getByLabelText('Rule')).toHaveAccessibleDescription(/This rule never ends/));
  });

  it('is for those who may make one', async () => {
    serverForAlice().on('GET', /^\/api\/calendars$/, { json: { calendars: [calendar({ role: 'VIEW' })] } });
    renderApp(EVENT_WEEK);
    const monday = (await screen.findByRole('list', { name: 'Monday, November 16' })).parentElement;
    expect(screen.queryByRole('button', { name: 'New event' })).not.toBeInTheDocument();
    if (monday) fireEvent.click(monday);
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });

  it('is not for an archived calendar', async () => {
    serverForAlice()
      .on('GET', /^\/api\/calendars$/, { json: { calendars: [calendar({ isArchived: true })] } })
      .on('GET', /\/events\?/, { json: { events: [occurrence()] } });
    renderApp(EVENT_WEEK);
    expect(await screen.findByText('Archived')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'New event' })).not.toBeInTheDocument();
  });
});
