import { useState } from 'react';
import { Button } from './Button';
import styles from './CopyField.module.css';
import { Field } from './Field';

interface CopyFieldProps {
  readonly label: string;
  readonly value: string;
  readonly hint?: string;
}

/** A text to take along. Copying says whether it worked; where it does not, the text can be selected. */
export function CopyField({ label, value, hint }: CopyFieldProps) {
  const [said, setSaid] = useState('');
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(value);
      setSaid('Copied');
    } catch {
      setSaid('Select the text and copy it.');
    }
  };
  return (
    <div className={styles['copy']}>
      <Field label={label} {...(hint ? { hint } : {})}>
        {(control) => <input {...control} readOnly value={value} onFocus={(event) => event.target.select()} />}
      </Field>
      <div className={styles['side']}>
        <Button size="s" aria-label={`Copy ${label}`} onClick={() => void copy()}>
          Copy
        </Button>
        <span role="status">{said}</span>
      </div>
    </div>
  );
}
