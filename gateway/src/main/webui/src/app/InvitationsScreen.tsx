import { InvitationsPage } from '../features/sharing/InvitationsPage';
import { PageTitle } from './PageTitle';
import { useInvitationAnswered } from './useInvitationAnswered';

export function InvitationsScreen() {
  return (
    <>
      <PageTitle>Invitations</PageTitle>
      <InvitationsPage answered={useInvitationAnswered()} />
    </>
  );
}
