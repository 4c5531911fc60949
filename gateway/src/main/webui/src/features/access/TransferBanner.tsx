import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useProfile, useTimeStyle } from '../../shared/auth/profile';
import { formatDateTime } from '../../shared/time/format';
import { Button } from '../../shared/ui/Button';
import { Notice, ProblemNotice } from '../../shared/ui/Notice';
import { useToast } from '../../shared/ui/Toast';
import styles from './Access.module.css';
import { acceptTransfer, transferQuery } from './api';

interface TransferBannerProps {
  readonly calendarId: string;
  readonly calendarName: string;
  readonly onAccepted: () => Promise<void> | void;
}

/** Above a calendar that its owner offers to the person who looks at it. */
export function TransferBanner({ calendarId, calendarName, onAccepted }: TransferBannerProps) {
  const me = useProfile();
  const style = useTimeStyle();
  const client = useQueryClient();
  const say = useToast();
  const transfer = useQuery(transferQuery(calendarId));
  const accept = useMutation({
    mutationFn: () => acceptTransfer(calendarId),
    onSuccess: async () => {
      say(`${calendarName} is yours now`);
      client.setQueryData(transferQuery(calendarId).queryKey, null);
      await onAccepted();
    },
  });
  if (transfer.data?.to.id !== me.id) return null;
  return (
    <div className={styles['banner']}>
      <Notice
        tone="info"
        icon="people"
        role="region"
        title={`You are offered the ownership of ${calendarName}`}
        actions={
          <Button size="s" kind="primary" busy={accept.isPending} onClick={() => accept.mutate()}>
            Accept the ownership
          </Button>
        }
      >
        {transfer.data.expiresAt && `The offer stands until ${formatDateTime(transfer.data.expiresAt, style)}.`}
      </Notice>
      {accept.error && <ProblemNotice error={accept.error} />}
    </div>
  );
}
