import { useSearchParams } from 'react-router';
import type { Temporal } from 'temporal-polyfill';
import { parseDate, today, weekStart } from './zone';

/** A week on display and the ways to another one. */
export interface ShownWeek {
  readonly start: Temporal.PlainDate;
  readonly isThisWeek: boolean;
  readonly previous: () => void;
  readonly next: () => void;
  readonly current: () => void;
}

/** The shown week, kept in the address so that a link, a reload and the back button find it again. */
export function useWeek(zone: string, weekStartsOn: number): ShownWeek {
  const [params, setParams] = useSearchParams();
  const date = today(zone, new Date());
  const start = weekStart(parseDate(params.get('week')) ?? date, weekStartsOn);

  const show = (wanted: Temporal.PlainDate | null) => {
    setParams((old) => {
      const next = new URLSearchParams(old);
      if (wanted) next.set('week', wanted.toString());
      else next.delete('week');
      return next;
    });
  };

  return {
    start,
    isThisWeek: start.equals(weekStart(date, weekStartsOn)),
    previous: () => show(start.subtract({ days: 7 })),
    next: () => show(start.add({ days: 7 })),
    current: () => show(null),
  };
}
