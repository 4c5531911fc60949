import { formatDays, type TimeStyle } from '../time/format';
import type { ShownWeek } from '../time/useWeek';
import { Button } from './Button';
import { Icon } from './Icon';
import styles from './WeekPicker.module.css';

/** Steps through weeks; names the shown one, and says it when it changes. */
export function WeekPicker({ week, style }: { readonly week: ShownWeek; readonly style: TimeStyle }) {
  return (
    <div className={styles['picker']} role="group" aria-label="Week navigation">
      <Button size="s" aria-label="Previous week" icon={<Icon name="left" />} onClick={week.previous} />
      <Button size="s" aria-label="Next week" icon={<Icon name="right" />} onClick={week.next} />
      <Button size="s" onClick={week.current} disabled={week.isThisWeek}>
        Today
      </Button>
      <p className={styles['label']} aria-live="polite">
        {formatDays(week.start, week.start.add({ days: 6 }), style)}
      </p>
    </div>
  );
}
