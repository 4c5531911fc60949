import { useQuery } from '@tanstack/react-query';
import { zones } from '../../shared/time/zone';
import { CheckField } from '../../shared/ui/CheckField';
import { ColorChoice } from '../../shared/ui/ColorChoice';
import { Field } from '../../shared/ui/Field';
import { Select } from '../../shared/ui/Select';
import { categoriesQuery } from './api';
import type { EventDraft, Visibility } from './draft';
import styles from './EventEditor.module.css';
import { ReminderFields } from './ReminderFields';

const VISIBILITY_WORDS: readonly { readonly value: Visibility; readonly label: string }[] = [
  { value: 'SHARED', label: 'Everybody with access' },
  { value: 'PRIVATE', label: 'Private: others see Busy' },
  { value: 'PUBLIC', label: 'Public: also on public pages' },
  { value: 'TEAM', label: 'Team' },
];

interface MoreFieldsProps {
  readonly draft: EventDraft;
  readonly calendarColor: string | null;
  readonly error: string | undefined;
  readonly onChange: (part: Partial<EventDraft>) => void;
}

/** What most events leave as it is. */
export function MoreFields({ draft, calendarColor, error, onChange }: MoreFieldsProps) {
  const categories = useQuery(categoriesQuery).data ?? [];
  const none = { value: '', label: 'None' };
  const own = draft.categoryId !== null && !categories.some(({ id }) => id === draft.categoryId);
  const visibilities = VISIBILITY_WORDS.filter(({ value }) => value !== 'TEAM' || draft.visibility === 'TEAM');
  return (
    <details className={styles['more']} open={error !== undefined || undefined}>
      <summary>More options</summary>
      <div className={styles['form']}>
        <div className={styles['row']}>
          <Field label="Who sees it">
            {(control) => (
              <Select {...control} value={draft.visibility} options={visibilities} onChange={(visibility) => onChange({ visibility })} />
            )}
          </Field>
          <Field label="Time zone of the event">
            {(control) => (
              <Select
                {...control}
                value={draft.zone}
                options={zones(draft.zone).map((value) => ({ value, label: value.replace(/_/g, ' ') }))}
                onChange={(zone) => onChange({ zone })}
              />
            )}
          </Field>
        </div>
        <CheckField
          label="Show me as busy"
          hint="An event that is free does not count when others look for a time."
          checked={draft.isBusy}
          onChange={(isBusy) => onChange({ isBusy })}
        />
        <Field label="Meeting link" error={error}>
          {(control) => (
            <input
              {...control}
              type="url"
              value={draft.meetingUrl}
              maxLength={2000}
              placeholder="https://"
              onChange={(event) => onChange({ meetingUrl: event.target.value })}
            />
          )}
        </Field>
        <ReminderFields reminders={draft.reminders} onChange={(reminders) => onChange({ reminders })} />
        {(categories.length > 0 || own) && (
          <Field label="Category">
            {(control) => (
              <Select
                {...control}
                value={draft.categoryId ?? ''}
                options={[
                  none,
                  ...categories.map(({ id, name }) => ({ value: id, label: name })),
                  ...(own ? [{ value: draft.categoryId, label: 'Its present category' }] : []),
                ]}
                onChange={(id) => onChange({ categoryId: id === '' ? null : id })}
              />
            )}
          </Field>
        )}
        <ColorChoice
          legend="Color"
          value={draft.color}
          none={{ label: 'As the calendar', color: calendarColor }}
          onChange={(color) => onChange({ color })}
        />
      </div>
    </details>
  );
}
