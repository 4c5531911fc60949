import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../shared/ui/Button';
import { Field } from '../../shared/ui/Field';
import { ProblemNotice } from '../../shared/ui/Notice';
import { deleteCalendar } from './api';
import styles from './CalendarSettings.module.css';
import type { SettableCalendar } from './types';

interface DeleteCalendarProps {
  readonly calendar: SettableCalendar;
  readonly onDeleted: () => Promise<void> | void;
}

/** Deletes a calendar once its name was typed, so that nobody does it by a slip. */
export function DeleteCalendar({ calendar, onDeleted }: DeleteCalendarProps) {
  const [typed, setTyped] = useState('');
  const remove = useMutation({ mutationFn: () => deleteCalendar(calendar.id), onSuccess: onDeleted });
  if (calendar.isDefault) return <p className={styles['lead']}>Your default calendar cannot be deleted.</p>;
  return (
    <form
      className={styles['danger']}
      aria-label="Delete the calendar"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() === calendar.name && !remove.isPending) remove.mutate();
      }}
    >
      <h3>Delete the calendar</h3>
      <p>It is gone for everybody it is shared with, together with its events, links and feeds.</p>
      {remove.error && <ProblemNotice error={remove.error} />}
      <Field label={`Type ${calendar.name} to confirm`}>
        {(control) => <input {...control} value={typed} autoComplete="off" onChange={(event) => setTyped(event.target.value)} />}
      </Field>
      <Button kind="danger" type="submit" busy={remove.isPending} disabled={typed.trim() !== calendar.name}>
        Delete calendar
      </Button>
    </form>
  );
}
