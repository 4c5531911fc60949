import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTimeStyle } from '../../shared/auth/profile';
import { formatDateTime } from '../../shared/time/format';
import { Avatar } from '../../shared/ui/Avatar';
import { Badge } from '../../shared/ui/Badge';
import { Button } from '../../shared/ui/Button';
import { Loading } from '../../shared/ui/Loading';
import { ProblemNotice } from '../../shared/ui/Notice';
import { Select } from '../../shared/ui/Select';
import { changeShare, revokeShare, sharesQuery, type Share, type ShareChange } from './api';
import { PERMISSION_OPTIONS } from './permissions';
import styles from './ShareDialog.module.css';

interface ShareListProps {
  readonly calendarId: string;
  readonly say: (message: string) => void;
}

/** Everyone who has access or an invitation, with ways to change or end it. */
export function ShareList({ calendarId, say }: ShareListProps) {
  const shares = useQuery(sharesQuery(calendarId));
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: sharesQuery(calendarId).queryKey });
  const change = useMutation({ mutationFn: (wanted: ShareChange) => changeShare(calendarId, wanted), onSettled: refresh });
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
            <Person
              key={share.id}
              share={share}
              busy={revoke.isPending && revoke.variables.id === share.id}
              onChange={(permission) => change.mutate({ shareId: share.id, permission })}
              onRevoke={() => revoke.mutate(share)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

const STATES = {
  INVITED: { label: 'Invited', tone: 'info' },
  ACTIVE: { label: 'Active', tone: 'good' },
  EXPIRED: { label: 'Expired', tone: 'warn' },
} as const;

interface PersonProps {
  readonly share: Share;
  readonly busy: boolean;
  readonly onChange: (permission: Share['permission']) => void;
  readonly onRevoke: () => void;
}

function Person({ share, busy, onChange, onRevoke }: PersonProps) {
  const style = useTimeStyle();
  const state = STATES[share.state];
  return (
    <li className={styles['person']}>
      <Avatar id={share.email} name={share.email} />
      <div className={styles['who']}>
        <span className={styles['email']}>{share.email}</span>
        <span className={styles['meta']}>
          <Badge tone={state.tone}>{state.label}</Badge>
          {share.expiresAt && `until ${formatDateTime(share.expiresAt, style)}`}
        </span>
      </div>
      <Select
        className={styles['select']}
        aria-label={`Permission of ${share.email}`}
        value={share.permission}
        options={PERMISSION_OPTIONS}
        onChange={onChange}
      />
      <Button kind="danger" size="s" busy={busy} aria-label={`Revoke access of ${share.email}`} onClick={onRevoke}>
        Revoke
      </Button>
    </li>
  );
}
