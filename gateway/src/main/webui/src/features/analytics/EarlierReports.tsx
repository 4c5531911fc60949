import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { Button } from '../../shared/ui/Button';
import { ProblemNotice } from '../../shared/ui/Notice';
import { reportsQuery, type Insight } from './api';
import styles from './WeeklyReport.module.css';

/** The reports of other weeks, newest first; each leads to its week. */
export function EarlierReports({ shownWeek }: { readonly shownWeek: string }) {
  const reports = useInfiniteQuery(reportsQuery);
  const others = (reports.data?.pages ?? []).flatMap((page) => page.reports.filter((one) => weekOf(one) !== null && weekOf(one) !== shownWeek));
  if (reports.error) return <ProblemNotice error={reports.error} onRetry={() => void reports.refetch()} />;
  if (others.length === 0) return null;
  return (
    <section className={styles['section']} aria-label="Other reports">
      <h2 className={styles['other']}>Other reports</h2>
      <ul role="list" aria-label="Other reports" className={styles['weeks']}>
        {others.map((report) => (
          <li key={report.id}>
            <Link to={`?week=${weekOf(report)}`}>{report.title}</Link>
          </li>
        ))}
      </ul>
      {reports.hasNextPage && (
        <Button size="s" kind="quiet" busy={reports.isFetchingNextPage} onClick={() => void reports.fetchNextPage()}>
          Show more reports
        </Button>
      )}
    </section>
  );
}

function weekOf(report: Insight): string | null {
  return report.data?.report?.firstDate ?? null;
}
