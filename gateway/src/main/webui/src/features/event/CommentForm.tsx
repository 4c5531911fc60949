import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useAttempt } from '../../shared/api/useAttempt';
import { Button } from '../../shared/ui/Button';
import { Field } from '../../shared/ui/Field';
import { ProblemNotice } from '../../shared/ui/Notice';
import { writeComment } from './api';
import styles from './EventDetails.module.css';

const LONGEST = 4000;

interface CommentFormProps {
  readonly calendarId: string;
  readonly eventId: string;
  readonly onWritten: () => Promise<void> | void;
}

export function CommentForm({ calendarId, eventId, onWritten }: CommentFormProps) {
  const [body, setBody] = useState('');
  const attempt = useAttempt();
  const write = useMutation({
    mutationFn: (text: string) => writeComment(calendarId, eventId, text, attempt.keyOf(text)),
    onSuccess: async () => {
      attempt.answered();
      setBody('');
      await onWritten();
    },
  });
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (body.trim() !== '' && !write.isPending) write.mutate(body.trim());
      }}
    >
      {write.error && <ProblemNotice error={write.error} />}
      <Field label="Write a comment">
        {(control) => (
          <textarea {...control} rows={2} maxLength={LONGEST} value={body} onChange={(event) => setBody(event.target.value)} />
        )}
      </Field>
      <Button size="s" type="submit" busy={write.isPending} disabled={body.trim() === ''}>
        Comment
      </Button>
    </form>
  );
}
