import { useTimeStyle } from '../../shared/auth/profile';
import { formatDateTime } from '../../shared/time/format';
import { useNow } from '../../shared/ui/useNow';
import { Badge } from '../../shared/ui/Badge';
import { Button } from '../../shared/ui/Button';
import type { ShareLink } from './api';
import styles from './Links.module.css';

interface LinkItemProps {
  readonly link: ShareLink;
  readonly busy: boolean;
  readonly onRotate: () => void;
  readonly onRevoke: () => void;
}

/** One link: what it shows, until when, and when somebody last used it. */
export function LinkItem({ link, busy, onRotate, onRevoke }: LinkItemProps) {
  const style = useTimeStyle();
  const now = useNow();
  const name = link.label ?? 'Link without a name';
  const expired = link.expiresAt !== null && new Date(link.expiresAt) <= now;
  return (
    <li className={styles['item']}>
      <div className={styles['about']}>
        <strong>{name}</strong>
        <p className={styles['meta']}>
          <Badge tone={link.kind === 'FULL' ? 'accent' : 'info'}>{link.kind === 'FULL' ? 'With details' : 'Busy times only'}</Badge>
          {link.hasAccessCode && <Badge>Access code</Badge>}
          {expired && <Badge tone="warn">Expired</Badge>}
          {link.expiresAt && <span>until {formatDateTime(link.expiresAt, style)}</span>}
          <span>{link.lastUsedAt ? `last used ${formatDateTime(link.lastUsedAt, style)}` : 'never used'}</span>
        </p>
      </div>
      <div className={styles['actions']}>
        <Button size="s" busy={busy} aria-label={`New address for ${name}`} title="The old address stops working" onClick={onRotate}>
          New address
        </Button>
        <Button size="s" kind="danger" busy={busy} aria-label={`Revoke ${name}`} onClick={onRevoke}>
          Revoke
        </Button>
      </div>
    </li>
  );
}
