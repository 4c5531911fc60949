import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { accessibilityViolations } from '../../testing/axe';
import { EVENT_WEEK, serverWithEvent } from '../../testing/eventFixtures';
import { problem } from '../../testing/fakeServer';
import { calendar, serverForAlice } from '../../testing/fixtures';
import { renderApp } from '../../testing/renderApp';

const BOB = { id: 'a1', email: 'bob@chronos.local', name: 'Bob Brown', status: 'ACCEPTED', role: null, isMe: false } as const;
const ME = { id: 'a2', email: 'alice@chronos.local', name: 'Alice Anders', status: 'NEEDS_ACTION', role: null, isMe: true } as const;
const comment = (id: string, body: string, isMine = false) => ({
  id,
  author: { id: isMine ? 'u-alice' : 'u-bob', name: isMine ? 'Alice Anders' : 'Bob Brown' },
  body,
  createdAt: '2026-11-16T08:00:00Z',
  isMine,
});

async function openDetails(name = 'Planning') {
  const { user } = renderApp(EVENT_WEEK);
  await user.click(await screen.findByRole('button', { name: `${name}, 10:00 to 11:00` }));
  return { user, dialog: within(screen.getByRole('dialog', { name })) };
}

describe('the details of an event', () => {
  it('say everything, and give the focus back', async () => {
    serverWithEvent({
      meetingUrl: 'https://meet.example.com/x',
      category: { id: 'c1', name: 'Client', color: null },
      attendees: [BOB],
      isLocked: true,
    });
    const { user, dialog } = await openDetails();

    expect(dialog.getByText('Monday, November 16, 2026, 10:00 to 11:00')).toBeInTheDocument();
    expect(await dialog.findByRole('link', { name: 'https://meet.example.com/x' })).toHaveAttribute('rel', 'noreferrer');
    expect(dialog.getByText('Client')).toBeInTheDocument();
    expect(dialog.getByText('Made by Alice Anders')).toBeInTheDocument();
    expect(within(dialog.getByRole('list', { name: 'People' })).getByRole('listitem')).toHaveTextContent('Bob BrownComes');
    expect(await accessibilityViolations()).toEqual([]);
    await user.click(dialog.getByRole('button', { name: 'Close' }));

    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Planning, 10:00 to 11:00' })).toHaveFocus();
  });

  it('a link that is no web address is none', async () => {
    serverWithEvent({ meetingUrl: 'javascript:alert(1)' });
    const { dialog } = await openDetails();
    await dialog.findByText('No comments yet.');
    expect(dialog.queryByRole('link')).not.toBeInTheDocument();
  });

  it('of a masked one say that it is private, and nothing is asked', async () => {
    const masked = { id: 'm', start: '2026-11-16T09:00:00Z', end: '2026-11-16T10:00:00Z', title: 'Busy', isBusy: true, masked: true };
    const server = serverForAlice().on('GET', /\/personal\/events\?/, { json: { events: [masked] } });
    const { dialog } = await openDetails('Busy');
    expect(dialog.getByText('The owner keeps the details of this event private.')).toBeInTheDocument();
    expect(dialog.queryByRole('button', { name: 'Edit' })).not.toBeInTheDocument();
    expect(dialog.queryByLabelText('Write a comment')).not.toBeInTheDocument();
    expect(server.asked('GET', /\/events\/./)).toHaveLength(0);
  });

  it('offer only what the role may', async () => {
    serverWithEvent().on('GET', /^\/api\/calendars$/, { json: { calendars: [calendar({ role: 'VIEW' })] } });
    const { dialog } = await openDetails();
    expect(await dialog.findByText('No comments yet.')).toBeInTheDocument();
    expect(dialog.queryByRole('button', { name: 'Edit' })).not.toBeInTheDocument();
    expect(dialog.queryByRole('button', { name: 'Delete' })).not.toBeInTheDocument();
    expect(dialog.queryByLabelText('Write a comment')).not.toBeInTheDocument();
  });

  it('a locked one is for who manages the calendar', async () => {
    serverWithEvent({ isLocked: true }).on('GET', /^\/api\/calendars$/, { json: { calendars: [calendar({ role: 'EDIT' })] } });
    const { dialog } = await openDetails();
    expect(await dialog.findByText('Locked')).toBeInTheDocument();
    expect(dialog.queryByRole('button', { name: 'Edit' })).not.toBeInTheDocument();
  });

  it('that cannot be had leave what the week knows', async () => {
    serverWithEvent().on('GET', /\/events\/e1$/, problem(503, 'unavailable', 'Events are away'));
    const { dialog } = await openDetails();
    expect(await dialog.findByRole('alert')).toHaveTextContent('Events are away');
    expect(dialog.getByText('Monday, November 16, 2026, 10:00 to 11:00')).toBeInTheDocument();
  });
});

describe('attendance', () => {
  it('is answered by who is asked', async () => {
    const server = serverWithEvent({ attendees: [BOB, ME] }).on('PUT', /\/events\/e1\/attendance$/, { status: 204 });
    const { user, dialog } = await openDetails();
    await user.click(await dialog.findByRole('button', { name: 'Maybe' }));

    expect(await dialog.findByText('Your answer: Maybe')).toBeInTheDocument();
    expect(server.asked('PUT', /attendance/)[0]?.body).toBe('{"status":"TENTATIVE"}');
  });

  it('is not asked of others', async () => {
    serverWithEvent({ attendees: [BOB] });
    const { dialog } = await openDetails();
    expect(await dialog.findByText('Bob Brown')).toBeInTheDocument();
    expect(dialog.queryByRole('group', { name: 'Your answer' })).not.toBeInTheDocument();
  });
});

describe('comments', () => {
  it('are read page by page, written and deleted', async () => {
    let comments = [comment('c1', 'Bring <b>slides</b>'), comment('c2', 'Will do', true)];
    const server = serverWithEvent()
      .on('GET', /\/comments/, ({ path }) => ({
        json: path.includes('cursor=n') ? { comments: [comment('c9', 'Older')], nextCursor: null } : { comments, nextCursor: 'n' },
      }))
      .on('POST', /\/comments$/, { status: 201, json: comment('c3', 'Thanks', true) })
      .on('DELETE', /\/comments\/c2$/, { status: 204 });
    const { user, dialog } = await openDetails();

    expect(await dialog.findByText('Bring <b>slides</b>')).toBeInTheDocument();
    await user.click(dialog.getByRole('button', { name: 'Show more comments' }));
    expect(await dialog.findByText('Older')).toBeInTheDocument();

    await user.type(dialog.getByLabelText('Write a comment'), ' Thanks ');
    await user.click(dialog.getByRole('button', { name: 'Comment' }));
    expect(await dialog.findByText('Comment added')).toBeInTheDocument();
    expect(server.asked('POST', /comments/)[0]?.body).toBe('{"body":"Thanks"}');

    comments = comments.slice(0, 1);
    await user.click(dialog.getByRole('button', { name: 'Delete comment of Alice Anders' }));
    await waitFor(() => expect(dialog.queryByText('Will do')).not.toBeInTheDocument());
  });

  it('of others are deleted by who manages the calendar only', async () => {
    serverWithEvent()
      .on('GET', /^\/api\/calendars$/, { json: { calendars: [calendar({ role: 'COMMENT' })] } })
      .on('GET', /\/comments/, { json: { comments: [comment('c1', 'Hello')], nextCursor: null } });
    const { dialog } = await openDetails();
    expect(await dialog.findByText('Hello')).toBeInTheDocument();
    expect(dialog.queryByRole('button', { name: /Delete comment/ })).not.toBeInTheDocument();
  });
});
