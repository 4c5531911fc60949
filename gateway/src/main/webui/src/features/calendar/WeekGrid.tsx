import type { Temporal } from 'temporal-polyfill';
import type { Occurrence } from '../../shared/event/occurrence';
import { formatDate, formatDay, formatHour, type TimeStyle } from '../../shared/time/format';
import { today, weekDays } from '../../shared/time/zone';
import { useNow } from '../../shared/ui/useNow';
import { AllDayRow } from './AllDayRow';
import { DayColumn } from './DayColumn';
import { outOfSight } from './openingMinute';
import { OutOfSight } from './OutOfSight';
import type { Slot } from './slot';
import { useShownHours } from './useShownHours';
import styles from './WeekGrid.module.css';
import { layOutWeek } from './weekLayout';

interface WeekGridProps {
  readonly occurrences: readonly Occurrence[];
  readonly start: Temporal.PlainDate;
  readonly style: TimeStyle;
  readonly calendarColor: string;
  /** Whether these are the events of this week, not still those of the one before. */
  readonly settled: boolean;
  readonly onOpen: (occurrence: Occurrence) => void;
  readonly onSlot: ((slot: Slot) => void) | null;
}

const HOURS = Array.from({ length: 23 }, (_, index) => index + 1);

/** Seven days side by side over 24 wall-clock hours. */
export function WeekGrid({ occurrences, start, style, calendarColor, settled, onOpen, onSlot }: WeekGridProps) {
  const now = useNow();
  const todayHere = today(style.zone, now);
  const layout = layOutWeek(occurrences, start, style.zone);
  const days = weekDays(start);
  const segments = layout.days.flat();
  const { scroller, head, grid, shown, measure, scrollTo } = useShownHours(segments, start.toString(), settled);
  const hidden = shown && settled ? outOfSight(segments, shown) : null;

  return (
    <div className={styles['frame']}>
      {/* Scrollable without a pointer, so it takes the focus. */}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={styles['scroller']} ref={scroller} onScroll={measure} role="region" aria-label="Week" tabIndex={0}>
        <div className={styles['head']} ref={head}>
          <div className={styles['corner']} aria-hidden="true" />
          {days.map((date) => (
            <DayHeading key={date.toString()} date={date} style={style} isToday={date.equals(todayHere)} />
          ))}
          <AllDayRow layout={layout} style={style} calendarColor={calendarColor} onOpen={onOpen} />
          {hidden && <OutOfSight where="earlier" minutes={hidden.earlier} onShow={scrollTo} />}
        </div>
        <div className={styles['grid']} ref={grid}>
          <div className={styles['axis']} aria-hidden="true">
            {HOURS.map((hour) => (
              <span key={hour} style={{ top: `${(hour / 24) * 100}%` }}>
                {formatHour(hour, style)}
              </span>
            ))}
          </div>
          {days.map((date, index) => (
            <DayColumn
              key={date.toString()}
              label={formatDay(date, style)}
              segments={layout.days[index] ?? []}
              style={style}
              now={date.equals(todayHere) ? now : null}
              calendarColor={calendarColor}
              onOpen={onOpen}
              onSlot={onSlot && ((minute) => onSlot({ date: date.toString(), minute }))}
            />
          ))}
        </div>
      </div>
      {hidden && <OutOfSight where="later" minutes={hidden.later} onShow={scrollTo} />}
    </div>
  );
}

interface DayHeadingProps {
  readonly date: Temporal.PlainDate;
  readonly style: TimeStyle;
  readonly isToday: boolean;
}

function DayHeading({ date, style, isToday }: DayHeadingProps) {
  return (
    <h2 className={styles['day']} aria-current={isToday ? 'date' : undefined}>
      <span className="visually-hidden">{formatDay(date, style)}</span>
      <span aria-hidden="true" className={styles['weekday']}>
        {formatDate(date, style, { weekday: 'short' })}
      </span>
      <span aria-hidden="true" className={styles['number']}>
        {date.day}
      </span>
    </h2>
  );
}
