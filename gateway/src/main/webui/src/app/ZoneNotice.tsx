import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changeProfile, profileQuery, useProfile } from '../shared/auth/profile';
import { browserZone } from '../shared/time/zone';
import { Button } from '../shared/ui/Button';
import { Notice, ProblemNotice } from '../shared/ui/Notice';
import styles from './ZoneNotice.module.css';

const DISMISSED = 'chronos.zoneNotice.dismissed';

/** Offers the browser's time zone to a person who has none yet. */
export function ZoneNotice() {
  const me = useProfile();
  const client = useQueryClient();
  const [dismissed, setDismissed] = useState(() => localStorage.getItem(DISMISSED) === me.id);
  const zone = browserZone();
  const adopt = useMutation({
    mutationFn: () => changeProfile({ timezone: zone }),
    onSuccess: (changed) => client.setQueryData(profileQuery.queryKey, changed),
  });
  if (dismissed || me.timezone !== 'UTC' || zone === 'UTC' || zone === 'Etc/UTC') return null;

  return (
    <div className={styles['place']}>
      <Notice
        tone="info"
        icon="clock"
        role="region"
        title={`Show times in ${zone.replace(/_/g, ' ')}?`}
        actions={
          <>
            <Button size="s" busy={adopt.isPending} onClick={() => adopt.mutate()}>
              Use this time zone
            </Button>
            <Button
              size="s"
              kind="quiet"
              onClick={() => {
                localStorage.setItem(DISMISSED, me.id);
                setDismissed(true);
              }}
            >
              Keep UTC
            </Button>
          </>
        }
      >
        Your times are shown in UTC now.
      </Notice>
      {adopt.error && <ProblemNotice error={adopt.error} />}
    </div>
  );
}
