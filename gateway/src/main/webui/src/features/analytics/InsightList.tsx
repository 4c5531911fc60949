import { Button } from '../../shared/ui/Button';
import { EmptyState } from '../../shared/ui/EmptyState';
import styles from './AnalyticsPage.module.css';
import type { Insight } from './api';
import { InsightCard } from './InsightCard';
import type { ChangeInsight } from './useInsightChange';

interface InsightListProps {
  readonly insights: readonly Insight[];
  readonly change: ChangeInsight;
}

/** The findings of a week; those that were dismissed stay within reach below. */
export function InsightList({ insights, change }: InsightListProps) {
  const shown = insights.filter(({ isDismissed }) => !isDismissed);
  const dismissed = insights.filter(({ isDismissed }) => isDismissed);
  return (
    <>
      {shown.length > 0 && (
        <ul role="list" aria-label="Insights" className={styles['cards']}>
          {shown.map((insight) => (
            <li key={insight.id}>
              <InsightCard insight={insight} change={change} />
            </li>
          ))}
        </ul>
      )}
      {insights.length === 0 && (
        <EmptyState icon="chart" title="No insights for this week">
          Import a calendar or plan some events, then regenerate the insights.
        </EmptyState>
      )}
      {dismissed.length > 0 && (
        <details className={styles['dismissed']} open={shown.length === 0}>
          <summary>{dismissed.length === 1 ? '1 dismissed insight' : `${dismissed.length} dismissed insights`}</summary>
          <ul role="list" aria-label="Dismissed insights">
            {dismissed.map((insight) => (
              <li key={insight.id}>
                <span>{insight.title}</span>
                <Button size="s" kind="quiet" aria-label={`Restore ${insight.title}`} onClick={() => change(insight, { isDismissed: false })}>
                  Restore
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
