import { useQuery, keepPreviousData } from '@tanstack/react-query';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useProfile, useTimeStyle } from '../../shared/auth/profile';
import { useWeek, type ShownWeek } from '../../shared/time/useWeek';
import { weekRange } from '../../shared/time/zone';
import { Badge } from '../../shared/ui/Badge';
import { Loading } from '../../shared/ui/Loading';
import { ProblemNotice } from '../../shared/ui/Notice';
import { useMedia } from '../../shared/ui/useMedia';
import { WeekPicker } from '../../shared/ui/WeekPicker';
import { Agenda } from './Agenda';
import { eventsQuery, type Calendar, type Occurrence } from './api';
import { safeColor } from './color';
import { EmptyWeek } from './EmptyWeek';
import { EventDialog } from './EventDialog';
import { WeekGrid } from './WeekGrid';
import styles from './WeekView.module.css';

interface WeekViewProps {
  readonly calendar: Calendar;
  readonly tools: ReactNode;
  /** Opens the import; null for those who may not. */
  readonly onImport: (() => void) | null;
}

const ROLE_WORDS: Readonly<Record<Calendar['role'], string>> = {
  OWNER: 'Owner',
  ADMIN: 'Can manage',
  EDIT: 'Can edit',
  COMMENT: 'Can comment',
  VIEW: 'Can view',
};

/** One week of one calendar: grid on wide screens, agenda on narrow ones. */
export function WeekView({ calendar, tools, onImport }: WeekViewProps) {
  const style = useTimeStyle();
  const week = useWeek(style.zone, useProfile().weekStartsOn);
  const narrow = useMedia('(max-width: 48rem)');
  const events = useQuery({ ...eventsQuery(calendar.id, weekRange(week.start, style.zone)), placeholderData: keepPreviousData });
  const [open, setOpen] = useState<Occurrence | null>(null);
  const occurrences = events.data?.events ?? [];
  const view = { occurrences, start: week.start, style, calendarColor: safeColor(calendar.color), onOpen: setOpen };
  const settled = events.isSuccess && !events.isPlaceholderData;

  return (
    // Left and right step through the weeks from anywhere inside; each is also a button in the week navigation.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className={styles['view']} aria-label={calendar.name} onKeyDown={(event) => stepByKey(event, week)}>
      <header className={styles['header']}>
        <div className={styles['title']}>
          <h1>{calendar.name}</h1>
          {calendar.role !== 'OWNER' && <Badge>{ROLE_WORDS[calendar.role]}</Badge>}
        </div>
        <div className={styles['tools']}>{tools}</div>
      </header>
      <div className={styles['bar']}>
        <WeekPicker week={week} style={style} />
        <p className={styles['zone']}>Times in {style.zone.replace(/_/g, ' ')}</p>
      </div>
      {events.error && <ProblemNotice error={events.error} onRetry={() => void events.refetch()} />}
      {events.data?.truncated && <p role="status">This week has more events than can be shown.</p>}
      {events.isPending && <Loading label="Loading events" />}
      {events.isSuccess && !narrow && <WeekGrid {...view} settled={settled} />}
      {events.isSuccess && narrow && <Agenda {...view} />}
      {settled && occurrences.length === 0 && <EmptyWeek floating={!narrow} onImport={onImport} />}
      {open && <EventDialog occurrence={open} style={style} calendarName={calendar.name} onClose={() => setOpen(null)} />}
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
