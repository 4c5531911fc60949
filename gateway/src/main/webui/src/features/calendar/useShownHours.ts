import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import { MORNING, openingMinute, type ShownHours } from './openingMinute';
import type { Placeable } from './overlaps';
import { MINUTES_OF_DAY } from './weekLayout';

const ABOVE_PIXELS = 12;

/** Scrolls the grid to where the week has events, and knows which hours are in sight. */
export function useShownHours(events: readonly Placeable[], week: string, settled: boolean) {
  const scroller = useRef<HTMLDivElement>(null);
  const head = useRef<HTMLDivElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  const opened = useRef(false);
  const [shown, setShown] = useState<ShownHours | null>(null);

  const measure = useCallback(() => {
    const next = hoursInSight(scroller.current, head.current, grid.current);
    setShown((old) => (old?.fromMinute === next?.fromMinute && old?.toMinute === next?.toMinute ? old : next));
  }, []);

  const scrollTo = useCallback((minute: number) => {
    const height = grid.current?.offsetHeight ?? 0;
    if (scroller.current) scroller.current.scrollTop = (minute / MINUTES_OF_DAY) * height - ABOVE_PIXELS;
  }, []);

  const openWeek = useEffectEvent(() => {
    const now = hoursInSight(scroller.current, head.current, grid.current);
    if (!now) return;
    const wishes = opened.current ? [now.fromMinute, MORNING] : [MORNING];
    opened.current = true;
    const minute = openingMinute(events, wishes, now.toMinute - now.fromMinute);
    if (minute !== now.fromMinute) scrollTo(minute);
  });

  useEffect(() => {
    if (settled) openWeek();
  }, [week, settled]);

  useEffect(() => {
    const frame = requestAnimationFrame(measure);
    window.addEventListener('resize', measure);
    return () => {
      cancelAnimationFrame(frame);
      window.removeEventListener('resize', measure);
    };
  }, [measure, week, settled]);

  return { scroller, head, grid, shown, measure, scrollTo };
}

/** The hours between the sticky head and the lower edge; null while there is no layout. */
function hoursInSight(scroller: HTMLElement | null, head: HTMLElement | null, grid: HTMLElement | null): ShownHours | null {
  if (!scroller || !head || !grid?.offsetHeight) return null;
  const minuteAt = (pixels: number) => Math.round((pixels / grid.offsetHeight) * MINUTES_OF_DAY);
  return {
    fromMinute: minuteAt(scroller.scrollTop),
    toMinute: minuteAt(scroller.scrollTop + scroller.clientHeight - head.offsetHeight),
  };
}
