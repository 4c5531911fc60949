import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { accessibilityViolations } from '../../testing/axe';
import { problem, type FakeServer } from '../../testing/fakeServer';
import { ALICE, insight, serverForAlice } from '../../testing/fixtures';
import { renderApp } from '../../testing/renderApp';

const TITLE = 'You are double-booked for 1 h 30 min';

function withInsight(change: Parameters<typeof insight>[0] = {}): FakeServer {
  let stored = insight(change);
  return serverForAlice()
    .on('GET', /^\/api\/analytics\?/, { json: { range: { start: 'a', end: 'b', zone: 'UTC' }, metrics: {} } })
    .on('GET', /^\/api\/ai\/insights\?/, () => ({ json: { insights: [stored], nextCursor: null } }))
    .on('PATCH', /^\/api\/ai\/insights\//, ({ body }) => {
      stored = { ...stored, ...(JSON.parse(body) as object) };
      return { json: stored };
    });
}

describe('what a person does with an insight', () => {
  it('dismisses it, and takes that back from the message', async () => {
    const server = withInsight();
    const { user } = renderApp('/analytics?week=2026-11-16');
    await user.click(await screen.findByRole('button', { name: `Dismiss ${TITLE}` }));

    expect(await screen.findByText('1 dismissed insight')).toBeInTheDocument();
    expect(screen.queryByRole('article', { name: TITLE })).not.toBeInTheDocument();
    expect(server.asked('PATCH', /ins_1$/)[0]?.body).toBe('{"isDismissed":true}');

    await user.click(screen.getByRole('button', { name: 'Undo' }));

    expect(await screen.findByRole('article', { name: TITLE })).toBeInTheDocument();
    expect(server.asked('PATCH', /ins_1$/)[1]?.body).toBe('{"isDismissed":false}');
  });

  it('finds what was dismissed earlier, and restores it', async () => {
    withInsight({ isDismissed: true });
    const { user } = renderApp('/analytics?week=2026-11-16');
    const dismissed = within(await screen.findByRole('list', { name: 'Dismissed insights' }));
    expect(await accessibilityViolations()).toEqual([]);

    await user.click(dismissed.getByRole('button', { name: `Restore ${TITLE}` }));

    expect(await screen.findByRole('article', { name: TITLE })).toBeInTheDocument();
  });

  it('says which action was taken', async () => {
    const server = withInsight();
    const { user } = renderApp('/analytics?week=2026-11-16');
    await user.click(await screen.findByRole('button', { name: 'I did this: Move the bank call' }));

    const actions = within(await screen.findByRole('list', { name: 'What you can do' }));
    expect(await actions.findByText('Done')).toBeInTheDocument();
    expect(actions.queryByRole('button')).not.toBeInTheDocument();
    expect(server.asked('PATCH', /ins_1$/)[0]?.body).toBe('{"actionTaken":"move-bank","isRead":true}');
  });

  it('opens the report that an action names, instead of claiming to have done it', async () => {
    withInsight({
      suggestedActions: [
        { id: 'open-report', kind: 'OPEN_REPORT', label: 'Open the report', params: { start: '2026-11-16' }, estimatedGainMinutes: null },
      ],
    });
    const { user } = renderApp('/analytics?week=2026-11-16');
    const link = await screen.findByRole('link', { name: 'Open the report' });
    expect(link).toHaveAttribute('href', '/analytics?week=2026-11-16#weekly-report');
    expect(screen.queryByRole('button', { name: /I did this/ })).not.toBeInTheDocument();
    await user.click(link);
    expect(await screen.findByRole('region', { name: 'Weekly report' })).toHaveFocus();
  });

  it('is new until its sources were opened', async () => {
    const server = withInsight();
    const { user } = renderApp('/analytics?week=2026-11-16');
    expect(await screen.findByText('New')).toBeInTheDocument();

    await user.click(screen.getByText('Where this comes from'));

    expect(await screen.findByText('Fixed rules, no language model')).toBeVisible();
    expect(screen.queryByText('New')).not.toBeInTheDocument();
    expect(server.asked('PATCH', /ins_1$/).map(({ body }) => body)).toEqual(['{"isRead":true}']);
  });

  it('comes back when the change was refused', async () => {
    withInsight().on('PATCH', /^\/api\/ai\/insights\//, problem(503, 'unavailable', 'Away'));
    const { user } = renderApp('/analytics?week=2026-11-16');
    await user.click(await screen.findByRole('button', { name: `Dismiss ${TITLE}` }));

    expect(await screen.findByText('That could not be saved. Try again in a moment.')).toBeInTheDocument();
    expect(screen.getByRole('article', { name: TITLE })).toBeInTheDocument();
  });

  it.each([
    ['LLM', null, 'Language model, checked against the numbers'],
    ['DETERMINISTIC', 'OFF', 'Fixed rules, no language model'],
    ['DETERMINISTIC', 'TIMEOUT', 'Fixed rules; the language model was of no use'],
  ])('worded by %s (%s) reads as %s', async (source, fallbackReason, words) => {
    withInsight({ data: { facts: [], provenance: { source, fallbackReason }, report: null } });
    renderApp('/analytics?week=2026-11-16');

    expect(await screen.findByText(words)).toBeInTheDocument();
  });
});

describe('reports', () => {
  const report = (id: string, firstDate: string) =>
    insight({
      id,
      category: 'weekly_report',
      title: `Your week from ${firstDate}`,
      data: { facts: [], provenance: null, report: { firstDate, numbers: [] } },
    });

  it('of other weeks lead there, page by page', async () => {
    const server = withInsight().on('GET', /reports\/weekly\?/, ({ path }) => ({
      json: path.includes('before=')
        ? { reports: [report('c', '2026-10-26')], nextCursor: null }
        : { reports: [report('a', '2026-11-16'), report('b', '2026-11-09')], nextCursor: 'next/1' },
    }));
    const { user } = renderApp('/analytics?week=2026-11-16');
    const list = within(await screen.findByRole('list', { name: 'Other reports' }));
    expect(list.getAllByRole('link').map((link) => link.textContent)).toEqual(['Your week from 2026-11-09']);

    await user.click(screen.getByRole('button', { name: 'Show more reports' }));
    await user.click(await list.findByRole('link', { name: 'Your week from 2026-10-26' }));

    expect(server.asked('GET', /reports/)[1]?.path).toBe('/api/ai/reports/weekly?limit=12&before=next%2F1');
    expect(await screen.findByText('Oct 26 – Nov 1, 2026')).toBeInTheDocument();
  });

  it('come by mail once the person says so', async () => {
    const server = withInsight().on('PATCH', /users\/me$/, { json: { ...ALICE, weeklyDigest: true } });
    const { user } = renderApp('/analytics?week=2026-11-16');
    const choice = await screen.findByRole('checkbox', { name: /by mail/ });
    expect(choice).not.toBeChecked();

    await user.click(choice);

    expect(await screen.findByText('Your report will come to alice@chronos.local')).toBeInTheDocument();
    expect(choice).toBeChecked();
    expect(server.asked('PATCH', /me$/)[0]?.body).toBe('{"weeklyDigest":true}');
  });
});
