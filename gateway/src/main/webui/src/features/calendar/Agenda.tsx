import type { Temporal } from 'temporal-polyfill';
import { titleOf, type Occurrence } from '../../shared/event/occurrence';
import { timeOf } from '../../shared/event/span';
import { formatDay, type TimeStyle } from '../../shared/time/format';
import { today, weekDays } from '../../shared/time/zone';
import { useNow } from '../../shared/ui/useNow';
import styles from './Agenda.module.css';
import { agendaDays } from './agendaDays';
import { safeColor } from '../../shared/ui/colors';
import { labelOf } from './eventText';

interface AgendaProps {
  readonly occurrences: readonly Occurrence[];
  readonly start: Temporal.PlainDate;
  readonly style: TimeStyle;
  readonly calendarColor: string;
  readonly onOpen: (occurrence: Occurrence) => void;
}

/** The week as a list by day, for narrow screens and for those who prefer it. */
export function Agenda({ occurrences, start, style, calendarColor, onOpen }: AgendaProps) {
  const todayHere = today(style.zone, useNow());
  const days = agendaDays(occurrences, weekDays(start), style.zone);
  return (
    <div className={styles['agenda']} role="region" aria-label="Agenda">
      {days.map(({ date, items }) => (
        <section key={date.toString()} className={styles['day']}>
          <h2 className={styles['heading']} aria-current={date.equals(todayHere) ? 'date' : undefined}>
            {formatDay(date, style)}
            {date.equals(todayHere) && <span className={styles['today']}>Today</span>}
          </h2>
          <ul role="list" aria-label={formatDay(date, style)}>
            {items.map((occurrence) => (
              <li key={occurrence.id}>
                <button
                  type="button"
                  className={styles['item']}
                  aria-label={labelOf(occurrence, style)}
                  data-place={occurrence.location ?? undefined}
                  style={{ '--event': safeColor(occurrence.color, calendarColor) }}
                  onClick={() => onOpen(occurrence)}
                >
                  <span className={styles['title']}>{titleOf(occurrence)}</span>{' '}
                  <span className={styles['time']}>{timeOf(occurrence, style)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
