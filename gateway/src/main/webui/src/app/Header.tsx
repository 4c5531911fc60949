import { Link, NavLink } from 'react-router';
import { NotificationBell } from '../features/notifications/NotificationBell';
import { InvitationBadge } from '../features/sharing/InvitationBadge';
import type { Session } from '../shared/auth/session';
import { Icon, type IconName } from '../shared/ui/Icon';
import { Brand } from './Brand';
import styles from './Header.module.css';
import { UserMenu } from './UserMenu';
import { useCalendarActive } from './useCalendarActive';

interface HeaderProps {
  readonly user: NonNullable<Session['user']>;
}

export function Header({ user }: HeaderProps) {
  const calendarActive = useCalendarActive();
  return (
    <header className={styles['header']}>
      <Link to="/" className={styles['home']} aria-label="Chronos home">
        <Brand />
      </Link>
      <nav aria-label="Main" className={styles['nav']}>
        <Link to="/" aria-current={calendarActive ? 'page' : undefined} className={styles['link']}>
          <NavText icon="calendar" text="Calendar" />
        </Link>
        <NavLink to="/analytics" className={styles['link'] ?? ''}>
          <NavText icon="chart" text="Analytics" />
        </NavLink>
        <NavLink to="/invitations" className={styles['link'] ?? ''}>
          <NavText icon="mail" text="Invitations" />
          <InvitationBadge />
        </NavLink>
      </nav>
      <NotificationBell />
      <UserMenu user={user} />
    </header>
  );
}

function NavText({ icon, text }: { readonly icon: IconName; readonly text: string }) {
  return (
    <>
      <Icon name={icon} />
      <span className={styles['text']}>{text}</span>
    </>
  );
}
