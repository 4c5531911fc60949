import { useMutation } from '@tanstack/react-query';
import { CheckField } from '../../shared/ui/CheckField';
import { ColorChoice } from '../../shared/ui/ColorChoice';
import { ProblemNotice } from '../../shared/ui/Notice';
import { changeOwn, type OwnChange } from './api';
import styles from './CalendarSettings.module.css';
import type { SettableCalendar } from './types';

interface OwnFormProps {
  readonly calendar: SettableCalendar;
  readonly onSaved: () => Promise<void> | void;
}

/** How a calendar of somebody else stands in the own list. Each choice is saved when it is made. */
export function OwnForm({ calendar, onSaved }: OwnFormProps) {
  const save = useMutation({ mutationFn: (change: OwnChange) => changeOwn(calendar.id, change), onSuccess: onSaved });
  return (
    <div className={styles['form']}>
      <p className={styles['lead']}>Only you see this. Each choice is saved at once.</p>
      {save.error && <ProblemNotice error={save.error} />}
      <ColorChoice
        legend="Color in my list"
        value={calendar.color}
        none={{ label: 'The color its owner chose', color: null }}
        onChange={(color) => save.mutate({ color })}
      />
      <CheckField
        label="Hide this calendar"
        hint="It stays shared with you. You find it below your calendars."
        checked={calendar.state === 'HIDDEN'}
        onChange={(hidden) => save.mutate({ state: hidden ? 'HIDDEN' : 'ACCEPTED' })}
      />
    </div>
  );
}
