import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from '../../shared/ui/Button';
import { Icon } from '../../shared/ui/Icon';
import { Loading } from '../../shared/ui/Loading';
import { ProblemNotice } from '../../shared/ui/Notice';
import { useToast } from '../../shared/ui/Toast';
import { EarlierReports } from './EarlierReports';
import { insightsQuery, refreshAnalytics, regenerateInsights, WEEKLY_REPORT, type DateRange } from './api';
import styles from './AnalyticsPage.module.css';
import { InsightList } from './InsightList';
import { useInsightChange } from './useInsightChange';
import { WeeklyReport } from './WeeklyReport';

/** The findings of the week, and its report. */
export function Insights({ range }: { readonly range: DateRange }) {
  const client = useQueryClient();
  const say = useToast();
  const insights = useQuery(insightsQuery(range));
  const regenerate = useMutation({
    mutationFn: () => regenerateInsights(range),
    onSuccess: async (fresh) => {
      client.setQueryData(insightsQuery(range).queryKey, fresh);
      say(fresh.length === 1 ? '1 insight for this week' : `${fresh.length} insights for this week`);
      await refreshAnalytics(client, range);
    },
  });
  const change = useInsightChange(range);
  const findings = (insights.data ?? []).filter(({ category }) => category !== WEEKLY_REPORT);
  const report = insights.data?.find(({ category }) => category === WEEKLY_REPORT);
  const regenerateButton = (
    <Button size="s" icon={<Icon name="refresh" size={16} />} busy={regenerate.isPending} onClick={() => regenerate.mutate()}>
      Regenerate insights
    </Button>
  );

  return (
    <>
      <section aria-label="Insights" className={styles['insights']}>
        <header className={styles['sectionHead']}>
          <h2>Insights</h2>
          {regenerateButton}
        </header>
        {regenerate.error && <ProblemNotice error={regenerate.error} />}
        {insights.isPending && <Loading label="Loading insights" />}
        {insights.error && <ProblemNotice error={insights.error} onRetry={() => void insights.refetch()} />}
        {insights.isSuccess && <InsightList insights={findings} change={change} />}
      </section>
      {insights.isSuccess && <WeeklyReport key={range.start} range={range} stored={report} />}
      <EarlierReports shownWeek={range.start} />
    </>
  );
}
