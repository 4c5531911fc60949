import { infiniteQueryOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { call, get, post } from '../../shared/api/http';
import {
  array,
  boolean,
  nullable,
  number,
  oneOf,
  record,
  shape,
  string,
  unknown,
  withDefault,
  type Parsed,
  type Parser,
} from '../../shared/api/parse';

const metric = shape({
  value: unknown,
  unit: nullable(string),
  n: nullable(number),
  coverage: nullable(number),
  reason: nullable(string),
});

/** One number about the range, or null with the reason why there is none. */
export type Metric = Parsed<typeof metric>;

const metrics: Parser<Readonly<Record<string, Metric>>> = (value, path) =>
  Object.fromEntries(Object.entries(record(value, path)).map(([key, one]) => [key, metric(one, `${path}.${key}`)]));

const analytics = shape({
  range: shape({ start: string, end: string, zone: string }),
  definitionVersion: unknown,
  metrics,
});
export type Analytics = Parsed<typeof analytics>;

const fact = shape({
  id: withDefault(string, ''),
  metric: withDefault(string, ''),
  value: unknown,
  unit: nullable(string),
  n: nullable(number),
});
const reportNumber = shape({
  label: string,
  unit: nullable(string),
  value: unknown,
  change: nullable(number),
});

/** One of the numbers at the head of a report, with its change against the person's usual week. */
export type ReportNumber = Parsed<typeof reportNumber>;

const insightData = shape({
  facts: withDefault(array(fact), []),
  provenance: nullable(shape({ source: withDefault(string, 'DETERMINISTIC'), fallbackReason: nullable(string) })),
  report: nullable(lenient(shape({ firstDate: nullable(string), numbers: withDefault(array(reportNumber), []) }))),
});
const suggestedAction = shape({
  id: withDefault(string, ''),
  kind: withDefault(string, ''),
  label: withDefault(string, ''),
  params: nullable(lenient(shape({ start: nullable(string) }))),
  estimatedGainMinutes: nullable(number),
});

/** Something the person could do about a finding. */
export type SuggestedAction = Parsed<typeof suggestedAction>;

const insight = shape({
  id: string,
  type: oneOf(['PRODUCTIVITY', 'TIME_USAGE', 'PATTERN', 'SUGGESTION', 'ACHIEVEMENT', 'WARNING', 'TIP'], 'TIP'),
  category: nullable(string),
  title: string,
  content: withDefault(string, ''),
  data: nullable(lenient(insightData)),
  score: nullable(number),
  confidence: nullable(number),
  impact: nullable(oneOf(['LOW', 'MEDIUM', 'HIGH', 'CRITICAL'], 'LOW')),
  validFrom: nullable(string),
  validTo: nullable(string),
  isRead: withDefault(boolean, false),
  isDismissed: withDefault(boolean, false),
  suggestedActions: nullable(lenient(array(suggestedAction))),
  actionTaken: nullable(string),
  createdAt: nullable(string),
});

/** A finding about the range, worded for the person. */
export type Insight = Parsed<typeof insight>;

/** What the person does with a finding. */
export type InsightChange = Partial<Pick<Insight, 'isRead' | 'isDismissed'>> & { readonly actionTaken?: string };

const insightList = shape({ insights: array(insight) });
const report = shape({ report: insight });
const reportPage = shape({ reports: array(insight), nextCursor: nullable(string) });

export const WEEKLY_REPORT = 'weekly_report';
/** Where the report stands on its page, for links to it. */
export const WEEKLY_REPORT_PLACE = 'weekly-report';

/** A range of local dates; the end is exclusive. */
export interface DateRange {
  readonly start: string;
  readonly end: string;
}

function rangeParams({ start, end }: DateRange): string {
  return new URLSearchParams({ start, end }).toString();
}

export function analyticsQuery(range: DateRange) {
  return queryOptions({
    queryKey: ['analytics', 'metrics', range.start, range.end],
    queryFn: ({ signal }) => get(`/api/analytics?${rangeParams(range)}`, analytics, signal),
  });
}

export function insightsQuery(range: DateRange) {
  return queryOptions({
    queryKey: ['analytics', 'insights', range.start, range.end],
    queryFn: async ({ signal }) => (await get(`/api/ai/insights?${rangeParams(range)}`, insightList, signal)).insights,
  });
}

export async function regenerateInsights(range: DateRange): Promise<readonly Insight[]> {
  return (await post('/api/ai/insights', range, insightList)).insights;
}

/** Shown before it is answered, so it has to outlive the page. */
export function changeInsight(id: string, change: InsightChange): Promise<Insight> {
  return call('PATCH', `/api/ai/insights/${encodeURIComponent(id)}`, insight, { json: change, keepalive: true });
}

/** The newest reports, a page at a time. */
export const reportsQuery = infiniteQueryOptions({
  queryKey: ['analytics', 'reports'],
  queryFn: ({ pageParam, signal }) => {
    const before = pageParam === null ? '' : `&before=${encodeURIComponent(pageParam)}`;
    return get(`/api/ai/reports/weekly?limit=12${before}`, reportPage, signal);
  },
  initialPageParam: null as string | null,
  getNextPageParam: (last) => last.nextCursor,
});

export async function generateReport(weekOf: string): Promise<Insight> {
  return (await post('/api/ai/insights/weekly', { weekOf }, report)).report;
}

export function refreshAnalytics(client: QueryClient, range: DateRange): Promise<void> {
  return client.invalidateQueries({ queryKey: analyticsQuery(range).queryKey });
}

/** Free-form columns may hold older shapes: what cannot be read is left out rather than losing the whole insight. */
function lenient<T>(inner: Parser<T>): Parser<T | null> {
  return (value, path) => {
    try {
      return inner(value, path);
    } catch {
      return null;
    }
  };
}
