import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from '../../shared/ui/Button';
import { Notice, ProblemNotice } from '../../shared/ui/Notice';
import { useToast } from '../../shared/ui/Toast';
import { claimInvitation, invitationsQuery } from './api';
import { dropToken, useToken } from './claimToken';
import styles from './Invitations.module.css';

/** For who came by the link of a mail, perhaps before there was an account for the address it was sent to. */
export function ClaimNotice() {
  const token = useToken();
  const client = useQueryClient();
  const say = useToast();
  const claim = useMutation({
    mutationFn: claimInvitation,
    onSuccess: async () => {
      dropToken();
      say('The invitation is now yours to accept');
      await client.invalidateQueries({ queryKey: invitationsQuery.queryKey });
    },
  });
  if (token === null) return null;
  return (
    <div className={styles['claim']}>
      <Notice
        tone="info"
        icon="mail"
        role="region"
        title="You followed the link of an invitation"
        actions={
          <>
            <Button size="s" kind="primary" busy={claim.isPending} onClick={() => claim.mutate(token)}>
              Take the invitation
            </Button>
            <Button size="s" kind="quiet" onClick={dropToken}>
              Ignore it
            </Button>
          </>
        }
      >
        It is yours when it was sent to the address of this account.
      </Notice>
      {claim.error && <ProblemNotice error={claim.error} />}
    </div>
  );
}
