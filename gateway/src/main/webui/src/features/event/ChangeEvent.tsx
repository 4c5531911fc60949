import { useState } from 'react';
import type { Tagged } from '../../shared/api/http';
import { asProblem } from '../../shared/api/problem';
import { useTimeStyle } from '../../shared/auth/profile';
import type { Occurrence } from '../../shared/event/occurrence';
import { Button } from '../../shared/ui/Button';
import { Notice } from '../../shared/ui/Notice';
import { changeEvent, type CalendarEvent, type Scope } from './api';
import { draftOf, forWholeSeries, type EventDraft } from './draft';
import { EventEditor } from './EventEditor';
import { ScopeDialog } from './ScopeDialog';
import type { EventCalendar } from './types';
import { useEventChange } from './useEventChange';
import { changes } from './wire';

interface ChangeEventProps {
  readonly calendar: EventCalendar;
  readonly found: Tagged<CalendarEvent>;
  readonly occurrence: Occurrence;
  /** Reads the event again, after somebody else changed it. */
  readonly onReload: () => Promise<void>;
  readonly onDone: () => Promise<void> | void;
  readonly onClose: () => void;
}

interface Wanted {
  readonly draft: EventDraft;
  readonly scope: Scope | null;
}

/** Changes an event; of a series it asks how much of it. What somebody else changed meanwhile is never overwritten. */
export function ChangeEvent({ calendar, found, occurrence, onReload, onDone, onClose }: ChangeEventProps) {
  const { zone } = useTimeStyle();
  const event = found.value;
  const series = event.recurringRule !== null;
  const eventId = occurrence.eventId ?? event.id;
  // A repetition keeps the time it was opened at; an event that stands alone has the time it has now.
  const initial = draftOf(event, series ? occurrence : event, zone);
  const [kept, setKept] = useState<EventDraft | null>(null);
  const [asking, setAsking] = useState(false);
  const change = useEventChange(
    calendar.id,
    eventId,
    ({ draft, scope }: Wanted) => {
      const target = { calendarId: calendar.id, eventId, tag: found.tag, scope, originalStart: occurrence.originalStart };
      return changeEvent(target, bodyFor(event, initial, draft, scope, zone));
    },
    'Event saved',
    onDone,
  );
  const submit = (draft: EventDraft) => {
    setKept(draft);
    if (Object.keys(changes(initial, draft)).length === 0) onClose();
    else if (series) setAsking(true);
    else change.mutate({ draft, scope: null });
  };

  if (asking && kept) {
    return (
      <ScopeDialog
        ruleChanged={'recurringRule' in changes(initial, kept)}
        onChoose={(scope) => {
          setAsking(false);
          change.mutate({ draft: kept, scope });
        }}
        onClose={() => setAsking(false)}
      />
    );
  }
  const stale = change.error !== null && asProblem(change.error).status === 412;
  return (
    <EventEditor
      // What was typed goes when the event is loaded again.
      key={found.tag}
      title="Edit event"
      action="Save"
      calendar={calendar}
      initial={kept ?? initial}
      busy={change.isPending}
      error={stale ? null : change.error}
      notice={
        stale && (
          <Notice
            tone="warn"
            icon="alert"
            role="alert"
            title="Somebody changed this event meanwhile"
            actions={
              <Button
                size="s"
                onClick={() => {
                  setKept(null);
                  change.reset();
                  void onReload();
                }}
              >
                Load it again
              </Button>
            }
          >
            Nothing was overwritten. Load it again to see what they did; your changes are then to be made anew.
          </Notice>
        )
      }
      onSubmit={submit}
      onClose={onClose}
    />
  );
}

function bodyFor(event: CalendarEvent, before: EventDraft, after: EventDraft, scope: Scope | null, zone: string) {
  if (scope !== 'all') return changes(before, after);
  const first = draftOf(event, event, zone);
  return changes(first, forWholeSeries(first, before, after));
}
