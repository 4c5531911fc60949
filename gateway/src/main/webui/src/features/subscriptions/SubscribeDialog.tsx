import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { asProblem } from '../../shared/api/problem';
import { useAttempt } from '../../shared/api/useAttempt';
import { Button } from '../../shared/ui/Button';
import { ColorChoice } from '../../shared/ui/ColorChoice';
import { COLORS } from '../../shared/ui/colors';
import { Dialog } from '../../shared/ui/Dialog';
import { Field } from '../../shared/ui/Field';
import { ProblemNotice } from '../../shared/ui/Notice';
import { subscribe, subscriptionsQuery, type NewSubscription } from './api';
import styles from './Subscriptions.module.css';

interface SubscribeDialogProps {
  readonly onSubscribed: (calendarId: string) => Promise<void> | void;
  readonly onClose: () => void;
}

/** Adds a calendar that is kept elsewhere, by its address. */
export function SubscribeDialog({ onSubscribed, onClose }: SubscribeDialogProps) {
  const formId = useId();
  const client = useQueryClient();
  const [url, setUrl] = useState('');
  const [name, setName] = useState('');
  const [color, setColor] = useState<string | null>(COLORS[1].value);
  const [tried, setTried] = useState(false);
  const attempt = useAttempt();
  const add = useMutation({
    mutationFn: (wanted: NewSubscription) => subscribe(wanted, attempt.keyOf(wanted)),
    onSuccess: async ({ calendarId }) => {
      attempt.answered();
      await client.invalidateQueries({ queryKey: subscriptionsQuery.queryKey });
      await onSubscribed(calendarId);
    },
  });
  const refused = add.error ? asProblem(add.error) : null;
  // Calendar programs write webcal: for the same address.
  const address = url.trim().replace(/^webcals?:\/\//i, 'https://');
  const wrong = !/^https?:\/\/\S+$/i.test(address);
  const urlError = tried && wrong ? 'Enter the address of a calendar, such as https://example.com/calendar.ics' : refused?.fieldMessage('/url');

  return (
    <Dialog
      title="Subscribe to a calendar"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="primary" type="submit" form={formId} busy={add.isPending}>
            Subscribe
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
          setTried(true);
          if (wrong || add.isPending) return;
          add.mutate({ url: address, ...(name.trim() ? { name: name.trim() } : {}), ...(color ? { color } : {}) });
        }}
      >
        {refused && !urlError && <ProblemNotice error={refused} />}
        <Field label="Address" hint="Chronos reads it now and then. Nothing can be changed in it from here." error={urlError}>
          {(control) => (
            <input
              {...control}
              type="url"
              value={url}
              placeholder="https://"
              autoComplete="off"
              maxLength={2000}
              onChange={(event) => setUrl(event.target.value)}
            />
          )}
        </Field>
        <Field label="Name" hint="Leave empty for the name it gives itself.">
          {(control) => <input {...control} value={name} maxLength={100} autoComplete="off" onChange={(event) => setName(event.target.value)} />}
        </Field>
        <ColorChoice legend="Color" value={color} onChange={setColor} />
      </form>
    </Dialog>
  );
}
