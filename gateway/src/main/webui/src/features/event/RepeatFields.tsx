import { Field } from '../../shared/ui/Field';
import { Select } from '../../shared/ui/Select';
import styles from './EventEditor.module.css';
import { NO_REPEAT, WEEKDAYS, weekdayOf, type Repeat, type RepeatKind } from './repeat';
import { WEEKDAY_NAMES } from './repeatText';

const KINDS: readonly { readonly value: RepeatKind; readonly label: string }[] = [
  { value: 'NONE', label: 'Does not repeat' },
  { value: 'DAILY', label: 'Every day' },
  { value: 'WEEKDAYS', label: 'Every weekday' },
  { value: 'WEEKLY', label: 'Every week on …' },
  { value: 'MONTHLY', label: 'Every month' },
  { value: 'YEARLY', label: 'Every year' },
  { value: 'CUSTOM', label: 'By a rule of its own' },
];

interface RepeatFieldsProps {
  readonly repeat: Repeat;
  readonly startDate: string;
  readonly error: string | undefined;
  readonly onChange: (repeat: Repeat) => void;
}

/** Whether and how it repeats. */
export function RepeatFields({ repeat, startDate, error, onChange }: RepeatFieldsProps) {
  const { kind, days, until, rule } = repeat;
  const choose = (wanted: RepeatKind) => {
    const first = wanted === 'WEEKLY' && startDate !== '' ? [weekdayOf(startDate)] : [];
    onChange({ ...NO_REPEAT, kind: wanted, days: first, until: wanted === 'CUSTOM' || wanted === 'NONE' ? '' : until, rule });
  };
  return (
    <>
      <div className={styles['row']}>
        <Field label="Repeats">{(control) => <Select {...control} value={kind} options={KINDS} onChange={choose} />}</Field>
        {kind !== 'NONE' && kind !== 'CUSTOM' && (
          <Field label="Repeats until" hint="Leave empty for no end.">
            {(control) => (
              <input {...control} type="date" value={until} onChange={(event) => onChange({ ...repeat, until: event.target.value })} />
            )}
          </Field>
        )}
      </div>
      {kind === 'WEEKLY' && (
        <fieldset className={styles['group']}>
          <legend>On these days</legend>
          <div className={styles['days']}>
            {WEEKDAYS.map((day) => (
              <label key={day}>
                <input
                  type="checkbox"
                  className="visually-hidden"
                  aria-label={WEEKDAY_NAMES[day]}
                  checked={days.includes(day)}
                  onChange={(event) =>
                    onChange({ ...repeat, days: event.target.checked ? [...days, day] : days.filter((one) => one !== day) })
                  }
                />
                <span aria-hidden="true">{WEEKDAY_NAMES[day].slice(0, 3)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      {kind === 'CUSTOM' && (
        <Field label="Rule" hint="As iCalendar writes it, such as FREQ=MONTHLY;BYDAY=1MO;COUNT=6" error={error}>
          {(control) => (
            <input
              {...control}
              value={rule}
              maxLength={500}
              spellCheck={false}
              autoComplete="off"
              onChange={(event) => onChange({ ...repeat, rule: event.target.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}
