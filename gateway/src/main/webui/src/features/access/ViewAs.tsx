import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useProfile, useTimeStyle } from '../../shared/auth/profile';
import { titleOf } from '../../shared/event/occurrence';
import { whenOf } from '../../shared/event/span';
import type { ShownWeek } from '../../shared/time/useWeek';
import { parseDate, today, weekRange, weekStart } from '../../shared/time/zone';
import { Dialog } from '../../shared/ui/Dialog';
import { Loading } from '../../shared/ui/Loading';
import { ProblemNotice } from '../../shared/ui/Notice';
import { WeekPicker } from '../../shared/ui/WeekPicker';
import styles from './Access.module.css';
import { previewQuery, type Eyes } from './api';

interface ViewAsProps {
  readonly calendarId: string;
  readonly eyes: Eyes;
  readonly onClose: () => void;
}

/** A week as somebody else sees it. */
export function ViewAs({ calendarId, eyes, onClose }: ViewAsProps) {
  const style = useTimeStyle();
  const week = useLocalWeek(style.zone, useProfile().weekStartsOn);
  const events = useQuery(previewQuery(calendarId, eyes, weekRange(week.start, style.zone)));
  return (
    <Dialog title={`As ${eyes.name} sees it`} wide onClose={onClose}>
      <WeekPicker week={week} style={style} />
      {events.isPending && <Loading label="Loading events" />}
      {events.error && <ProblemNotice error={events.error} onRetry={() => void events.refetch()} />}
      {events.data?.length === 0 && <p className={styles['nothing']}>{`Nothing to see for ${eyes.name} in this week.`}</p>}
      {events.data && events.data.length > 0 && (
        <ul role="list" aria-label={`Events as ${eyes.name} sees them`} className={styles['seen']}>
          {events.data.map((one) => (
            <li key={one.id} data-masked={one.masked || undefined}>
              <strong>{titleOf(one)}</strong> <span>{whenOf(one, style)}</span>
              {one.location && <span>{one.location}</span>}
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

/** Begins at the week of the page, which stays where it is: this one is of the dialog alone. */
function useLocalWeek(zone: string, weekStartsOn: number): ShownWeek {
  const [params] = useSearchParams();
  const now = weekStart(today(zone, new Date()), weekStartsOn);
  const [start, setStart] = useState(() => weekStart(parseDate(params.get('week')) ?? now, weekStartsOn));
  return {
    start,
    isThisWeek: start.equals(now),
    previous: () => setStart(start.subtract({ days: 7 })),
    next: () => setStart(start.add({ days: 7 })),
    current: () => setStart(now),
  };
}
