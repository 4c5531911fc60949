import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTimeStyle } from '../../shared/auth/profile';
import { may } from '../../shared/auth/rights';
import { titleOf, type Occurrence } from '../../shared/event/occurrence';
import { Button } from '../../shared/ui/Button';
import { Dialog } from '../../shared/ui/Dialog';
import { ProblemNotice } from '../../shared/ui/Notice';
import { eventQuery } from './api';
import { AttendeeList } from './AttendeeList';
import { ChangeEvent } from './ChangeEvent';
import { Comments } from './Comments';
import { DeleteEvent } from './DeleteEvent';
import { EventFacts } from './EventFacts';
import type { EventCalendar } from './types';

interface EventDetailsProps {
  readonly calendar: EventCalendar;
  readonly occurrence: Occurrence;
  /** After a change: the weeks have to be read again. */
  readonly onChanged: () => Promise<void> | void;
  readonly onClose: () => void;
}

/** One event: what it is, and what the person may do with it. A masked one says when it is, and nothing else. */
export function EventDetails({ calendar, occurrence, onChanged, onClose }: EventDetailsProps) {
  const style = useTimeStyle();
  const [mode, setMode] = useState<'read' | 'change' | 'delete'>('read');
  const eventId = occurrence.masked ? null : occurrence.eventId;
  const query = useQuery({ ...eventQuery(calendar.id, eventId ?? ''), enabled: eventId !== null });
  const found = query.data && !query.data.value.masked ? query.data : null;
  const event = found?.value ?? null;
  const unlocked = event !== null && (!event.isLocked || ['OWNER', 'ADMIN'].includes(calendar.role));
  const done = async () => {
    onClose();
    await onChanged();
  };

  if (found && mode === 'change') {
    return (
      <ChangeEvent
        calendar={calendar}
        found={found}
        occurrence={occurrence}
        onReload={async () => {
          await Promise.all([query.refetch(), onChanged()]);
        }}
        onDone={done}
        onClose={() => setMode('read')}
      />
    );
  }
  if (found && mode === 'delete') {
    return <DeleteEvent calendarId={calendar.id} found={found} occurrence={occurrence} onDone={done} onClose={() => setMode('read')} />;
  }
  return (
    <Dialog
      title={titleOf(occurrence)}
      onClose={onClose}
      footer={
        unlocked &&
        (may(calendar, 'event.update') || may(calendar, 'event.delete')) && (
          <>
            {may(calendar, 'event.delete') && (
              <Button kind="danger" onClick={() => setMode('delete')}>
                Delete
              </Button>
            )}
            {may(calendar, 'event.update') && (
              <Button kind="primary" onClick={() => setMode('change')}>
                Edit
              </Button>
            )}
          </>
        )
      }
    >
      <EventFacts occurrence={occurrence} event={event} style={style} calendarName={calendar.name} />
      {query.error && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {event && event.attendees.length > 0 && eventId !== null && (
        <AttendeeList calendarId={calendar.id} eventId={eventId} attendees={event.attendees} onChanged={onChanged} />
      )}
      {event && eventId !== null && may(calendar, 'comment.list') && <Comments calendar={calendar} eventId={eventId} />}
    </Dialog>
  );
}
