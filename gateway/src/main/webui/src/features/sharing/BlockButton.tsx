import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../shared/ui/Button';
import { ConfirmDialog } from '../../shared/ui/ConfirmDialog';
import { useToast } from '../../shared/ui/Toast';
import { blockedQuery, blockSender, invitationsQuery, type Invitation } from './api';
import type { InvitationAnswered } from './useInvitationAnswer';

interface BlockButtonProps {
  readonly invitation: Invitation;
  readonly answered: InvitationAnswered;
}

/** Declines an invitation and all later ones of the same person, after asking. */
export function BlockButton({ invitation, answered }: BlockButtonProps) {
  const client = useQueryClient();
  const say = useToast();
  const [asking, setAsking] = useState(false);
  const sender = invitation.invitedBy?.name || 'this person';
  const block = useMutation({
    mutationFn: () => blockSender(invitation.id),
    onSuccess: async () => {
      setAsking(false);
      say(`Invitations of ${sender} no longer come`);
      await Promise.all([
        client.invalidateQueries({ queryKey: invitationsQuery.queryKey }),
        client.invalidateQueries({ queryKey: blockedQuery.queryKey }),
        answered.onDeclined(invitation.calendar.id),
      ]);
    },
  });
  return (
    <>
      <Button size="s" kind="danger" aria-label={`Block ${sender}`} aria-haspopup="dialog" onClick={() => setAsking(true)}>
        Block
      </Button>
      {asking && (
        <ConfirmDialog
          title={`Block ${sender}`}
          action="Block and decline"
          busy={block.isPending}
          error={block.error}
          onConfirm={() => block.mutate()}
          onClose={() => setAsking(false)}
        >
          <p>Their invitations are declined from now on, and they are not told. You can undo this in the settings.</p>
        </ConfirmDialog>
      )}
    </>
  );
}
