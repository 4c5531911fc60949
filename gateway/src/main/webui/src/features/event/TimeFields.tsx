import { CheckField } from '../../shared/ui/CheckField';
import { Field } from '../../shared/ui/Field';
import { moveStart, type EventDraft } from './draft';
import styles from './EventEditor.module.css';
import type { EventErrors } from './validate';

interface TimeFieldsProps {
  readonly draft: EventDraft;
  readonly errors: EventErrors;
  readonly onChange: (draft: EventDraft) => void;
}

/** When it begins and ends. Moving the start moves the end. */
export function TimeFields({ draft, errors, onChange }: TimeFieldsProps) {
  const { allDay, startDate, startTime, endDate, endTime } = draft;
  return (
    <>
      <CheckField label="All day" checked={allDay} onChange={(wanted) => onChange({ ...draft, allDay: wanted })} />
      <div className={styles['row']}>
        <Field label={allDay ? 'First day' : 'Start day'} error={errors.start}>
          {(control) => (
            <input
              {...control}
              type="date"
              value={startDate}
              onChange={(event) => onChange(moveStart(draft, event.target.value, startTime))}
            />
          )}
        </Field>
        {!allDay && (
          <Field label="Start time">
            {(control) => (
              <input
                {...control}
                type="time"
                value={startTime}
                onChange={(event) => onChange(moveStart(draft, startDate, event.target.value))}
              />
            )}
          </Field>
        )}
        <Field label={allDay ? 'Last day' : 'End day'} error={errors.end}>
          {(control) => (
            <input {...control} type="date" value={endDate} onChange={(event) => onChange({ ...draft, endDate: event.target.value })} />
          )}
        </Field>
        {!allDay && (
          <Field label="End time">
            {(control) => (
              <input {...control} type="time" value={endTime} onChange={(event) => onChange({ ...draft, endTime: event.target.value })} />
            )}
          </Field>
        )}
      </div>
    </>
  );
}
