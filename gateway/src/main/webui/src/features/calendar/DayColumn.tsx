import { Temporal } from 'temporal-polyfill';
import { formatTime, type TimeStyle } from '../../shared/time/format';
import type { Occurrence } from './api';
import { safeColor } from './color';
import styles from './DayColumn.module.css';
import { timeOf, titleOf } from './eventText';
import { MINUTES_OF_DAY, type Segment } from './weekLayout';

interface DayColumnProps {
  readonly label: string;
  readonly segments: readonly Segment[];
  readonly style: TimeStyle;
  /** The time when this is today, for the line that marks it. */
  readonly now: Date | null;
  readonly calendarColor: string;
  readonly onOpen: (occurrence: Occurrence) => void;
}

export function DayColumn({ label, segments, style, now, calendarColor, onOpen }: DayColumnProps) {
  return (
    <div className={styles['column']} data-today={now ? true : undefined}>
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

function percent(minutes: number): string {
  return `${(minutes / MINUTES_OF_DAY) * 100}%`;
}

function minuteIn(zone: string, now: Date): number {
  const local = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone);
  return local.hour * 60 + local.minute;
}
