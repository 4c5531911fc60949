import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTimeStyle } from '../../shared/auth/profile';
import { formatDateTime } from '../../shared/time/format';
import { Button } from '../../shared/ui/Button';
import { Loading } from '../../shared/ui/Loading';
import { ProblemNotice } from '../../shared/ui/Notice';
import { useToast } from '../../shared/ui/Toast';
import { blockedQuery, unblockSender, type BlockedSender } from './api';
import styles from './Invitations.module.css';

/** Whose invitations do not come, and the way to let them. */
export function BlockedSenders() {
  const style = useTimeStyle();
  const client = useQueryClient();
  const say = useToast();
  const senders = useQuery(blockedQuery);
  const unblock = useMutation({
    mutationFn: (sender: BlockedSender) => unblockSender(sender.id),
    onSuccess: (_, sender) => say(`${nameOf(sender)} can invite you again`),
    onSettled: () => client.invalidateQueries({ queryKey: blockedQuery.queryKey }),
  });
  return (
    <section className={styles['blocked']} aria-label="Blocked people">
      <h2>Blocked people</h2>
      {senders.isPending && <Loading label="Loading blocked people" />}
      {senders.error && <ProblemNotice error={senders.error} onRetry={() => void senders.refetch()} />}
      {unblock.error && <ProblemNotice error={unblock.error} />}
      {senders.data?.length === 0 && <p>Nobody. You can block somebody who invites you.</p>}
      {senders.data && senders.data.length > 0 && (
        <ul role="list" aria-label="Blocked people">
          {senders.data.map((sender) => (
            <li key={sender.id}>
              <span>
                {nameOf(sender)}
                {sender.since && <small> since {formatDateTime(sender.since, style)}</small>}
              </span>
              <Button
                size="s"
                busy={unblock.isPending && unblock.variables.id === sender.id}
                aria-label={`Unblock ${nameOf(sender)}`}
                onClick={() => unblock.mutate(sender)}
              >
                Unblock
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function nameOf({ name }: BlockedSender): string {
  return name || 'Somebody';
}
