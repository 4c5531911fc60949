import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useAttempt } from '../../shared/api/useAttempt';
import { createShare, createShares, sharesQuery, type BatchResult, type NewShare } from './api';

interface Wanted extends Omit<NewShare, 'email'> {
  readonly emails: readonly string[];
}

/** Shares with one person or with several; of several it gives what became of each, and hands back who is left. */
export function useInvite(calendarId: string, say: (message: string) => void, onSent: (unsent: readonly string[]) => void) {
  const client = useQueryClient();
  const attempt = useAttempt();
  return useMutation({
    mutationFn: async ({ emails, ...rest }: Wanted): Promise<readonly BatchResult[] | null> => {
      const [first = '', ...others] = emails;
      if (others.length === 0) {
        const wanted = { email: first, ...rest };
        await createShare(calendarId, wanted, attempt.keyOf(wanted));
        return null;
      }
      const wanted = emails.map((email) => ({ email, ...rest }));
      return createShares(calendarId, wanted, attempt.keyOf(wanted));
    },
    onSuccess: async (results, { emails }) => {
      attempt.answered();
      const unsent = emails.filter((_, index) => results !== null && isRefused(results[index]));
      say(emails.length === 1 ? `Shared with ${emails[0] ?? ''}` : `Shared with ${emails.length - unsent.length} of ${emails.length} people`);
      onSent(unsent);
      await client.invalidateQueries({ queryKey: sharesQuery(calendarId).queryKey });
    },
  });
}

export function isRefused(result: BatchResult | undefined): boolean {
  return result === undefined || result.status >= 400;
}
