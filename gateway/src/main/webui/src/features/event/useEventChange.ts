import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useToast } from '../../shared/ui/Toast';
import { eventQuery } from './api';

/** Sends a change of one event, says so, and lets go of what was read of it. */
export function useEventChange<T>(
  calendarId: string,
  eventId: string,
  send: (wanted: T) => Promise<void>,
  said: string,
  onDone: () => Promise<void> | void,
) {
  const client = useQueryClient();
  const say = useToast();
  return useMutation({
    mutationFn: send,
    onSuccess: async () => {
      say(said);
      await onDone();
      await client.invalidateQueries({ queryKey: eventQuery(calendarId, eventId).queryKey, refetchType: 'none' });
    },
  });
}
