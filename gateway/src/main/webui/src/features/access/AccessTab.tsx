import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTimeStyle } from '../../shared/auth/profile';
import { formatDateTime } from '../../shared/time/format';
import { Avatar } from '../../shared/ui/Avatar';
import { Badge } from '../../shared/ui/Badge';
import { Button } from '../../shared/ui/Button';
import { Loading } from '../../shared/ui/Loading';
import { Notice, ProblemNotice } from '../../shared/ui/Notice';
import styles from './Access.module.css';
import { nameOf, reasonText, roleText } from './accessText';
import { accessQuery, type Eyes, type Holder } from './api';
import { ViewAs } from './ViewAs';

interface AccessTabProps {
  readonly calendarId: string;
  /** Whether the person may look with the eyes of others. */
  readonly mayPreview: boolean;
}

/** Who has access, why, until when, and by whom; and what they see. */
export function AccessTab({ calendarId, mayPreview }: AccessTabProps) {
  const access = useQuery(accessQuery(calendarId));
  const [eyes, setEyes] = useState<Eyes | null>(null);
  const style = useTimeStyle();
  const look = mayPreview ? setEyes : null;

  return (
    <>
      {access.isPending && <Loading label="Loading who has access" />}
      {access.error && <ProblemNotice error={access.error} onRetry={() => void access.refetch()} />}
      {access.data && (
        <>
          <ul role="list" aria-label="Who has access" className={styles['list']}>
            {access.data.people.map((holder, index) => (
              <HolderItem key={holder.userId ?? index} holder={holder} onLook={look} />
            ))}
          </ul>
          {access.data.links.length > 0 && (
            <ul role="list" aria-label="Links with access" className={styles['list']}>
              {access.data.links.map(({ id, label, kind, until }) => (
                <li key={id} className={styles['item']}>
                  <div className={styles['about']}>
                    <strong>{label ?? 'Link without a name'}</strong>
                    <p className={styles['meta']}>
                      <Badge tone="info">{kind === 'FULL' ? 'Link with details' : 'Link with busy times'}</Badge>
                      {until && <span>until {formatDateTime(until, style)}</span>}
                    </p>
                  </div>
                  {look && <LookButton name={label ?? 'the link'} onClick={() => look({ as: `link:${id}`, name: label ?? 'the link' })} />}
                </li>
              ))}
            </ul>
          )}
          {access.data.isPublic && (
            <Notice
              tone="info"
              icon="alert"
              title="This calendar is public"
              actions={look && <LookButton name="everybody" onClick={() => look({ as: 'public', name: 'everybody' })} />}
            >
              Everybody can read its public events, without an account.
            </Notice>
          )}
        </>
      )}
      {eyes && <ViewAs calendarId={calendarId} eyes={eyes} onClose={() => setEyes(null)} />}
    </>
  );
}

function HolderItem({ holder, onLook }: { readonly holder: Holder; readonly onLook: ((eyes: Eyes) => void) | null }) {
  const style = useTimeStyle();
  const name = nameOf(holder);
  const { userId } = holder;
  return (
    <li className={styles['item']}>
      <Avatar id={userId ?? name} name={name} />
      <div className={styles['about']}>
        <strong>{name}</strong>
        {holder.name && holder.email && <span className={styles['email']}>{holder.email}</span>}
        <p className={styles['meta']}>
          <Badge tone="accent">{roleText(holder.role)}</Badge>
          {holder.until && <span>until {formatDateTime(holder.until, style)}</span>}
        </p>
        {holder.why.map((reason, index) => (
          <p key={index} className={styles['meta']}>
            {reasonText(reason, style)}
          </p>
        ))}
      </div>
      {onLook && userId !== null && holder.role !== 'OWNER' && <LookButton name={name} onClick={() => onLook({ as: userId, name })} />}
    </li>
  );
}

function LookButton({ name, onClick }: { readonly name: string; readonly onClick: () => void }) {
  return (
    <Button size="s" aria-label={`View as ${name}`} aria-haspopup="dialog" onClick={onClick}>
      View as
    </Button>
  );
}
