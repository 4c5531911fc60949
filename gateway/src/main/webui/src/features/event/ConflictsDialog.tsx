import { useTimeStyle } from '../../shared/auth/profile';
import { whenOf } from '../../shared/event/span';
import { Button } from '../../shared/ui/Button';
import { Dialog } from '../../shared/ui/Dialog';
import { Notice } from '../../shared/ui/Notice';
import type { Conflict } from './api';
import styles from './ConflictsDialog.module.css';

interface ConflictsDialogProps {
  readonly title: string;
  readonly conflicts: readonly Conflict[];
  readonly onClose: () => void;
}

/** Tells, after an event was made, what else is at that time. */
export function ConflictsDialog({ title, conflicts, onClose }: ConflictsDialogProps) {
  const style = useTimeStyle();
  return (
    <Dialog
      title={`${title} was added`}
      onClose={onClose}
      footer={
        <Button kind="primary" onClick={onClose}>
          Keep both
        </Button>
      }
    >
      <Notice tone="warn" icon="alert" role="alert" title={conflicts.length === 1 ? 'It overlaps another event' : `It overlaps ${conflicts.length} other events`}>
        <ul role="list" aria-label="At the same time" className={styles['list']}>
          {conflicts.map((one, index) => (
            <li key={index}>
              <strong>{one.title ?? 'Busy'}</strong> {whenOf({ ...one, allDay: false, startDate: null, endDate: null }, style)}
            </li>
          ))}
        </ul>
      </Notice>
    </Dialog>
  );
}
