import { useState } from 'react';
import { asProblem } from '../../shared/api/problem';
import type { Tagged } from '../../shared/api/http';
import { titleOf, type Occurrence } from '../../shared/event/occurrence';
import { ConfirmDialog } from '../../shared/ui/ConfirmDialog';
import { deleteEvent, type CalendarEvent, type Scope } from './api';
import { ScopeChoice } from './ScopeChoice';
import { useEventChange } from './useEventChange';

interface DeleteEventProps {
  readonly calendarId: string;
  readonly found: Tagged<CalendarEvent>;
  readonly occurrence: Occurrence;
  readonly onDone: () => Promise<void> | void;
  readonly onClose: () => void;
}

/** Asks before an event goes, and of a series, how much of it. */
export function DeleteEvent({ calendarId, found, occurrence, onDone, onClose }: DeleteEventProps) {
  const event = found.value;
  const series = event.recurringRule !== null;
  const eventId = occurrence.eventId ?? event.id;
  const [scope, setScope] = useState<Scope>('this');
  const remove = useEventChange(
    calendarId,
    eventId,
    () => deleteEvent({ calendarId, eventId, tag: found.tag, scope: series ? scope : null, originalStart: occurrence.originalStart }),
    'Event deleted',
    onDone,
  );
  const stale = remove.error && asProblem(remove.error).status === 412;
  return (
    <ConfirmDialog
      title={`Delete ${titleOf(occurrence)}`}
      action="Delete event"
      busy={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate(undefined)}
      onClose={onClose}
    >
      {stale && <p>Somebody changed this event meanwhile. Close this and look at it again.</p>}
      {series ? <ScopeChoice legend="What to delete" value={scope} ruleChanged={false} onChange={setScope} /> : <p>The event will be gone for everybody.</p>}
    </ConfirmDialog>
  );
}
