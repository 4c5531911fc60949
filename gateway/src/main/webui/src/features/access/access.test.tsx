import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { accessibilityViolations } from '../../testing/axe';
import { problem } from '../../testing/fakeServer';
import { ALICE, calendar, occurrence, serverForAlice } from '../../testing/fixtures';
import { renderApp } from '../../testing/renderApp';
import { auditDetail, auditText } from './auditText';

const PEOPLE = [
  { userId: ALICE.id, name: ALICE.name, email: ALICE.email, role: 'OWNER', why: [{ source: 'OWNER', by: null, since: null }], until: null },
  {
    userId: 'u-bob',
    name: 'Bob Brown',
    email: 'bob@chronos.local',
    role: 'VIEW',
    why: [{ source: 'SHARE', by: { id: ALICE.id, name: ALICE.name }, since: '2026-11-16T09:00:00Z' }],
    until: '2026-12-01T00:00:00Z',
  },
];

const owned = () =>
  serverForAlice()
    .on('GET', /\/access$/, { json: { people: PEOPLE, links: [{ id: 'l1', label: 'Press', kind: 'FULL', until: null }], isPublic: true } })
    .on('GET', /\/transfer$/, problem(404, 'not-found', 'Not found'));

async function openTab(tab: string) {
  const { user } = renderApp('/calendars/personal?week=2026-11-16');
  await user.click(await screen.findByRole('button', { name: 'Share' }));
  const dialog = within(screen.getByRole('dialog', { name: 'Share Personal' }));
  await user.click(dialog.getByRole('tab', { name: tab }));
  return { user, dialog };
}

describe('who has access', () => {
  it('says who, why, until when and by whom', async () => {
    owned();
    const { dialog } = await openTab('Who has access');
    const list = within(await dialog.findByRole('list', { name: 'Who has access' }));
    const [alice, bob] = list.getAllByRole('listitem');
    expect(alice).toHaveTextContent('Owns the calendar');
    expect(bob).toHaveTextContent('Viewuntil Dec 1, 2026, 01:00Shared by Alice Anders on Nov 16, 2026, 10:00');
    expect(dialog.getByText('This calendar is public')).toBeInTheDocument();
    expect(await accessibilityViolations()).toEqual([]);
  });

  it('shows what somebody sees, and gives the focus back', async () => {
    const server = owned().on('GET', /\/access\/preview\?/, {
      json: { events: [occurrence(), { id: 'b', start: '2026-11-17T09:00:00Z', end: '2026-11-17T10:00:00Z', title: 'Busy', masked: true }] },
    });
    const { user, dialog } = await openTab('Who has access');
    await user.click(await dialog.findByRole('button', { name: 'View as Bob Brown' }));

    const seen = within(await screen.findByRole('list', { name: 'Events as Bob Brown sees them' }));
    expect(seen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
      'Planning Monday, November 16, 2026, 10:00 to 11:00',
      'Busy Tuesday, November 17, 2026, 10:00 to 11:00',
    ]);
    expect(server.asked('GET', /preview/)[0]?.path).toContain('as=u-bob&from=2026-11-15T23%3A00%3A00Z');
    await user.click(within(screen.getByRole('dialog', { name: 'As Bob Brown sees it' })).getByRole('button', { name: 'Close' }));
    expect(dialog.getByRole('button', { name: 'View as Bob Brown' })).toHaveFocus();
    await user.click(dialog.getByRole('button', { name: 'View as Press' }));
    fireEvent(screen.getByRole('dialog', { name: 'As Press sees it' }), new Event('cancel', { cancelable: true }));
    expect(screen.getByRole('dialog', { name: 'Share Personal' })).toBeInTheDocument();
    expect(screen.queryByRole('dialog', { name: 'As Press sees it' })).not.toBeInTheDocument();
    await waitFor(() => expect(server.asked('GET', /preview/)[1]?.path).toContain('as=link%3Al1'));
  });
});

