import { useState } from 'react';
import { useTimeStyle } from '../../shared/auth/profile';
import { formatDateTime } from '../../shared/time/format';
import { endOfDay, lastDay } from '../../shared/time/zone';
import { Avatar } from '../../shared/ui/Avatar';
import { Badge } from '../../shared/ui/Badge';
import { Button } from '../../shared/ui/Button';
import { Select } from '../../shared/ui/Select';
import type { Share, ShareChange } from './api';
import { PERMISSION_OPTIONS } from './permissions';
import styles from './ShareDialog.module.css';

const STATES = {
  INVITED: { label: 'Invited', tone: 'info' },
  ACTIVE: { label: 'Active', tone: 'good' },
  EXPIRED: { label: 'Expired', tone: 'warn' },
} as const;

interface SharePersonProps {
  readonly share: Share;
  readonly busy: boolean;
  readonly onChange: (change: ShareChange['change']) => void;
  readonly onRevoke: () => void;
}

/** One person's access. */
export function SharePerson({ share, busy, onChange, onRevoke }: SharePersonProps) {
  const style = useTimeStyle();
  const [dating, setDating] = useState(false);
  const state = STATES[share.state];
  const until = share.expiresAt ? lastDay(share.expiresAt, style.zone) : '';
  return (
    <li className={styles['person']}>
      <Avatar id={share.email} name={share.email} />
      <div className={styles['who']}>
        <span className={styles['email']}>{share.email}</span>
        <span className={styles['meta']}>
          <Badge tone={state.tone}>{state.label}</Badge>
          {share.expiresAt && `until ${formatDateTime(share.expiresAt, style)}`}
          {dating ? (
            <input
              type="date"
              className={styles['select']}
              aria-label={`Access of ${share.email} until`}
              defaultValue={until}
              onBlur={(event) => {
                const date = event.target.value;
                setDating(false);
                if (date !== until) onChange({ expiresAt: date === '' ? null : endOfDay(date, style.zone) });
              }}
            />
          ) : (
            <button
              type="button"
              className={styles['link']}
              aria-label={`${share.expiresAt ? 'Change end' : 'Set an end'} of access of ${share.email}`}
              onClick={() => setDating(true)}
            >
              {share.expiresAt ? 'Change end' : 'Set an end'}
            </button>
          )}
        </span>
      </div>
      <Select
        className={styles['select']}
        aria-label={`Permission of ${share.email}`}
        value={share.permission}
        options={PERMISSION_OPTIONS}
        onChange={(permission) => onChange({ permission })}
      />
      <Button kind="danger" size="s" busy={busy} aria-label={`Revoke access of ${share.email}`} onClick={onRevoke}>
        Revoke
      </Button>
    </li>
  );
}
