import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useProfile, useTimeStyle } from '../../shared/auth/profile';
import { may } from '../../shared/auth/rights';
import type { Occurrence } from '../../shared/event/occurrence';
import { useWeek, type ShownWeek } from '../../shared/time/useWeek';
import { weekRange } from '../../shared/time/zone';
import { Badge } from '../../shared/ui/Badge';
import { Button } from '../../shared/ui/Button';
import { safeColor } from '../../shared/ui/colors';
import { Icon } from '../../shared/ui/Icon';
import { Loading } from '../../shared/ui/Loading';
import { ProblemNotice } from '../../shared/ui/Notice';
import { WeekPicker } from '../../shared/ui/WeekPicker';
import { eventsQuery, freeBusyQuery, type Calendar } from './api';
import { nextSlot, type Slot } from './slot';
import { WeekEvents } from './WeekEvents';
import styles from './WeekView.module.css';

/** What is done about events, by another feature. */
export interface EventDialogs {
  readonly details: (calendar: Calendar, occurrence: Occurrence, close: () => void) => ReactNode;
  readonly create: (calendar: Calendar, slot: Slot, close: () => void) => ReactNode;
}

interface WeekViewProps {
  readonly calendar: Calendar;
  readonly tools: ReactNode;
  readonly dialogs: EventDialogs;
  /** Opens the import; null for those who may not. */
  readonly onImport: (() => void) | null;
}

const ROLE_WORDS: Readonly<Record<Calendar['role'], string>> = {
  OWNER: 'Owner',
  ADMIN: 'Can manage',
  EDIT: 'Can edit',
  COMMENT: 'Can comment',
  VIEW: 'Can view',
  GUEST: 'Public calendar',
  FREE_BUSY: 'Free/busy only',
};

/** One week of one calendar, with the ways to other weeks and to new events. */
export function WeekView({ calendar, tools, dialogs, onImport }: WeekViewProps) {
  const style = useTimeStyle();
  const week = useWeek(style.zone, useProfile().weekStartsOn);
  const range = weekRange(week.start, style.zone);
  const query = calendar.role === 'FREE_BUSY' ? freeBusyQuery(calendar.id, range) : eventsQuery(calendar.id, range);
  const events = useQuery({ ...query, placeholderData: keepPreviousData });
  const [open, setOpen] = useState<Occurrence | null>(null);
  const [slot, setSlot] = useState<Slot | null>(null);
  const mayCreate = may(calendar, 'event.create');

  return (
    // Left and right step through the weeks from anywhere inside; each is also a button in the week navigation.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className={styles['view']} aria-label={calendar.name} onKeyDown={(event) => stepByKey(event, week)}>
      <header className={styles['header']}>
        <div className={styles['title']}>
          <h1>{calendar.name}</h1>
          {calendar.role !== 'OWNER' && <Badge>{ROLE_WORDS[calendar.role]}</Badge>}
          {calendar.isArchived && <Badge tone="warn">Archived</Badge>}
          {calendar.isPublic && calendar.role !== 'GUEST' && <Badge tone="info">Public</Badge>}
        </div>
        <div className={styles['tools']}>{tools}</div>
      </header>
      <div className={styles['bar']}>
        <WeekPicker week={week} style={style} />
        <p className={styles['zone']}>Times in {style.zone.replace(/_/g, ' ')}</p>
        {mayCreate && (
          <Button
            size="s"
            icon={<Icon name="plus" size={16} />}
            aria-haspopup="dialog"
            onClick={() => setSlot(nextSlot(week.start, style.zone, new Date()))}
          >
            New event
          </Button>
        )}
      </div>
      {events.error && <ProblemNotice error={events.error} onRetry={() => void events.refetch()} />}
      {events.data?.truncated && <p role="status">This week has more events than can be shown.</p>}
      {events.isPending && <Loading label="Loading events" />}
      {events.isSuccess && (
        <WeekEvents
          occurrences={events.data.events}
          start={week.start}
          style={style}
          calendarColor={safeColor(calendar.color)}
          settled={!events.isPlaceholderData}
          onOpen={setOpen}
          onSlot={mayCreate ? setSlot : null}
          onImport={onImport}
        />
      )}
      {open && dialogs.details(calendar, open, () => setOpen(null))}
      {slot && dialogs.create(calendar, slot, () => setSlot(null))}
    </section>
  );
}

function stepByKey(event: KeyboardEvent, week: ShownWeek): void {
  const plain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  const inControl = event.target instanceof Element && event.target.closest('input, select, textarea, dialog') !== null;
  if (!plain || inControl) return;
  const steps: Partial<Record<string, () => void>> = { ArrowLeft: week.previous, ArrowRight: week.next, Home: week.current };
  const step = steps[event.key];
  if (!step) return;
  event.preventDefault();
  step();
}
