import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Loading } from '../../shared/ui/Loading';
import { ProblemNotice } from '../../shared/ui/Notice';
import { changeShare, revokeShare, sharesQuery, type Share, type ShareChange } from './api';
import styles from './ShareDialog.module.css';
import { SharePerson } from './SharePerson';

interface ShareListProps {
  readonly calendarId: string;
  readonly say: (message: string) => void;
}

/** Everyone who has access or an invitation, with ways to change or end it. */
export function ShareList({ calendarId, say }: ShareListProps) {
  const shares = useQuery(sharesQuery(calendarId));
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: sharesQuery(calendarId).queryKey });
  const change = useMutation({
    mutationFn: (wanted: ShareChange) => changeShare(calendarId, wanted),
    onSuccess: () => say('Access changed'),
    onSettled: refresh,
  });
  const revoke = useMutation({
    mutationFn: (share: Share) => revokeShare(calendarId, share.id),
    onSuccess: (_, share) => say(`${share.email} no longer has access`),
    onSettled: refresh,
  });
  const failed = change.error ?? revoke.error;

  return (
    <section className={styles['people']} aria-label="People with access">
      <h3>People with access</h3>
      {failed && <ProblemNotice error={failed} />}
      {shares.isPending && <Loading label="Loading people" />}
      {shares.error && <ProblemNotice error={shares.error} onRetry={() => void shares.refetch()} />}
      {shares.data?.length === 0 && <p className={styles['nobody']}>Only you. Invite somebody above.</p>}
      {shares.data && shares.data.length > 0 && (
        <ul role="list" aria-label="People with access">
          {shares.data.map((share) => (
            <SharePerson
              key={share.id}
              share={share}
              busy={revoke.isPending && revoke.variables.id === share.id}
              onChange={(wanted) => change.mutate({ shareId: share.id, change: wanted })}
              onRevoke={() => revoke.mutate(share)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}
