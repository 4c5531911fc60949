import { titleOf, type Occurrence } from '../../shared/event/occurrence';
import type { TimeStyle } from '../../shared/time/format';
import styles from './AllDayRow.module.css';
import { safeColor } from '../../shared/ui/colors';
import { labelOf } from './eventText';
import type { WeekLayout } from './weekLayout';

interface AllDayRowProps {
  readonly layout: WeekLayout;
  readonly style: TimeStyle;
  readonly calendarColor: string;
  readonly onOpen: (occurrence: Occurrence) => void;
}

/** All-day and very long events, as bars over the days they touch. */
export function AllDayRow({ layout, style, calendarColor, onOpen }: AllDayRowProps) {
  if (layout.bars.length === 0) return null;
  return (
    <>
      <div className={styles['label']} aria-hidden="true">
        all day
      </div>
      <ul role="list" aria-label="All-day events" className={styles['bars']}>
        {layout.bars.map(({ occurrence, firstDay, days, row, beginsEarlier, endsLater }) => (
          <li key={occurrence.id} style={{ gridColumn: `${firstDay + 1} / span ${days}`, gridRow: row + 1 }}>
            <button
              type="button"
              className={styles['bar']}
              aria-label={labelOf(occurrence, style)}
              data-masked={occurrence.masked || undefined}
              data-earlier={beginsEarlier || undefined}
              data-later={endsLater || undefined}
              style={{ '--event': safeColor(occurrence.color, calendarColor) }}
              onClick={() => onOpen(occurrence)}
            >
              {titleOf(occurrence)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
