import { useId } from 'react';
import { Link } from 'react-router';
import type { Session } from '../shared/auth/session';
import { Avatar } from '../shared/ui/Avatar';
import { Button } from '../shared/ui/Button';
import { Icon } from '../shared/ui/Icon';
import { usePopover } from '../shared/ui/usePopover';
import { ThemeChoice } from './ThemeChoice';
import styles from './UserMenu.module.css';

interface UserMenuProps {
  readonly user: NonNullable<Session['user']>;
}

/** Who is signed in, the appearance, the settings, and the way out. */
export function UserMenu({ user }: UserMenuProps) {
  const { open, setOpen, frame, button, closeWhenLeft } = usePopover();
  const panelId = useId();
  const name = user.name || user.email || user.subject;

  return (
    <div className={styles['menu']} ref={frame} onBlur={closeWhenLeft}>
      <button
        ref={button}
        type="button"
        className={styles['button']}
        aria-expanded={open}
        aria-controls={panelId}
        aria-label={`Account of ${name}`}
        onClick={() => setOpen(!open)}
      >
        <Avatar id={user.subject} name={name} />
        <Icon name="down" size={14} />
      </button>
      <div id={panelId} className={styles['panel']} hidden={!open}>
        <p className={styles['name']}>{name}</p>
        <p className={styles['email']}>{user.email}</p>
        <ThemeChoice />
        <Link to="/settings" className={styles['settings']} onClick={() => setOpen(false)}>
          Settings
        </Link>
        {/* A page navigation, not a call: the sign-out goes on to the identity provider. */}
        <form method="post" action="/auth/logout">
          <Button type="submit" className={styles['out'] ?? ''}>
            Sign out
          </Button>
        </form>
      </div>
    </div>
  );
}
