import { useMutation, useQueryClient, type InfiniteData, type UseInfiniteQueryResult } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useTimeStyle } from '../../shared/auth/profile';
import { formatDateTime } from '../../shared/time/format';
import { Button } from '../../shared/ui/Button';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loading } from '../../shared/ui/Loading';
import { ProblemNotice } from '../../shared/ui/Notice';
import { markAllRead, markRead, notificationsQuery, type Notification } from './api';
import styles from './Notifications.module.css';

interface NotificationListProps {
  readonly query: UseInfiniteQueryResult<InfiniteData<{ readonly notifications: readonly Notification[] }>>;
  readonly unread: number;
  readonly onFollowed: () => void;
}

/** What happened, newest first. Following one marks it as read. */
export function NotificationList({ query, unread, onFollowed }: NotificationListProps) {
  const style = useTimeStyle();
  const client = useQueryClient();
  const navigate = useNavigate();
  const refresh = () => client.invalidateQueries({ queryKey: notificationsQuery.queryKey });
  const read = useMutation({ mutationFn: (one: Notification) => markRead(one.id), onSettled: refresh });
  const readAll = useMutation({ mutationFn: markAllRead, onSettled: refresh });
  const all = query.data?.pages.flatMap(({ notifications }) => notifications) ?? [];
  const failed = read.error ?? readAll.error;

  const follow = (one: Notification) => {
    if (!one.isRead) read.mutate(one);
    // Only a path of this app is followed.
    if (!one.path || !/^\/(?![/\\])/.test(one.path)) return;
    onFollowed();
    void navigate(one.path);
  };

  return (
    <>
      <div className={styles['head']}>
        <h2>Notifications</h2>
        {unread > 0 && (
          <Button size="s" kind="quiet" busy={readAll.isPending} onClick={() => readAll.mutate()}>
            Mark all as read
          </Button>
        )}
      </div>
      {failed && <ProblemNotice error={failed} />}
      {query.isPending && <Loading label="Loading notifications" />}
      {query.error && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.isSuccess && all.length === 0 && (
        <EmptyState icon="bell" title="Nothing new">
          When somebody shares a calendar with you or changes your access, it appears here.
        </EmptyState>
      )}
      {all.length > 0 && (
        <ul role="list" aria-label="Notifications" className={styles['list']}>
          {all.map((one) => (
            <li key={one.id} data-unread={!one.isRead || undefined}>
              <button type="button" onClick={() => follow(one)}>
                {!one.isRead && <span className="visually-hidden">Unread: </span>}
                <strong>{one.title}</strong> <span>{one.content}</span>{' '}
                <time dateTime={one.createdAt}>{formatDateTime(one.createdAt, style)}</time>
              </button>
            </li>
          ))}
        </ul>
      )}
      {query.hasNextPage && (
        <Button size="s" kind="quiet" busy={query.isFetchingNextPage} onClick={() => void query.fetchNextPage()}>
          Show more
        </Button>
      )}
    </>
  );
}
