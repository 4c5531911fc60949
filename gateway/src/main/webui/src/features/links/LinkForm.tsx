import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '../../shared/api/problem';
import { useAttempt } from '../../shared/api/useAttempt';
import { useTimeStyle } from '../../shared/auth/profile';
import { endOfDay } from '../../shared/time/zone';
import { Button } from '../../shared/ui/Button';
import { Field } from '../../shared/ui/Field';
import { ProblemNotice } from '../../shared/ui/Notice';
import { Select } from '../../shared/ui/Select';
import { createLink, type LinkKind, type MadeLink, type NewLink } from './api';
import styles from './Links.module.css';

const KINDS = [
  { value: 'BUSY', label: 'Busy times only' },
  { value: 'FULL', label: 'With details' },
] as const;

const EXPLAINED: Readonly<Record<LinkKind, string>> = {
  BUSY: 'Shows when you are busy, and nothing else.',
  FULL: 'Shows the events that are not private.',
};

const SHORTEST_CODE = 6;

interface LinkFormProps {
  readonly calendarId: string;
  readonly onMade: (made: MadeLink) => Promise<void> | void;
  readonly onCancel: () => void;
}

export function LinkForm({ calendarId, onMade, onCancel }: LinkFormProps) {
  const { zone } = useTimeStyle();
  const [kind, setKind] = useState<LinkKind>('BUSY');
  const [label, setLabel] = useState('');
  const [until, setUntil] = useState('');
  const [code, setCode] = useState('');
  const [short, setShort] = useState(false);
  const attempt = useAttempt();
  const make = useMutation({
    mutationFn: (wanted: NewLink) => createLink(calendarId, wanted, attempt.keyOf(wanted)),
    onSuccess: onMade,
  });
  const refused = make.error ? asProblem(make.error) : null;
  const fields = {
    label: refused?.fieldMessage('/label') ?? null,
    until: refused?.fieldMessage('/expiresAt') ?? null,
    code: short ? `Use at least ${SHORTEST_CODE} characters.` : (refused?.fieldMessage('/accessCode') ?? null),
  };
  const elsewhere = refused && Object.values(fields).every((one) => one === null);

  return (
    <form
      className={styles['form']}
      aria-label="New link"
      onSubmit={(event) => {
        event.preventDefault();
        const tooShort = code.trim() !== '' && code.trim().length < SHORTEST_CODE;
        setShort(tooShort);
        if (tooShort || make.isPending) return;
        make.mutate({
          kind,
          ...(label.trim() ? { label: label.trim() } : {}),
          ...(until ? { expiresAt: endOfDay(until, zone) } : {}),
          ...(code.trim() ? { accessCode: code.trim() } : {}),
        });
      }}
    >
      {elsewhere && <ProblemNotice error={refused} />}
      <div className={styles['pair']}>
        <Field label="What it shows" hint={EXPLAINED[kind]}>
          {(control) => <Select {...control} value={kind} options={KINDS} onChange={setKind} />}
        </Field>
        <Field label="Name" hint="For you, to tell links apart." error={fields.label}>
          {(control) => <input {...control} value={label} maxLength={100} autoComplete="off" onChange={(event) => setLabel(event.target.value)} />}
        </Field>
        <Field label="Works until" hint="Leave empty for no end." error={fields.until}>
          {(control) => <input {...control} type="date" value={until} onChange={(event) => setUntil(event.target.value)} />}
        </Field>
        <Field label="Access code" hint="Asked of whoever opens the link; 6 characters or more. Leave empty for none." error={fields.code}>
          {(control) => <input {...control} value={code} maxLength={100} autoComplete="off" onChange={(event) => setCode(event.target.value)} />}
        </Field>
      </div>
      <div className={styles['actions']}>
        <Button onClick={onCancel}>Cancel</Button>
        <Button kind="primary" type="submit" busy={make.isPending}>
          Create link
        </Button>
      </div>
    </form>
  );
}
