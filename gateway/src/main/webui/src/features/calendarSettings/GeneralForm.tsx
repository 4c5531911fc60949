import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '../../shared/api/problem';
import { zones } from '../../shared/time/zone';
import { Button } from '../../shared/ui/Button';
import { ColorChoice } from '../../shared/ui/ColorChoice';
import { Field } from '../../shared/ui/Field';
import { Notice, ProblemNotice } from '../../shared/ui/Notice';
import { Select } from '../../shared/ui/Select';
import { changeCalendar, type CalendarChange } from './api';
import styles from './CalendarSettings.module.css';
import type { SettableCalendar } from './types';

interface GeneralFormProps {
  readonly calendar: SettableCalendar;
  readonly onSaved: () => Promise<void> | void;
}

/** Name, description, color and zone, for everybody who sees the calendar. */
export function GeneralForm({ calendar, onSaved }: GeneralFormProps) {
  const [name, setName] = useState(calendar.name);
  const [description, setDescription] = useState(calendar.description ?? '');
  const [color, setColor] = useState(calendar.color);
  const [zone, setZone] = useState(calendar.timezone ?? '');
  const [missing, setMissing] = useState(false);
  const save = useMutation({ mutationFn: (change: CalendarChange) => changeCalendar(calendar.id, change), onSuccess: onSaved });
  const refused = save.error ? asProblem(save.error) : null;
  const nameError = missing && name.trim() === '' ? 'Give the calendar a name.' : refused?.fieldMessage('/name');

  const submit = () => {
    setMissing(true);
    if (name.trim() === '' || save.isPending) return;
    const change: CalendarChange = {
      ...(name.trim() === calendar.name ? {} : { name: name.trim() }),
      ...(description.trim() === (calendar.description ?? '') ? {} : { description: description.trim() || null }),
      ...(color === calendar.color || color === null ? {} : { color }),
      ...(zone === (calendar.timezone ?? '') || zone === '' ? {} : { timezone: zone }),
    };
    if (Object.keys(change).length > 0) save.mutate(change);
  };

  return (
    <form
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {calendar.isArchived && <Notice tone="warn" title="This calendar is archived">Bring it back before you change it.</Notice>}
      {refused && !nameError && <ProblemNotice error={refused} />}
      <Field label="Name" error={nameError}>
        {(control) => <input {...control} value={name} maxLength={100} onChange={(event) => setName(event.target.value)} />}
      </Field>
      <Field label="Description">
        {(control) => (
          <textarea {...control} rows={3} maxLength={2000} value={description} onChange={(event) => setDescription(event.target.value)} />
        )}
      </Field>
      <Field label="Time zone" hint="Whole days of the calendar are those of this zone.">
        {(control) => (
          <Select
            {...control}
            value={zone}
            options={[
              ...(calendar.timezone === null ? [{ value: '', label: 'That of the owner' }] : []),
              ...zones(zone === '' ? 'UTC' : zone).map((value) => ({ value, label: value.replace(/_/g, ' ') })),
            ]}
            onChange={setZone}
          />
        )}
      </Field>
      <ColorChoice legend="Color" value={color} onChange={setColor} />
      <div className={styles['actions']}>
        <Button kind="primary" type="submit" busy={save.isPending}>
          Save settings
        </Button>
      </div>
    </form>
  );
}
