import { Temporal } from 'temporal-polyfill';
import { titleOf, type Occurrence } from '../../shared/event/occurrence';
import { timeOf } from '../../shared/event/span';
import { formatTime, type TimeStyle } from '../../shared/time/format';
import { safeColor } from '../../shared/ui/colors';
import styles from './DayColumn.module.css';
import { MINUTES_OF_DAY, type Segment } from './weekLayout';

interface DayColumnProps {
  readonly label: string;
  readonly segments: readonly Segment[];
  readonly style: TimeStyle;
  /** The time when this is today, for the line that marks it. */
  readonly now: Date | null;
  readonly calendarColor: string;
  readonly onOpen: (occurrence: Occurrence) => void;
  /** Asks for a new event at a minute of this day; null for those who may not. */
  readonly onSlot: ((minute: number) => void) | null;
}

export function DayColumn({ label, segments, style, now, calendarColor, onOpen, onSlot }: DayColumnProps) {
  return (
    // A short way for those who point; the button that makes a new event is there for everybody.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions, jsx-a11y/click-events-have-key-events
    <div
      className={styles['column']}
      data-today={now ? true : undefined}
      data-open={onSlot ? true : undefined}
      onClick={(event) => {
        const onEvent = event.target instanceof Element && event.target.closest('button') !== null;
        if (!onEvent) onSlot?.(slotMinute(event.currentTarget.getBoundingClientRect(), event.clientY));
      }}
    >
      <ul role="list" aria-label={label} className={styles['events']}>
        {segments.map((segment) => (
          <li key={segment.occurrence.id}>
            <EventBlock segment={segment} style={style} calendarColor={calendarColor} onOpen={onOpen} />
          </li>
        ))}
      </ul>
      {now && <div className={styles['now']} style={{ top: percent(minuteIn(style.zone, now)) }} aria-hidden="true" />}
    </div>
  );
}

interface EventBlockProps extends Pick<DayColumnProps, 'style' | 'calendarColor' | 'onOpen'> {
  readonly segment: Segment;
}

function EventBlock({ segment, style, calendarColor, onOpen }: EventBlockProps) {
  const { occurrence, fromMinute, toMinute, left, width } = segment;
  const minutes = toMinute - fromMinute;
  return (
    <button
      type="button"
      className={styles['event']}
      data-masked={occurrence.masked || undefined}
      data-free={!occurrence.isBusy || undefined}
      data-cancelled={occurrence.status === 'CANCELLED' || undefined}
      data-narrow={width < 0.7 || undefined}
      data-thin={(width < 0.34 && minutes >= 60) || undefined}
      data-place={minutes >= 75 && occurrence.location ? occurrence.location : undefined}
      data-short={minutes < 45 || undefined}
      title={`${titleOf(occurrence)}, ${timeOf(occurrence, style)}`}
      style={{
        '--event': safeColor(occurrence.color, calendarColor),
        top: percent(fromMinute),
        height: `max(1.25rem, calc(${percent(minutes)} - 2px))`,
        left: `calc(${left * 100}% + 1px)`,
        width: `calc(${width * 100}% - 3px)`,
        '--lines': titleLines(minutes),
      }}
      onClick={() => onOpen(occurrence)}
    >
      <span className={styles['title']}>{titleOf(occurrence)}</span>
      <span className="visually-hidden">, {timeOf(occurrence, style)}</span>
      <span className={styles['time']} aria-hidden="true">
        {formatTime(occurrence.start, style)}
      </span>
    </button>
  );
}

/** Lines of title that fit. An hour is 52 pixels high, a line 15.6, the padding 10. */
function titleLines(minutes: number): number {
  return Math.max(1, Math.floor((minutes * (52 / 60) - 10) / 15.6));
}

/** The half hour that was pointed at. */
function slotMinute({ top, height }: DOMRect, y: number): number {
  const share = height > 0 ? (y - top) / height : 0;
  return Math.min(MINUTES_OF_DAY - 30, Math.max(0, Math.floor((share * MINUTES_OF_DAY) / 30) * 30));
}

function percent(minutes: number): string {
  return `${(minutes / MINUTES_OF_DAY) * 100}%`;
}

function minuteIn(zone: string, now: Date): number {
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  return local.hour * 60 + local.minute;
}
