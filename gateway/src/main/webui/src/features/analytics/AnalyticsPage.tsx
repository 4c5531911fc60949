import { useQuery } from '@tanstack/react-query';
import { useProfile, useTimeStyle } from '../../shared/auth/profile';
import { useWeek } from '../../shared/time/useWeek';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loading } from '../../shared/ui/Loading';
import { ProblemNotice } from '../../shared/ui/Notice';
import { WeekPicker } from '../../shared/ui/WeekPicker';
import styles from './AnalyticsPage.module.css';
import { analyticsQuery, type Analytics, type DateRange } from './api';
import { DayBars } from './DayBars';
import { Insights } from './Insights';
import { MetricTiles } from './MetricTiles';
import { numbersOf } from './metricText';

/** A week in numbers, findings and a report, all for the signed-in person alone. */
export function AnalyticsPage() {
  const style = useTimeStyle();
  const week = useWeek(style.zone, useProfile().weekStartsOn);
  const range: DateRange = { start: week.start.toString(), end: week.start.add({ days: 7 }).toString() };
  const analytics = useQuery(analyticsQuery(range));
  const metrics = analytics.data?.metrics ?? {};
  const perDay = numbersOf(metrics['perDayNetMinutes']);

  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <div>
          <h1>Analytics</h1>
          <p>Your own week. Nobody else sees it.</p>
        </div>
        <WeekPicker week={week} style={style} />
      </header>
      {analytics.isPending && <Loading label="Loading numbers" />}
      {analytics.error && <ProblemNotice error={analytics.error} onRetry={() => void analytics.refetch()} />}
      {analytics.data && isEmpty(analytics.data) && (
        <EmptyState icon="chart" title="Nothing to count in this week">
          The numbers fill as soon as the week has events or tasks.
        </EmptyState>
      )}
      {analytics.data && <MetricTiles metrics={metrics} />}
      {perDay && <DayBars minutes={perDay} focus={numbersOf(metrics['focusMinutesPerDay'])} start={week.start} style={style} />}
      <Insights range={range} />
    </div>
  );
}

function isEmpty({ metrics }: Analytics): boolean {
  return ['occurrences', 'busyNetMinutes', 'tasksCompleted', 'focusMinutes'].every((key) => !metrics[key]?.value);
}
