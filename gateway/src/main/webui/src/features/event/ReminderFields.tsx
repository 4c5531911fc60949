import { Button } from '../../shared/ui/Button';
import { Field } from '../../shared/ui/Field';
import { Select } from '../../shared/ui/Select';
import styles from './EventEditor.module.css';

const MOST = 5;
const CHOICES: readonly { readonly value: string; readonly label: string }[] = [
  { value: '', label: 'Add a reminder …' },
  ...[0, 5, 10, 15, 30, 60, 120, 1440, 2880, 10080].map((minutes) => ({ value: String(minutes), label: reminderText(minutes) })),
];

interface ReminderFieldsProps {
  readonly reminders: readonly number[];
  readonly onChange: (reminders: readonly number[]) => void;
}

/** When to be told of it. */
export function ReminderFields({ reminders, onChange }: ReminderFieldsProps) {
  const offered = CHOICES.filter(({ value }) => value === '' || !reminders.includes(Number(value)));
  return (
    <div className={styles['group']}>
      {reminders.length < MOST && (
        <Field label="Reminders">
          {(control) => (
            <Select
              {...control}
              value=""
              options={offered}
              onChange={(value) => {
                if (value !== '') onChange([...reminders, Number(value)].sort((a, b) => a - b));
              }}
            />
          )}
        </Field>
      )}
      {reminders.length > 0 && (
        <ul role="list" aria-label="Reminders" className={styles['list']}>
          {reminders.map((minutes) => (
            <li key={minutes}>
              {reminderText(minutes)}
              <Button
                size="s"
                kind="quiet"
                aria-label={`Remove reminder ${reminderText(minutes)}`}
                onClick={() => onChange(reminders.filter((one) => one !== minutes))}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function reminderText(minutes: number): string {
  if (minutes === 0) return 'When it starts';
  const units = [
    { size: 10_080, one: 'week', many: 'weeks' },
    { size: 1440, one: 'day', many: 'days' },
    { size: 60, one: 'hour', many: 'hours' },
  ];
  const unit = units.find(({ size }) => minutes % size === 0) ?? { size: 1, one: 'minute', many: 'minutes' };
  const count = minutes / unit.size;
  return `${count} ${count === 1 ? unit.one : unit.many} before`;
}
