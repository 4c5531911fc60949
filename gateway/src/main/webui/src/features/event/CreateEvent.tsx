import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useAttempt } from '../../shared/api/useAttempt';
import { useTimeStyle } from '../../shared/auth/profile';
import { useToast } from '../../shared/ui/Toast';
import { createEvent, type Conflict } from './api';
import { ConflictsDialog } from './ConflictsDialog';
import { newDraft, type EventDraft } from './draft';
import { EventEditor } from './EventEditor';
import type { EventCalendar } from './types';
import { newBody } from './wire';

interface CreateEventProps {
  readonly calendar: EventCalendar;
  /** Where it begins, in the zone of the person. */
  readonly slot: { readonly date: string; readonly minute: number };
  readonly onChanged: () => Promise<void> | void;
  readonly onClose: () => void;
}

/** Makes an event. Others at the same time are told of afterwards: they hinder nothing. */
export function CreateEvent({ calendar, slot, onChanged, onClose }: CreateEventProps) {
  const { zone } = useTimeStyle();
  const say = useToast();
  const attempt = useAttempt();
  const [conflicts, setConflicts] = useState<readonly Conflict[]>([]);
  const make = useMutation({
    mutationFn: (draft: EventDraft) => {
      const body = newBody(draft);
      return createEvent(calendar.id, body, attempt.keyOf(body));
    },
    onSuccess: async (made) => {
      attempt.answered();
      say(`${made.event.title} added`);
      if (made.conflicts.length > 0) setConflicts(made.conflicts);
      else onClose();
      await onChanged();
    },
  });
  if (conflicts.length > 0) return <ConflictsDialog title={make.data?.event.title ?? ''} conflicts={conflicts} onClose={onClose} />;
  return (
    <EventEditor
      title="New event"
      action="Add event"
      calendar={calendar}
      initial={newDraft(slot, zone)}
      busy={make.isPending}
      error={make.error}
      onSubmit={make.mutate}
      onClose={onClose}
    />
  );
}
