import { useInfiniteQuery } from '@tanstack/react-query';
import { useTimeStyle } from '../../shared/auth/profile';
import { formatDateTime } from '../../shared/time/format';
import { Button } from '../../shared/ui/Button';
import { Loading } from '../../shared/ui/Loading';
import { ProblemNotice } from '../../shared/ui/Notice';
import styles from './Access.module.css';
import { auditQuery } from './api';
import { auditDetail, auditText } from './auditText';

/** What was done to the calendar, its events and its access, newest first. */
export function HistoryTab({ calendarId }: { readonly calendarId: string }) {
  const style = useTimeStyle();
  const audit = useInfiniteQuery(auditQuery(calendarId));
  const entries = audit.data?.pages.flatMap((page) => page.entries) ?? [];
  return (
    <>
      {audit.isPending && <Loading label="Loading the history" />}
      {audit.error && <ProblemNotice error={audit.error} onRetry={() => void audit.refetch()} />}
      {audit.isSuccess && entries.length === 0 && <p className={styles['nothing']}>Nothing has been changed yet.</p>}
      {entries.length > 0 && (
        <ol role="list" aria-label="History" className={styles['history']}>
          {entries.map((entry) => (
            <li key={entry.id}>
              <p>{auditText(entry)}</p>
              <p className={styles['meta']}>
                <time dateTime={entry.at}>{formatDateTime(entry.at, style)}</time>
                <span>{auditDetail(entry)}</span>
              </p>
            </li>
          ))}
        </ol>
      )}
      {audit.hasNextPage && (
        <Button size="s" kind="quiet" busy={audit.isFetchingNextPage} onClick={() => void audit.fetchNextPage()}>
          Show more
        </Button>
      )}
    </>
  );
}