describe('the history', () => {
  const entry = (action: string, before: object | null, after: object | null, source = 'api') => ({
    id: action,
    at: '2026-11-16T09:00:00Z',
    actor: source === 'system' ? null : { id: 'u-bob', name: 'Bob Brown' },
    action,
    before: before as Record<string, unknown> | null,
    after: after as Record<string, unknown> | null,
    source,
  });

  it.each([
    [entry('event.created', null, { title: 'Planning' }), 'Bob Brown added the event “Planning”', ''],
    [entry('event.updated', { title: 'A', startTime: 1 }, { title: 'A', startTime: 2 }), 'Bob Brown changed the event “A”', 'start'],
    [entry('share.changed', { email: 'c@x', permission: 'VIEW' }, { email: 'c@x', permission: 'EDIT' }), 'Bob Brown changed access “c@x”', 'from View to Edit'],
    [entry('share.granted', null, { email: 'c@x', permission: 'FREE_BUSY' }), 'Bob Brown gave access “c@x”', 'Free/busy only'],
    [entry('calendar.imported', null, null, 'import'), 'Bob Brown imported a file into the calendar', 'by an import'],
    [entry('share.expired', { email: 'c@x' }, null, 'system'), 'Chronos let end access “c@x”', 'by Chronos itself'],
    [entry('thing.turned-over', null, null), 'Bob Brown turned over the thing', ''],
  ])('tells %s in a sentence', (one, text, detail) => {
    expect(auditText(one)).toBe(text);
    expect(auditDetail(one)).toBe(detail);
  });

  it('is read page by page', async () => {
    owned().on('GET', /\/audit\?/, ({ path }) => ({
      json: path.includes('cursor=n')
        ? { entries: [entry('event.deleted', { title: 'Old' }, null)], nextCursor: null }
        : { entries: [entry('event.created', null, { title: 'Planning' })], nextCursor: 'n' },
    }));
    const { user, dialog } = await openTab('History');
    expect(await dialog.findByText('Bob Brown added the event “Planning”')).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Show more' }));
    expect(await dialog.findByText('Bob Brown deleted the event “Old”')).toBeInTheDocument();
    expect(dialog.queryByRole('button', { name: 'Show more' })).not.toBeInTheDocument();
  });
});

describe('ownership', () => {
  const offer = { transfer: { to: { id: 'u-bob', name: 'Bob Brown' }, expiresAt: '2026-12-01T00:00:00Z' } };

  it('is offered to somebody with access, and taken back', async () => {
    const server = owned().on('POST', /\/transfer$/, { status: 201, json: offer }).on('DELETE', /\/transfer$/, { status: 204 });
    const { user, dialog } = await openTab('Ownership');
    await user.selectOptions(await dialog.findByLabelText('New owner'), 'Bob Brown');
    server.on('GET', /\/transfer$/, { json: offer });
    await user.click(dialog.getByRole('button', { name: 'Offer the ownership' }));
    expect(await dialog.findByText('Offered to Bob Brown')).toBeInTheDocument();
    expect(server.asked('POST', /transfer$/)[0]?.body).toBe('{"userId":"u-bob"}');

    server.on('GET', /\/transfer$/, problem(404, 'not-found', 'Not found'));
    await user.click(dialog.getByRole('button', { name: 'Take the offer back' }));
    expect(await dialog.findByText('The offer is taken back')).toBeInTheDocument();
  });

  it('is accepted by who it is offered to', async () => {
    const shared = calendar({ id: 'team', name: 'Team', role: 'EDIT', state: 'ACCEPTED', owner: { id: 'u-bob', name: 'Bob Brown' } });
    const server = serverForAlice()
      .on('GET', /^\/api\/calendars$/, { json: { calendars: [shared] } })
      .on('GET', /\/team\/transfer$/, { json: { transfer: { to: { id: ALICE.id, name: ALICE.name }, expiresAt: null } } })
      .on('POST', /\/team\/transfer\/accept$/, { json: { ...shared, role: 'OWNER' } });
    const { user } = renderApp('/calendars/team');
    const banner = within(await screen.findByRole('region', { name: 'You are offered the ownership of Team' }));
    await user.click(banner.getByRole('button', { name: 'Accept the ownership' }));
    expect(await screen.findByText('Team is yours now')).toBeInTheDocument();
    expect(server.asked('POST', /accept$/)).toHaveLength(1);
    expect(screen.queryByRole('region', { name: /You are offered/ })).not.toBeInTheDocument();
  });
});
