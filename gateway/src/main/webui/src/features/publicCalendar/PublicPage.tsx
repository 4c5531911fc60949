import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { asProblem } from '../../shared/api/problem';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loading } from '../../shared/ui/Loading';
import { ProblemNotice } from '../../shared/ui/Notice';
import { AccessCodeForm } from './AccessCodeForm';
import { viewQuery, type Opening } from './api';
import styles from './PublicPage.module.css';
import { PublicWeek, type ShownEvents } from './PublicWeek';

interface PublicPageProps {
  readonly kind: Opening['kind'];
  readonly id: string;
  /** Draws the events of a week; another feature knows how. */
  readonly events: (shown: ShownEvents) => ReactNode;
}

/** A calendar to read without signing in. What is closed, ended or unknown looks alike. */
export function PublicPage({ kind, id, events }: PublicPageProps) {
  const [code, setCode] = useState('');
  const opening: Opening = { kind, id, code };
  const view = useQuery(viewQuery(opening));
  const problem = view.error ? asProblem(view.error) : null;
  const closed = problem?.status === 401 || (view.data?.needsAccessCode === true && code === '');

  return (
    <>
      {/* Whoever finds the address may read it; search engines need not know it. */}
      <meta name="robots" content="noindex, nofollow" />
      <title>{`${view.data?.calendar.name || 'A shared calendar'} · Chronos`}</title>
      {view.isPending && <Loading label="Opening the calendar" />}
      {(closed || problem?.status === 429) && <AccessCodeForm problem={problem} tried={code} busy={view.isFetching} onCode={setCode} />}
      {view.data && !closed && <PublicWeek opening={opening} view={view.data} events={events} />}
      {problem?.status === 404 && (
        <EmptyState icon="calendar" title="This calendar is not here">
          The address may be mistyped, its time may be over, or its owner may have closed it.
        </EmptyState>
      )}
      {problem && ![401, 404, 429].includes(problem.status) && (
        <div className={styles['problem']}>
          <ProblemNotice error={problem} onRetry={() => void view.refetch()} />
        </div>
      )}
    </>
  );
}
