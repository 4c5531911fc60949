import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTimeStyle } from '../../shared/auth/profile';
import { formatDateTime } from '../../shared/time/format';
import { Button } from '../../shared/ui/Button';
import { ConfirmDialog } from '../../shared/ui/ConfirmDialog';
import { Icon } from '../../shared/ui/Icon';
import { Notice, ProblemNotice } from '../../shared/ui/Notice';
import { useToast } from '../../shared/ui/Toast';
import { refreshNow, subscriptionsQuery, unsubscribe } from './api';
import styles from './Subscriptions.module.css';

interface SubscriptionBarProps {
  readonly calendarId: string;
  readonly calendarName: string;
  readonly onRefreshed: () => Promise<void> | void;
  readonly onRemoved: () => Promise<void> | void;
}

const STATES = {
  OK: { title: 'This calendar is kept elsewhere', tone: 'info' },
  FAILING: { title: 'The address of this calendar could not be read', tone: 'warn' },
  GONE: { title: 'The address of this calendar is gone', tone: 'danger' },
} as const;

/** Above a calendar that is read from an outside address: how fresh it is, and the ways to refresh and remove it. */
export function SubscriptionBar({ calendarId, calendarName, onRefreshed, onRemoved }: SubscriptionBarProps) {
  const style = useTimeStyle();
  const client = useQueryClient();
  const say = useToast();
  const found = useQuery(subscriptionsQuery).data?.find((one) => one.calendarId === calendarId);
  const [asking, setAsking] = useState(false);
  const forget = () => client.invalidateQueries({ queryKey: subscriptionsQuery.queryKey });
  const refresh = useMutation({
    mutationFn: () => refreshNow(calendarId),
    onSuccess: async () => {
      say('The calendar is being read again');
      await Promise.all([forget(), onRefreshed()]);
    },
  });
  const remove = useMutation({
    mutationFn: () => unsubscribe(calendarId),
    onSuccess: async () => {
      setAsking(false);
      await onRemoved();
      await forget();
    },
  });
  if (!found) return null;
  const { title, tone } = STATES[found.state];

  return (
    <div className={styles['bar']}>
      <Notice
        tone={tone}
        icon={found.state === 'OK' ? 'link' : 'alert'}
        role="region"
        title={title}
        actions={
          <>
            <Button size="s" icon={<Icon name="refresh" size={16} />} busy={refresh.isPending} onClick={() => refresh.mutate()}>
              Refresh now
            </Button>
            <Button size="s" kind="danger" aria-haspopup="dialog" onClick={() => setAsking(true)}>
              Unsubscribe
            </Button>
          </>
        }
      >
        <span className={styles['address']}>{found.url}</span>{' '}
        {found.fetchedAt ? `Last read ${formatDateTime(found.fetchedAt, style)}.` : 'Not read yet.'} {found.error}
      </Notice>
      {refresh.error && <ProblemNotice error={refresh.error} />}
      {asking && (
        <ConfirmDialog
          title={`Unsubscribe from ${calendarName}`}
          action="Unsubscribe"
          keep="Keep it"
          busy={remove.isPending}
          error={remove.error}
          onConfirm={() => remove.mutate()}
          onClose={() => setAsking(false)}
        >
          <p>The calendar and its events go from your list. The original stays where it is.</p>
        </ConfirmDialog>
      )}
    </div>
  );
}
