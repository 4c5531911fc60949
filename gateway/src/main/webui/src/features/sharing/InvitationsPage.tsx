import { useQuery } from '@tanstack/react-query';
import { useTimeStyle } from '../../shared/auth/profile';
import { formatDateTime } from '../../shared/time/format';
import { Badge } from '../../shared/ui/Badge';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Loading } from '../../shared/ui/Loading';
import { ProblemNotice } from '../../shared/ui/Notice';
import { invitationsQuery, type Invitation } from './api';
import { BlockButton } from './BlockButton';
import { ClaimNotice } from './ClaimNotice';
import styles from './Invitations.module.css';
import { InvitationActions } from './InvitationActions';
import { permissionExplained, permissionLabel } from './permissions';
import type { InvitationAnswered } from './useInvitationAnswer';

export function InvitationsPage({ answered }: { readonly answered: InvitationAnswered }) {
  const invitations = useQuery(invitationsQuery);
  return (
    <div className={styles['page']}>
      <h1>Invitations</h1>
      <p className={styles['lead']}>Calendars that others shared with you and that wait for your answer.</p>
      <ClaimNotice />
      {invitations.isPending && <Loading label="Loading invitations" />}
      {invitations.error && <ProblemNotice error={invitations.error} onRetry={() => void invitations.refetch()} />}
      {invitations.data?.length === 0 && (
        <EmptyState icon="mail" title="No invitations">
          When somebody shares a calendar with you, it appears here.
        </EmptyState>
      )}
      {invitations.data && invitations.data.length > 0 && (
        <ul role="list" aria-label="Invitations">
          {invitations.data.map((invitation) => (
            <InvitationCard key={invitation.id} invitation={invitation} answered={answered} />
          ))}
        </ul>
      )}
    </div>
  );
}

interface InvitationCardProps {
  readonly invitation: Invitation;
  readonly answered: InvitationAnswered;
}

function InvitationCard({ invitation, answered }: InvitationCardProps) {
  const style = useTimeStyle();
  const { calendar, permission, invitedBy, expiresAt, createdAt, message } = invitation;
  return (
    <li className={styles['card']}>
      <div className={styles['about']}>
        <h2>{calendar.name}</h2>
        <p>
          {invitedBy?.name || 'Somebody'} invited you{createdAt ? ` on ${formatDateTime(createdAt, style)}` : ''}.
        </p>
        {message && <blockquote className={styles['said']}>{message}</blockquote>}
        <p className={styles['rights']}>
          <Badge tone="accent">{permissionLabel(permission)}</Badge> {permissionExplained(permission).replace('you.', 'the owner.')}
          {expiresAt && ` Until ${formatDateTime(expiresAt, style)}.`}
        </p>
      </div>
      <div className={styles['actions']}>
        <InvitationActions invitation={invitation} answered={answered} />
        <BlockButton invitation={invitation} answered={answered} />
      </div>
    </li>
  );
}
