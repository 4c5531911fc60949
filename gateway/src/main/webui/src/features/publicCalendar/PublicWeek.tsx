import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Temporal } from 'temporal-polyfill';
import type { Occurrence } from '../../shared/event/occurrence';
import { formatDateTime, type TimeStyle } from '../../shared/time/format';
import { useWeek } from '../../shared/time/useWeek';
import { browserZone, weekRange } from '../../shared/time/zone';
import { Badge } from '../../shared/ui/Badge';
import { safeColor } from '../../shared/ui/colors';
import { Loading } from '../../shared/ui/Loading';
import { ProblemNotice } from '../../shared/ui/Notice';
import { WeekPicker } from '../../shared/ui/WeekPicker';
import { publicEventsQuery, type Opening, type PublicView } from './api';
import styles from './PublicPage.module.css';

/** A week to be drawn. */
export interface ShownEvents {
  readonly occurrences: readonly Occurrence[];
  readonly start: Temporal.PlainDate;
  readonly style: TimeStyle;
  readonly calendarColor: string;
  readonly calendarName: string;
  readonly settled: boolean;
}

interface PublicWeekProps {
  readonly opening: Opening;
  readonly view: PublicView;
  readonly events: (shown: ShownEvents) => ReactNode;
}

const MONDAY = 1;

/** One week of an open calendar. A stranger has no profile, so the zone is that of the browser. */
export function PublicWeek({ opening, view, events }: PublicWeekProps) {
  const style: TimeStyle = { zone: browserZone(), locale: 'en', hour12: false };
  const week = useWeek(style.zone, MONDAY);
  const query = useQuery({
    ...publicEventsQuery(opening, view.kind, weekRange(week.start, style.zone)),
    placeholderData: keepPreviousData,
  });
  const name = view.calendar.name || 'A shared calendar';
  return (
    <section className={styles['week']} aria-label={name}>
      <header className={styles['head']}>
        <h1>{name}</h1>
        {view.kind === 'BUSY' && <Badge tone="info">Busy times only</Badge>}
        {view.expiresAt && <span className={styles['until']}>Open until {formatDateTime(view.expiresAt, style)}</span>}
      </header>
      <div className={styles['bar']}>
        <WeekPicker week={week} style={style} />
        <p className={styles['until']}>Times in {style.zone.replace(/_/g, ' ')}</p>
      </div>
      {query.isPending && <Loading label="Loading events" />}
      {query.error && <ProblemNotice error={query.error} onRetry={() => void query.refetch()} />}
      {query.data &&
        events({
          occurrences: query.data,
          start: week.start,
          style,
          calendarColor: safeColor(view.calendar.color),
          calendarName: name,
          settled: query.isSuccess && !query.isPlaceholderData,
        })}
    </section>
  );
}
