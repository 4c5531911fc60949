import { Button } from '../../shared/ui/Button';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Icon } from '../../shared/ui/Icon';
import styles from './EmptyWeek.module.css';

interface EmptyWeekProps {
  /** Over the empty grid, not in its place. */
  readonly floating: boolean;
  readonly onImport: (() => void) | null;
}

/** Says that the week has no events, and offers to import some to those who may. */
export function EmptyWeek({ floating, onImport }: EmptyWeekProps) {
  return (
    <div className={floating ? styles['floating'] : undefined} role="status">
      <EmptyState
        icon="calendar"
        title="Nothing this week"
        action={
          onImport && (
            <Button size="s" icon={<Icon name="upload" size={16} />} aria-haspopup="dialog" onClick={onImport}>
              Add events from a file
            </Button>
          )
        }
      >
        {onImport ? 'Make an event, import a calendar file, or step to another week.' : 'Step to another week to see more.'}
      </EmptyState>
    </div>
  );
}
