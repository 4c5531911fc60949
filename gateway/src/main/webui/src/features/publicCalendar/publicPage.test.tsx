import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { accessibilityViolations } from '../../testing/axe';
import { FakeServer, problem } from '../../testing/fakeServer';
import { renderApp } from '../../testing/renderApp';

const VIEW = {
  calendar: { name: 'Band', color: '#cf5a36', timezone: 'Europe/Berlin' },
  kind: 'FULL',
  expiresAt: '2026-12-01T00:00:00Z',
  needsAccessCode: false,
};
const EVENTS = [
  { id: 'a', start: '2026-11-16T19:00:00Z', end: '2026-11-16T21:00:00Z', title: 'Concert', location: 'Hall', isBusy: true },
  { id: 'b', start: '2026-11-17T09:00:00Z', end: '2026-11-17T10:00:00Z', title: 'Busy', isBusy: true, masked: true },
];

const open = () =>
  new FakeServer()
    .on('GET', /^\/public\/tok$/, { json: VIEW })
    .on('GET', /^\/public\/tok\/events\?/, { json: { events: EVENTS } });

describe('a public page', () => {
  it('is read without a session, and asks for none', async () => {
    const server = open();
    const { user } = renderApp('/p/tok?week=2026-11-16');
    expect(await screen.findByRole('heading', { name: 'Band', level: 1 })).toBeInTheDocument();
    expect(await screen.findByRole('button', { name: /^Concert, / })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^Busy, / })).toBeInTheDocument();
    expect(screen.queryByRole('link', { name: 'Sign in' })).not.toBeInTheDocument();
    expect(document.head.querySelector('meta[name="robots"]')).toHaveAttribute('content', 'noindex, nofollow');
    expect(await accessibilityViolations()).toEqual([]);

    await user.click(screen.getByRole('button', { name: /^Concert, / }));
    expect(within(screen.getByRole('dialog', { name: 'Concert' })).getByText('Hall')).toBeInTheDocument();
    expect(server.received.every(({ path, credentials }) => path.startsWith('/public/') && credentials === 'omit')).toBe(true);
  });

  it('of busy times shows nothing else', async () => {
    const server = open()
      .on('GET', /^\/public\/tok$/, { json: { ...VIEW, kind: 'BUSY' } })
      .on('GET', /^\/public\/tok\/freebusy\?/, { json: { busy: [{ start: '2026-11-16T09:00:00Z', end: '2026-11-16T10:00:00Z' }] } });
    renderApp('/p/tok?week=2026-11-16');
    expect(await screen.findByRole('button', { name: /^Busy, / })).toBeInTheDocument();
    expect(screen.getByText('Busy times only')).toBeInTheDocument();
    expect(server.asked('GET', /\/events/)).toHaveLength(0);
  });

  it('with a code asks for it, and says when it is wrong', async () => {
    const closed = { ...VIEW, calendar: { name: '', color: '#3B82F6', timezone: null }, needsAccessCode: true };
    const server = open().on('GET', /^\/public\/tok$/, ({ headers }) => {
      const code = headers.get('X-Access-Code');
      if (code === null) return { json: closed };
      return code === 'opensesame' ? { json: { ...VIEW, needsAccessCode: true } } : problem(401, 'access-code-required', 'A code is needed');
    });
    const { user } = renderApp('/p/tok?week=2026-11-16');
    const field = await screen.findByLabelText('Access code');
    expect(server.asked('GET', /events/)).toHaveLength(0);
    await user.type(field, 'guess');
    await user.click(screen.getByRole('button', { name: 'Open the calendar' }));
    await waitFor(() => expect(screen.getByLabelText('Access code')).toHaveAccessibleDescription('This code is not right.'));
    expect(await accessibilityViolations()).toEqual([]);

    await user.clear(screen.getByLabelText('Access code'));
    await user.type(screen.getByLabelText('Access code'), 'opensesame');
    await user.click(screen.getByRole('button', { name: 'Open the calendar' }));
    expect(await screen.findByRole('button', { name: /^Concert, / })).toBeInTheDocument();
    expect(server.asked('GET', /events/)[0]?.headers.get('X-Access-Code')).toBe('opensesame');
  });

  it('after too many codes says to wait', async () => {
    open().on('GET', /^\/public\/tok$/, problem(429, 'too-many-tries', 'Too many tries'));
    renderApp('/p/tok');
    expect(await screen.findByLabelText('Access code')).toHaveAccessibleDescription(/Try again in a quarter of an hour/);
  });

  it('that was closed or never there says the same', async () => {
    new FakeServer();
    renderApp('/p/gone');
    expect(await screen.findByText('This calendar is not here')).toBeInTheDocument();
  });

  it('of a public calendar has its own address', async () => {
    const server = new FakeServer()
      .on('GET', /^\/public\/calendars\/c1$/, { json: { ...VIEW, expiresAt: null } })
      .on('GET', /^\/public\/calendars\/c1\/events\?/, { json: { events: EVENTS } });
    renderApp('/p/calendar/c1?week=2026-11-16');
    expect(await screen.findByRole('button', { name: /^Concert, / })).toBeInTheDocument();
    expect(server.asked('GET', /session/)).toHaveLength(0);
  });
});
