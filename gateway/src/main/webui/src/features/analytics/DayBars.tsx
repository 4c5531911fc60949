import { useId } from 'react';
import type { Temporal } from 'temporal-polyfill';
import { formatDate, formatDay, formatMinutes, type TimeStyle } from '../../shared/time/format';
import { useMedia } from '../../shared/ui/useMedia';
import styles from './DayBars.module.css';

interface DayBarsProps {
  readonly minutes: readonly number[];
  readonly focus: readonly number[] | null;
  readonly start: Temporal.PlainDate;
  readonly style: TimeStyle;
}

/** Drawn units; narrow screens get a narrower drawing, so that its words stay as large. */
const WIDE = 1000;
const NARROW = 400;
const HEIGHT = 280;
const BASE = 240;
const TOP = 26;
const LEFT = 46;

/** Busy time by local day: a chart to look at, and the same numbers as a table. */
export function DayBars({ minutes, focus, start, style }: DayBarsProps) {
  const titleId = useId();
  const width = useMedia('(max-width: 40rem)') ? NARROW : WIDE;
  const days = minutes.map((value, index) => ({ value, date: start.add({ days: index }), focus: focus?.[index] ?? null }));
  const stepHours = axisStep(Math.max(60, ...minutes, ...(focus ?? [])));
  const top = stepHours * 60 * Math.ceil(Math.max(60, ...minutes, ...(focus ?? [])) / (stepHours * 60));
  const y = (value: number) => BASE - (value / top) * (BASE - TOP);
  const slot = (width - LEFT) / Math.max(1, days.length);
  const ticks = Array.from({ length: top / 60 / stepHours + 1 }, (_, index) => index * stepHours);
  const peak = Math.max(...minutes);

  return (
    <figure className={styles['figure']}>
      <figcaption className={styles['caption']}>
        <h2 id={titleId}>Day by day</h2>
        <p className={styles['legend']} aria-hidden="true">
          <span data-kind="busy">Busy</span>
          {focus && <span data-kind="focus">Focus</span>}
        </p>
      </figcaption>
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} role="img" aria-labelledby={titleId} className={styles['chart']}>
        {ticks.map((hours) => (
          <g key={hours}>
            <line x1={LEFT} x2={width} y1={y(hours * 60)} y2={y(hours * 60)} className={styles['line']} />
            <text x={LEFT - 10} y={y(hours * 60) + 4} textAnchor="end" className={styles['tick']}>
              {hours} h
            </text>
          </g>
        ))}
        {days.map(({ value, date, focus: focused }, index) => {
          const bar = Math.min(52, slot * 0.42);
          const left = LEFT + slot * index + (slot - bar - (focused === null ? 0 : bar / 2 + 4)) / 2;
          return (
            <g key={date.toString()}>
              <rect x={left} y={y(value)} width={bar} height={BASE - y(value)} rx="5" className={styles['busy']} />
              {focused !== null && (
                <rect x={left + bar + 4} y={y(focused)} width={bar / 2} height={BASE - y(focused)} rx="4" className={styles['focus']} />
              )}
              {value > 0 && value === peak && (
                <text x={left + bar / 2} y={y(value) - 8} textAnchor="middle" className={styles['peak']}>
                  {formatMinutes(value)}
                </text>
              )}
              <text x={LEFT + slot * (index + 0.5)} y={HEIGHT - 10} textAnchor="middle" className={styles['tick']}>
                {`${formatDate(date, style, { weekday: 'short' })} ${date.day}`}
              </text>
            </g>
          );
        })}
      </svg>
      <details className={styles['table']}>
        <summary>Show as table</summary>
        <table>
          <caption className="visually-hidden">Busy time by day</caption>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Busy</th>
              {focus && <th scope="col">Focus</th>}
            </tr>
          </thead>
          <tbody>
            {days.map(({ value, date, focus: focused }) => (
              <tr key={date.toString()}>
                <th scope="row">{formatDay(date, style)}</th>
                <td>{formatMinutes(value)}</td>
                {focus && <td>{formatMinutes(focused ?? 0)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}

/** Hours between two lines of the axis, for at most five lines. */
function axisStep(mostMinutes: number): number {
  return [1, 2, 3, 4, 6].find((hours) => mostMinutes / 60 / hours <= 4) ?? 6;
}
