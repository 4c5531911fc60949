import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { asProblem } from '../../shared/api/problem';
import { useTimeStyle } from '../../shared/auth/profile';
import { today } from '../../shared/time/zone';
import { Button } from '../../shared/ui/Button';
import { Field } from '../../shared/ui/Field';
import { ProblemNotice } from '../../shared/ui/Notice';
import { Select } from '../../shared/ui/Select';
import { createShare, sharesQuery, type Permission } from './api';
import { PERMISSION_OPTIONS, permissionExplained } from './permissions';
import styles from './ShareDialog.module.css';
import { endOfDay, validateShare, type ShareFormErrors } from './validate';

interface ShareFormProps {
  readonly calendarId: string;
  readonly say: (message: string) => void;
}

/** Invites one person. Errors stand beside the field they are about. */
export function ShareForm({ calendarId, say }: ShareFormProps) {
  const { zone } = useTimeStyle();
  const client = useQueryClient();
  const [email, setEmail] = useState('');
  const [permission, setPermission] = useState<Permission>('VIEW');
  const [until, setUntil] = useState('');
  const [errors, setErrors] = useState<ShareFormErrors>({});
  const share = useMutation({
    mutationFn: createShare,
    onSuccess: async (made) => {
      setEmail('');
      setUntil('');
      say(`Shared with ${made.email}`);
      await client.invalidateQueries({ queryKey: sharesQuery(calendarId).queryKey });
    },
  });
  const refused = share.error ? asProblem(share.error) : null;
  const refusedFields = {
    email: refused?.fieldMessage('/email') ?? null,
    permission: refused?.fieldMessage('/permission') ?? null,
    until: refused?.fieldMessage('/expiresAt') ?? null,
  };
  const elsewhere = refused && !refusedFields.email && !refusedFields.permission && !refusedFields.until;

  const submit = () => {
    const found = validateShare({ email, until }, today(zone, new Date()));
    setErrors(found);
    if (found.email || found.until || share.isPending) return;
    share.mutate({ calendarId, email: email.trim(), permission, ...(until ? { expiresAt: endOfDay(until, zone) } : {}) });
  };

  return (
    <form
      className={styles['form']}
      noValidate
      aria-label="Share with a person"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      {elsewhere && <ProblemNotice error={refused} />}
      <Field label="Email" error={errors.email ?? refusedFields.email}>
        {(control) => (
          <input
            {...control}
            type="email"
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
      <Button kind="primary" type="submit" busy={share.isPending}>
        Send invitation
      </Button>
    </form>
  );
}
