import { useState } from 'react';
import { Button } from '../../shared/ui/Button';
import { Field } from '../../shared/ui/Field';
import type { Guest } from './draft';
import styles from './EventEditor.module.css';

interface GuestFieldsProps {
  readonly guests: readonly Guest[];
  readonly onChange: (guests: readonly Guest[]) => void;
}

/** Who is asked to come, by address; several may be typed at once. */
export function GuestFields({ guests, onChange }: GuestFieldsProps) {
  const [text, setText] = useState('');
  const [error, setError] = useState<string | null>(null);

  const add = () => {
    const typed = text.split(/[\s,;]+/).filter(Boolean);
    const wrong = typed.find((email) => !/^[^\s@]+@[^\s@]+$/.test(email));
    if (wrong !== undefined) {
      setError(`${wrong} is not an email address.`);
      return;
    }
    const known = new Set(guests.map(({ email }) => email.toLowerCase()));
    const fresh = [...new Set(typed.map((email) => email.toLowerCase()))].filter((email) => !known.has(email));
    onChange([...guests, ...fresh.map((email) => ({ email, name: null, role: null }))]);
    setText('');
    setError(null);
  };

  return (
    <div className={styles['group']}>
      <div className={styles['add']}>
        <Field label="Invite people" error={error}>
          {(control) => (
            <input
              {...control}
              type="text"
              inputMode="email"
              value={text}
              placeholder="name@example.com"
              autoComplete="off"
              onChange={(event) => setText(event.target.value)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || text.trim() === '') return;
                // Else it would send the whole form.
                event.preventDefault();
                add();
              }}
            />
          )}
        </Field>
        <Button disabled={text.trim() === ''} onClick={add}>
          Add
        </Button>
      </div>
      {guests.length > 0 && (
        <ul role="list" aria-label="Invited people" className={styles['list']}>
          {guests.map((guest) => (
            <li key={guest.email}>
              {guest.name ? `${guest.name} (${guest.email})` : guest.email}
              <Button
                size="s"
                kind="quiet"
                aria-label={`Remove ${guest.email}`}
                onClick={() => onChange(guests.filter((one) => one !== guest))}
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
