import { Button } from '../../shared/ui/Button';
import { ProblemNotice } from '../../shared/ui/Notice';
import type { Invitation } from './api';
import { useInvitationAnswer, type InvitationAnswered } from './useInvitationAnswer';

interface InvitationActionsProps {
  readonly invitation: Invitation;
  readonly answered: InvitationAnswered;
}

export function InvitationActions({ invitation, answered }: InvitationActionsProps) {
  const { accept, decline, error } = useInvitationAnswer(invitation, answered);
  const { name } = invitation.calendar;
  const busy = accept.isPending || decline.isPending;
  return (
    <>
      <Button
        kind="primary"
        size="s"
        busy={accept.isPending}
        aria-label={`Accept ${name}`}
        onClick={() => {
          if (!busy) accept.mutate();
        }}
      >
        Accept
      </Button>
      <Button
        size="s"
        busy={decline.isPending}
        aria-label={`Decline ${name}`}
        onClick={() => {
          if (!busy) decline.mutate();
        }}
      >
        Decline
      </Button>
      {error && <ProblemNotice error={error} />}
    </>
  );
}
