import { useState } from 'react';
import { asProblem } from '../../shared/api/problem';
import { useTimeStyle } from '../../shared/auth/profile';
import { endOfDay, today } from '../../shared/time/zone';
import { Button } from '../../shared/ui/Button';
import { Field } from '../../shared/ui/Field';
import { ProblemNotice } from '../../shared/ui/Notice';
import { Select } from '../../shared/ui/Select';
import type { Permission } from './api';
import { BatchResults } from './BatchResults';
import { PERMISSION_OPTIONS, permissionExplained } from './permissions';
import styles from './ShareDialog.module.css';
import { useInvite } from './useInvite';
import { addressesIn, validateShare, type ShareFormErrors } from './validate';

interface ShareFormProps {
  readonly calendarId: string;
  readonly say: (message: string) => void;
}

/** Invites people. Errors stand beside the field they are about; of several people, what became of each. */
export function ShareForm({ calendarId, say }: ShareFormProps) {
  const { zone } = useTimeStyle();
  const [email, setEmail] = useState('');
  const [permission, setPermission] = useState<Permission>('VIEW');
  const [until, setUntil] = useState('');
  const [message, setMessage] = useState('');
  const [errors, setErrors] = useState<ShareFormErrors>({});
  const invite = useInvite(calendarId, say, (unsent) => {
    setEmail(unsent.join(', '));
    if (unsent.length > 0) return;
    setUntil('');
    setMessage('');
  });
  const refused = invite.error ? asProblem(invite.error) : null;
  const refusedFields = {
    email: refused?.fieldMessage('/email') ?? null,
    permission: refused?.fieldMessage('/permission') ?? null,
    until: refused?.fieldMessage('/expiresAt') ?? null,
    message: refused?.fieldMessage('/message') ?? null,
  };
  const elsewhere = refused && Object.values(refusedFields).every((one) => one === null);

  const submit = () => {
    const found = validateShare({ email, until }, today(zone, new Date()));
    setErrors(found);
    if (found.email || found.until || invite.isPending) return;
    invite.mutate({
      emails: addressesIn(email),
      permission,
      ...(until ? { expiresAt: endOfDay(until, zone) } : {}),
      ...(message.trim() ? { message: message.trim() } : {}),
    });
  };

  return (
    <form
      className={styles['form']}
      noValidate
      aria-label="Share with people"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {elsewhere && <ProblemNotice error={refused} />}
      <Field label="Email" hint="Several addresses at once, with commas between them." error={errors.email ?? refusedFields.email}>
        {(control) => (
          <input
            {...control}
            type="text"
            inputMode="email"
            value={email}
            autoComplete="email"
            placeholder="name@example.com"
            onChange={(event) => setEmail(event.target.value)}
          />
        )}
      </Field>
      <div className={styles['pair']}>
        <Field label="Permission" hint={permissionExplained(permission)} error={refusedFields.permission}>
          {(control) => <Select {...control} value={permission} options={PERMISSION_OPTIONS} onChange={setPermission} />}
        </Field>
        <Field label="Access until" hint="Leave empty for no end." error={errors.until ?? refusedFields.until}>
          {(control) => <input {...control} type="date" value={until} onChange={(event) => setUntil(event.target.value)} />}
        </Field>
      </div>
      <Field label="Message" hint="Stands in the mail that invites them." error={refusedFields.message}>
        {(control) => (
          <textarea {...control} rows={2} maxLength={1000} value={message} onChange={(event) => setMessage(event.target.value)} />
        )}
      </Field>
      {invite.data && <BatchResults emails={invite.variables.emails} results={invite.data} />}
      <Button kind="primary" type="submit" busy={invite.isPending}>
        Send invitation
      </Button>
    </form>
  );
}
