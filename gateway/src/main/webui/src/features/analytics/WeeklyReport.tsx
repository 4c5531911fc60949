import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';
import { keepUnits } from '../../shared/time/format';
import { Button } from '../../shared/ui/Button';
import { Icon } from '../../shared/ui/Icon';
import { ProblemNotice } from '../../shared/ui/Notice';
import { useToast } from '../../shared/ui/Toast';
import { generateReport, insightsQuery, reportsQuery, WEEKLY_REPORT_PLACE, type DateRange, type Insight } from './api';
import { DigestChoice } from './DigestChoice';
import { InsightSources } from './InsightSources';
import { ReportNumbers } from './ReportNumbers';
import styles from './WeeklyReport.module.css';

interface WeeklyReportProps {
  readonly range: DateRange;
  /** The report of the week, when there is one. */
  readonly stored: Insight | undefined;
}

/** Makes and shows the report of the week. */
export function WeeklyReport({ range, stored }: WeeklyReportProps) {
  const client = useQueryClient();
  const say = useToast();
  const generate = useMutation({
    mutationFn: () => generateReport(range.start),
    onSuccess: async () => {
      say('Weekly report is ready');
      await Promise.all([
        client.invalidateQueries({ queryKey: insightsQuery(range).queryKey }),
        client.invalidateQueries({ queryKey: reportsQuery.queryKey }),
      ]);
    },
  });
  const report = generate.data ?? stored;
  const { hash, key } = useLocation();
  const place = useRef<HTMLElement>(null);

  useEffect(() => {
    if (hash !== `#${WEEKLY_REPORT_PLACE}`) return;
    place.current?.scrollIntoView();
    place.current?.focus();
  }, [hash, key]);

  return (
    <section ref={place} id={WEEKLY_REPORT_PLACE} tabIndex={-1} className={styles['section']} aria-label="Weekly report">
      <header className={styles['head']}>
        <div>
          <h2>Weekly report</h2>
          {!report && <p>A written summary of this week, made from its numbers.</p>}
        </div>
        <Button
          kind={report ? 'plain' : 'primary'}
          size="s"
          busy={generate.isPending}
          icon={<Icon name="report" size={16} />}
          onClick={() => generate.mutate()}
        >
          Generate weekly report
        </Button>
      </header>
      <p role="status" className="visually-hidden">
        {generate.isPending ? 'Generating the weekly report' : ''}
      </p>
      {generate.isPending && <progress className={styles['progress']} aria-label="Generating the weekly report" />}
      {generate.error && <ProblemNotice error={generate.error} />}
      {report && (
        <article className={styles['report']} aria-label={report.title}>
          <h3>{report.title}</h3>
          <ReportNumbers numbers={report.data?.report?.numbers ?? []} />
          {report.content.split(/\n{2,}/).map((paragraph, index) => (
            <p key={index}>{keepUnits(paragraph)}</p>
          ))}
          <InsightSources insight={report} />
        </article>
      )}
      <DigestChoice />
    </section>
  );
}
