import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useToast } from '../../shared/ui/Toast';
import { acceptInvitation, declineInvitation, invitationsQuery, type Invitation } from './api';

/** What the app does once an invitation is answered, such as open the calendar. */
export interface InvitationAnswered {
  readonly onAccepted: (calendarId: string) => Promise<void> | void;
  readonly onDeclined: (calendarId: string) => Promise<void> | void;
}

/** Accept or decline one invitation. */
export function useInvitationAnswer(invitation: Invitation, { onAccepted, onDeclined }: InvitationAnswered) {
  const client = useQueryClient();
  const say = useToast();
  const refresh = () => client.invalidateQueries({ queryKey: invitationsQuery.queryKey });
  const { calendar } = invitation;
  const accept = useMutation({
    mutationFn: () => acceptInvitation(invitation.id),
    onSuccess: async () => {
      say(`${calendar.name} is now in your list`);
      await onAccepted(calendar.id);
    },
    onSettled: refresh,
  });
  const decline = useMutation({
    mutationFn: () => declineInvitation(invitation.id),
    onSuccess: async () => {
      say(`Invitation to ${calendar.name} declined`);
      await onDeclined(calendar.id);
    },
    onSettled: refresh,
  });
  return { accept, decline, error: accept.error ?? decline.error };
}
