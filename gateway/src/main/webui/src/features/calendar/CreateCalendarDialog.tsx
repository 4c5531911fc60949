import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTimeStyle } from '../../shared/auth/profile';
import { asProblem } from '../../shared/api/problem';
import { Button } from '../../shared/ui/Button';
import { Dialog } from '../../shared/ui/Dialog';
import { Field } from '../../shared/ui/Field';
import { ProblemNotice } from '../../shared/ui/Notice';
import { createCalendar, refreshCalendars, type Calendar } from './api';
import { CALENDAR_COLORS } from './color';
import styles from './CreateCalendarDialog.module.css';

interface CreateCalendarDialogProps {
  readonly onCreated: (calendar: Calendar) => void;
  readonly onClose: () => void;
}

export function CreateCalendarDialog({ onCreated, onClose }: CreateCalendarDialogProps) {
  const { zone } = useTimeStyle();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [color, setColor] = useState<string>(CALENDAR_COLORS[0].value);
  const [missing, setMissing] = useState(false);
  const create = useMutation({
    mutationFn: createCalendar,
    onSuccess: async (calendar) => {
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
        <fieldset className={styles['colors']}>
          <legend>Color</legend>
          {CALENDAR_COLORS.map(({ value, label }) => (
            <label key={value} title={label} style={{ '--swatch': value }}>
              <input type="radio" name="color" value={value} checked={color === value} aria-label={label} onChange={() => setColor(value)} />
            </label>
          ))}
        </fieldset>
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
