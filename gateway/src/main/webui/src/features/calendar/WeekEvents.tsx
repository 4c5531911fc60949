import type { Temporal } from 'temporal-polyfill';
import type { Occurrence } from '../../shared/event/occurrence';
import type { TimeStyle } from '../../shared/time/format';
import { useMedia } from '../../shared/ui/useMedia';
import { Agenda } from './Agenda';
import { EmptyWeek } from './EmptyWeek';
import type { Slot } from './slot';
import { WeekGrid } from './WeekGrid';

interface WeekEventsProps {
  readonly occurrences: readonly Occurrence[];
  readonly start: Temporal.PlainDate;
  readonly style: TimeStyle;
  readonly calendarColor: string;
  /** Whether these are the events of this week, not still those of the one before. */
  readonly settled: boolean;
  readonly onOpen: (occurrence: Occurrence) => void;
  readonly onSlot?: ((slot: Slot) => void) | null;
  readonly onImport?: (() => void) | null;
}

/** The events of a week: a grid on wide screens, an agenda on narrow ones. */
export function WeekEvents({ onSlot = null, onImport = null, settled, ...view }: WeekEventsProps) {
  const narrow = useMedia('(max-width: 48rem)');
  return (
    <>
      {narrow ? <Agenda {...view} /> : <WeekGrid {...view} settled={settled} onSlot={onSlot} />}
      {settled && view.occurrences.length === 0 && <EmptyWeek floating={!narrow} onImport={onImport} />}
    </>
  );
}
