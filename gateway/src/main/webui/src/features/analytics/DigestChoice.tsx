import { useMutation, useQueryClient } from '@tanstack/react-query';
import { changeProfile, profileQuery, useProfile } from '../../shared/auth/profile';
import { ProblemNotice } from '../../shared/ui/Notice';
import { useToast } from '../../shared/ui/Toast';
import styles from './WeeklyReport.module.css';

/** Whether the report comes by mail when a week has ended. Off until the person says so. */
export function DigestChoice() {
  const me = useProfile();
  const client = useQueryClient();
  const say = useToast();
  const choose = useMutation({
    mutationFn: (weeklyDigest: boolean) => changeProfile({ weeklyDigest }),
    onSuccess: (changed) => {
      client.setQueryData(profileQuery.queryKey, changed);
      say(changed.weeklyDigest ? `Your report will come to ${changed.email}` : 'No more reports by mail');
    },
  });
  return (
    <div className={styles['digest']}>
      <label>
        <input
          type="checkbox"
          checked={choose.isPending ? choose.variables : me.weeklyDigest}
          disabled={choose.isPending}
          onChange={({ currentTarget }) => choose.mutate(currentTarget.checked)}
        />
        Send me the report by mail when a week has ended
      </label>
      {choose.error && <ProblemNotice error={choose.error} />}
    </div>
  );
}
