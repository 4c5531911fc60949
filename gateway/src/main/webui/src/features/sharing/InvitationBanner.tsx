import { useQuery } from '@tanstack/react-query';
import { Notice } from '../../shared/ui/Notice';
import { invitationsQuery } from './api';
import styles from './Invitations.module.css';
import { InvitationActions } from './InvitationActions';
import type { InvitationAnswered } from './useInvitationAnswer';

interface InvitationBannerProps {
  readonly calendarId: string;
  readonly answered: InvitationAnswered;
}

/** Above a calendar that somebody shared and that is not yet accepted. */
export function InvitationBanner({ calendarId, answered }: InvitationBannerProps) {
  const invitation = useQuery(invitationsQuery).data?.find((one) => one.calendar.id === calendarId);
  if (!invitation) return null;
  return (
    <div className={styles['banner']}>
      <Notice
        tone="info"
        icon="mail"
        role="region"
        title={`${invitation.invitedBy?.name || 'Somebody'} shared ${invitation.calendar.name} with you`}
        actions={<InvitationActions invitation={invitation} answered={answered} />}
      >
        Accept it to keep it in your list.
      </Notice>
    </div>
  );
}
