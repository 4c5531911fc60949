import { useState } from 'react';
import type { ProblemError } from '../../shared/api/problem';
import { Button } from '../../shared/ui/Button';
import { Field } from '../../shared/ui/Field';
import { Icon } from '../../shared/ui/Icon';
import styles from './PublicPage.module.css';

interface AccessCodeFormProps {
  /** What the server said to the code that was tried. */
  readonly problem: ProblemError | null;
  readonly tried: string;
  readonly busy: boolean;
  readonly onCode: (code: string) => void;
}

/** Asks for the code that the owner of the calendar told. */
export function AccessCodeForm({ problem, tried, busy, onCode }: AccessCodeFormProps) {
  const [code, setCode] = useState('');
  const wrong = tried !== '' && problem?.status === 401 && !busy ? 'This code is not right.' : null;
  const tooMany = problem?.status === 429 ? 'Too many codes were tried. Try again in a quarter of an hour.' : null;
  return (
    <form
      className={styles['code']}
      onSubmit={(event) => {
        event.preventDefault();
        if (code.trim() !== '' && !busy) onCode(code.trim());
      }}
    >
      <span className={styles['lock']}>
        <Icon name="lock" size={22} />
      </span>
      <h1>This calendar asks for a code</h1>
      <p>Whoever gave you the address knows it.</p>
      <Field label="Access code" error={tooMany ?? wrong}>
        {(control) => (
          <input {...control} value={code} autoComplete="off" spellCheck={false} maxLength={100} onChange={(event) => setCode(event.target.value)} />
        )}
      </Field>
      <Button kind="primary" type="submit" busy={busy}>
        Open the calendar
      </Button>
      <p role="status" className="visually-hidden">
        {tooMany ?? wrong ?? ''}
      </p>
    </form>
  );
}
