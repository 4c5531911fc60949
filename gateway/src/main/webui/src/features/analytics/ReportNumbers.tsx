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

/** `1 h 30 min more than usual`, `2 fewer than usual`; half a task more or less is as usual. */
export function changeText(change: number, unit: string | null): string {
  const counted = unit === null || unit === 'count' || unit === '1';
  const size = counted ? Math.floor(Math.abs(change)) : Math.abs(change);
  const text = textOf(size, unit) ?? '';
  if (size === 0 || text === '0 min') return 'as usual';
  return `${text} ${change > 0 ? 'more' : counted ? 'fewer' : 'less'} than usual`;
}
