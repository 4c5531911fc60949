import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { accessibilityViolations } from '../../testing/axe';
import { problem, type FakeServer } from '../../testing/fakeServer';
import { insight, serverForAlice } from '../../testing/fixtures';
import { renderApp } from '../../testing/renderApp';
import { changeText } from './ReportNumbers';
import { metricName, metricText, reasonText } from './metricText';
import { percentOf } from './scores';

const metric = (value: unknown, unit: string, reason?: string) => ({ value, unit, n: 1, coverage: 1, ...(reason ? { reason } : {}) });

function withNumbers(): FakeServer {
  return serverForAlice()
    .on('GET', /^\/api\/analytics\?/, {
      json: {
        range: { start: '2026-11-15T23:00:00Z', end: '2026-11-22T23:00:00Z', zone: 'Europe/Berlin' },
        definitionVersion: '1',
        metrics: {
          occurrences: metric(4, 'n'),
          busyNetMinutes: metric(390, 'min'),
          onTimeRate: metric(null, 'ratio', 'Fewer than 5 tasks were due.'),
          perDayNetMinutes: metric([120, 0, 90, 0, 180, 0, 0], 'min'),
        },
      },
    })
    .on('GET', /^\/api\/ai\/insights\?/, { json: { insights: [insight()], nextCursor: null } });
}

describe('analytics page', () => {
  it('asks for the local week and shows its numbers, or why there is none', async () => {
    const server = withNumbers();
    renderApp('/analytics?week=2026-11-18');

    const busy = (await screen.findByText('Busy', { selector: 'dt' })).parentElement;
    expect(busy).toHaveTextContent('6 h 30 min');
    expect(screen.getByText('On time').parentElement).toHaveTextContent('No dataFewer than 5 tasks were due.');
    expect(screen.getByText('Focus', { selector: 'dt' }).parentElement).toHaveTextContent('Not enough data yet.');
    expect(server.asked('GET', /analytics/)[0]?.path).toBe('/api/analytics?start=2026-11-16&end=2026-11-23');
  });

  it('has the bars as a table too', async () => {
    withNumbers();
    const { user } = renderApp('/analytics?week=2026-11-16');
    expect(await screen.findByRole('img', { name: 'Day by day' })).toBeInTheDocument();

    await user.click(screen.getByText('Show as table'));

    const table = within(screen.getByRole('table', { name: 'Busy time by day' }));
    expect(table.getByRole('row', { name: 'Friday, November 20 3 h' })).toBeInTheDocument();
    expect(table.getAllByRole('row')).toHaveLength(8);
  });

  it('shows an insight with its impact, its score, what to do and its sources', async () => {
    withNumbers();
    renderApp('/analytics');

    const card = within(await screen.findByRole('article', { name: 'You are double-booked for 1 h 30 min' }));
    expect(card.getByText('Warning')).toBeInTheDocument();
    expect(card.getByText('High impact')).toBeInTheDocument();
    expect(card.getByRole('meter', { name: 'Relevance' })).toHaveAttribute('value', '75');
    expect(card.getByText('Move the bank call')).toBeInTheDocument();
    expect(card.getByText('Double-booked').nextSibling).toHaveTextContent('1 h 30 min');
    expect(card.getByText('Fixed rules, no language model')).toBeInTheDocument();
    expect(await accessibilityViolations()).toEqual([]);
  });

  it('regenerates', async () => {
    const server = withNumbers().on('POST', /^\/api\/ai\/insights$/, { json: { insights: [insight({ id: 'n', title: 'Fresh' })] } });
    const { user } = renderApp('/analytics?week=2026-11-16');
    await user.click(await screen.findByRole('button', { name: 'Regenerate insights' }));

    expect(await screen.findByRole('article', { name: 'Fresh' })).toBeInTheDocument();
    expect(server.asked('POST', /insights$/)[0]?.body).toBe('{"start":"2026-11-16","end":"2026-11-23"}');
  });

  it('makes the weekly report and shows it apart from the insights', async () => {
    const report = insight({ id: 'r', category: 'weekly_report', title: 'Your week', content: 'First.\n\nSecond.' });
    const data = { report: { numbers: [{ label: 'Meetings', unit: 'min', value: 240, median: 150, change: 90 }] } };
    const server = withNumbers().on('POST', /weekly$/, { status: 201, json: { report: { ...report, data } } });
    const { user } = renderApp('/analytics?week=2026-11-16');
    const button = await screen.findByRole('button', { name: 'Generate weekly report' });
    server.on('GET', /^\/api\/ai\/insights\?/, { json: { insights: [insight(), { ...report, data }] } });
    await user.click(button);

    const shown = await screen.findByRole('article', { name: 'Your week' });
    expect(shown).toHaveTextContent('Meetings4 h1 h 30 min more than usualFirst.Second.');
    expect(within(screen.getByRole('list', { name: 'Insights' })).getAllByRole('article')).toHaveLength(1);
    expect(server.asked('POST', /weekly$/)[0]?.body).toBe('{"weekOf":"2026-11-16"}');
  });

  it('an empty week and a refusal have words', async () => {
    const server = serverForAlice()
      .on('GET', /^\/api\/analytics\?/, { json: { range: { start: 'a', end: 'b', zone: 'UTC' }, metrics: {} } })
      .on('GET', /^\/api\/ai\/insights\?/, { json: { insights: [] } });
    renderApp('/analytics?week=2026-11-16');
    expect(await screen.findByText('Nothing to count in this week')).toBeInTheDocument();
    expect(await screen.findByText('No insights for this week')).toBeInTheDocument();

    server.on('GET', /^\/api\/analytics\?/, problem(503, 'unavailable', 'Insights are away'));
    renderApp('/analytics?week=2026-11-09');
    expect(await screen.findByText('Insights are away')).toBeInTheDocument();
  });
});

describe('words for metrics', () => {
  it.each([
    [90, 'min', '1 h 30 min'],
    [0.456, 'ratio', '46 %'],
    [1, 'd', '1 day'],
    [2.25, '1/h', '2.3 per hour'],
    [71.44, 'score', '71.4'],
    ['2026-11-16', 'date', '2026-11-16'],
    [null, 'min', null],
    [[1], 'min', null],
  ])('%j %s is %s', (value, unit, text) => {
    expect(metricText({ value, unit, n: null, coverage: null, reason: null })).toBe(text);
  });

  it.each([
    [90, 'min', '1 h 30 min more than usual'],
    [-2, 'count', '2 fewer than usual'],
    [-0.5, 'count', 'as usual'],
    [0, 'min', 'as usual'],
  ])('a change of %d %s is %s', (change, unit, text) => {
    expect(changeText(change, unit)).toBe(text);
  });

  it('a code becomes a sentence', () => {
    expect(reasonText({ value: null, unit: null, n: null, coverage: null, reason: 'too-few-tasks' })).toBe('Too few tasks.');
    expect(metricName('meetingNetMinutes')).toBe('Meetings');
  });

  it.each([
    [0.754, 75],
    [1, 100],
    [64, 64],
    [null, null],
  ])('score %j is %j', (score, percent) => {
    expect(percentOf(score)).toBe(percent);
  });
});
