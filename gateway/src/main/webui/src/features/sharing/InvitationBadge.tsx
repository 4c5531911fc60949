import { useQuery } from '@tanstack/react-query';
import { invitationsQuery } from './api';
import styles from './Invitations.module.css';

/** How many invitations wait; nothing when none does. */
export function InvitationBadge() {
  const count = useQuery(invitationsQuery).data?.length ?? 0;
  if (count === 0) return null;
  return (
    <span className={styles['count']}>
      <span aria-hidden="true">{count}</span>
      <span className="visually-hidden">{`, ${count} waiting`}</span>
    </span>
  );
}
