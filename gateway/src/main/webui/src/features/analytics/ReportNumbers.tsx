import type { ReportNumber } from './api';
import { metricText } from './metricText';
import styles from './WeeklyReport.module.css';

/** The numbers at the head of a report; a change is told against the person's own usual week. */
export function ReportNumbers({ numbers }: { readonly numbers: readonly ReportNumber[] }) {
  if (numbers.length === 0) return null;
  return (
    <dl className={styles['numbers']}>
      {numbers.map(({ label, unit, value, change }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{textOf(value, unit) ?? 'No data'}</dd>
          {change !== null && <dd className={styles['change']}>{changeText(change, unit)}</dd>}
        </div>
      ))}
    </dl>
  );
}

function textOf(value: unknown, unit: string | null): string | null {
  return metricText({ value, unit, n: null, coverage: null, reason: null });
}

/** `1 h 30 min more than usual`. */
export function changeText(change: number, unit: string | null): string {
  if (change === 0) return 'as usual';
  return `${textOf(Math.abs(change), unit) ?? ''} ${change > 0 ? 'more' : 'less'} than usual`;
}
