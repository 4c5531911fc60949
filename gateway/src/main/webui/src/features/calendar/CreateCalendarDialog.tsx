import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '../../shared/api/problem';
import { useAttempt } from '../../shared/api/useAttempt';
import { useTimeStyle } from '../../shared/auth/profile';
import { Button } from '../../shared/ui/Button';
import { ColorChoice } from '../../shared/ui/ColorChoice';
import { COLORS } from '../../shared/ui/colors';
import { Dialog } from '../../shared/ui/Dialog';
import { Field } from '../../shared/ui/Field';
import { ProblemNotice } from '../../shared/ui/Notice';
import { createCalendar, refreshCalendars, type Calendar, type NewCalendar } from './api';
import styles from './CreateCalendarDialog.module.css';

interface CreateCalendarDialogProps {
  readonly onCreated: (calendar: Calendar) => void;
  readonly onClose: () => void;
}

export function CreateCalendarDialog({ onCreated, onClose }: CreateCalendarDialogProps) {
  const { zone } = useTimeStyle();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [color, setColor] = useState<string>(COLORS[0].value);
  const [missing, setMissing] = useState(false);
  const attempt = useAttempt();
  const create = useMutation({
    mutationFn: (wanted: NewCalendar) => createCalendar(wanted, attempt.keyOf(wanted)),
    onSuccess: async (calendar) => {
      attempt.answered();
      await refreshCalendars(client);
      onCreated(calendar);
    },
  });
  const refusedName = create.error ? asProblem(create.error).fieldMessage('/name') : null;
  const nameError = missing && name.trim() === '' ? 'Give the calendar a name.' : refusedName;

  return (
    <Dialog title="New calendar" onClose={onClose}>
      <form
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(true);
          if (name.trim() !== '' && !create.isPending) create.mutate({ name: name.trim(), color, timezone: zone });
        }}
      >
        {create.error && !refusedName && <ProblemNotice error={create.error} />}
        <Field label="Name" error={nameError}>
          {(control) => (
            <input {...control} value={name} maxLength={100} required autoComplete="off" onChange={(event) => setName(event.target.value)} />
          )}
        </Field>
        <ColorChoice legend="Color" value={color} onChange={(chosen) => setColor(chosen ?? color)} />
        <div className={styles['actions']}>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" busy={create.isPending}>
            Create calendar
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
