import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTimeStyle } from '../../shared/auth/profile';
import { formatDateTime } from '../../shared/time/format';
import { Button } from '../../shared/ui/Button';
import { CopyField } from '../../shared/ui/CopyField';
import { Loading } from '../../shared/ui/Loading';
import { ProblemNotice } from '../../shared/ui/Notice';
import { feedQuery, mintFeed, revokeFeed } from './api';
import styles from './Links.module.css';

/** The person's own feed address, for calendar apps. It shows what the person may see, and ends with their access. */
export function MyFeed({ calendarId }: { readonly calendarId: string }) {
  const style = useTimeStyle();
  const client = useQueryClient();
  const feed = useQuery(feedQuery(calendarId));
  const [said, setSaid] = useState('');
  const refresh = () => client.invalidateQueries({ queryKey: feedQuery(calendarId).queryKey });
  const mint = useMutation({
    mutationFn: () => mintFeed(calendarId),
    onSuccess: () => {
      setSaid('Your address is ready. Copy it now: it is not shown again.');
      return refresh();
    },
  });
  const revoke = useMutation({
    mutationFn: () => revokeFeed(calendarId),
    onSuccess: () => {
      setSaid('Your address no longer works');
      mint.reset();
      return refresh();
    },
  });
  const failed = mint.error ?? revoke.error;

  return (
    <>
      <p className={styles['lead']}>
        A secret address for your own calendar app, such as that of your phone. It shows what you may see here, and stops when your access does.
      </p>
      {failed && <ProblemNotice error={failed} />}
      <p role="status" className={styles['said']}>
        {said}
      </p>
      {mint.data && <CopyField label="Your feed address" value={mint.data} hint="Keep it to yourself." />}
      {feed.isPending && <Loading label="Loading your feed" />}
      {feed.error && <ProblemNotice error={feed.error} onRetry={() => void feed.refetch()} />}
      {feed.data?.exists === false && (
        <Button className={styles['start'] ?? ''} kind="primary" busy={mint.isPending} onClick={() => mint.mutate()}>
          Make my feed address
        </Button>
      )}
      {feed.data?.exists && (
        <>
          <p className={styles['meta']}>
            {feed.data.createdAt && <span>Made {formatDateTime(feed.data.createdAt, style)}</span>}
            <span>{feed.data.lastUsedAt ? `last used ${formatDateTime(feed.data.lastUsedAt, style)}` : 'never used'}</span>
          </p>
          <div className={styles['actions']}>
            <Button size="s" busy={mint.isPending} title="The old address stops working" onClick={() => mint.mutate()}>
              Make a new address
            </Button>
            <Button size="s" kind="danger" busy={revoke.isPending} onClick={() => revoke.mutate()}>
              Revoke my feed
            </Button>
          </div>
        </>
      )}
    </>
  );
}
