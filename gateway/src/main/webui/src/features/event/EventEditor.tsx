import { useId, useState, type ReactNode } from 'react';
import { asProblem } from '../../shared/api/problem';
import { Button } from '../../shared/ui/Button';
import { Dialog } from '../../shared/ui/Dialog';
import { Field } from '../../shared/ui/Field';
import { ProblemNotice } from '../../shared/ui/Notice';
import type { EventDraft } from './draft';
import styles from './EventEditor.module.css';
import { GuestFields } from './GuestFields';
import { MoreFields } from './MoreFields';
import { RepeatFields } from './RepeatFields';
import { TimeFields } from './TimeFields';
import type { EventCalendar } from './types';
import { refusedFields, validateEvent, type EventErrors } from './validate';

interface EventEditorProps {
  readonly title: string;
  /** What the button that sends it says. */
  readonly action: string;
  readonly calendar: EventCalendar;
  readonly initial: EventDraft;
  readonly busy: boolean;
  readonly error: unknown;
  readonly notice?: ReactNode;
  readonly onSubmit: (draft: EventDraft) => void;
  readonly onClose: () => void;
}

/** The form of an event, new or not. Errors stand beside the field they are about. */
export function EventEditor({ title, action, calendar, initial, busy, error, notice, onSubmit, onClose }: EventEditorProps) {
  const formId = useId();
  const [draft, setDraft] = useState(initial);
  const [errors, setErrors] = useState<EventErrors>({});
  const problem = error === null || error === undefined ? null : asProblem(error);
  const refused = refusedFields(problem);
  const shown: EventErrors = { ...refused, ...errors };
  const change = (part: Partial<EventDraft>) => setDraft((old) => ({ ...old, ...part }));

  const submit = () => {
    const found = validateEvent(draft);
    setErrors(found);
    if (Object.keys(found).length === 0 && !busy) onSubmit(draft);
  };

  return (
    <Dialog
      title={title}
      wide
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form={formId} busy={busy}>
            {action}
          </Button>
        </>
      }
    >
      <form
        id={formId}
        className={styles['form']}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {notice}
        {problem && Object.keys(refused).length === 0 && <ProblemNotice error={problem} />}
        <Field label="Title" error={shown.title}>
          {(control) => (
            <input
              {...control}
              value={draft.title}
              maxLength={200}
              autoComplete="off"
              onChange={(event) => change({ title: event.target.value })}
            />
          )}
        </Field>
        <TimeFields draft={draft} errors={shown} onChange={setDraft} />
        <RepeatFields repeat={draft.repeat} startDate={draft.startDate} error={shown.rule} onChange={(repeat) => change({ repeat })} />
        <Field label="Location">
          {(control) => (
            <input {...control} value={draft.location} maxLength={500} onChange={(event) => change({ location: event.target.value })} />
          )}
        </Field>
        <Field label="Description">
          {(control) => (
            <textarea
              {...control}
              rows={3}
              maxLength={20_000}
              value={draft.description}
              onChange={(event) => change({ description: event.target.value })}
            />
          )}
        </Field>
        <GuestFields guests={draft.guests} onChange={(guests) => change({ guests })} />
        <MoreFields draft={draft} calendarColor={calendar.color} error={shown.meetingUrl} onChange={change} />
      </form>
    </Dialog>
  );
}
