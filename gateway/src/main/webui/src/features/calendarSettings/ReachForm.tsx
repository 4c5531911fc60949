import { useMutation } from '@tanstack/react-query';
import { may } from '../../shared/auth/rights';
import { CheckField } from '../../shared/ui/CheckField';
import { CopyField } from '../../shared/ui/CopyField';
import { ProblemNotice } from '../../shared/ui/Notice';
import { changeCalendar, type CalendarChange } from './api';
import styles from './CalendarSettings.module.css';
import type { SettableCalendar } from './types';

interface ReachFormProps {
  readonly calendar: SettableCalendar;
  readonly onSaved: () => Promise<void> | void;
}

/** Whether everybody may read it, and whether it can still change. Each choice is saved when it is made. */
export function ReachForm({ calendar, onSaved }: ReachFormProps) {
  const save = useMutation({ mutationFn: (change: CalendarChange) => changeCalendar(calendar.id, change), onSuccess: onSaved });
  return (
    <div className={styles['form']}>
      {save.error && <ProblemNotice error={save.error} />}
      {may(calendar, 'calendar.publish') && (
        <CheckField
          label="Public"
          hint="Everybody who has the address sees public events, and the others as Busy, without an account."
          checked={calendar.isPublic}
          onChange={(isPublic) => save.mutate({ isPublic })}
        />
      )}
      {calendar.isPublic && <CopyField label="Public address" value={`${window.location.origin}/p/calendar/${encodeURIComponent(calendar.id)}`} />}
      {may(calendar, 'calendar.archive') && (
        <CheckField
          label="Archived"
          hint="Everybody still sees it, and nobody changes it."
          checked={calendar.isArchived}
          onChange={(isArchived) => save.mutate({ isArchived })}
        />
      )}
    </div>
  );
}
