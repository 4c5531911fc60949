import type { ReactNode } from 'react';
import { NavLink } from 'react-router';
import { Badge } from '../../shared/ui/Badge';
import { Button } from '../../shared/ui/Button';
import { Icon } from '../../shared/ui/Icon';
import type { Calendar } from './api';
import styles from './CalendarList.module.css';
import { safeColor } from '../../shared/ui/colors';

interface CalendarListProps {
  readonly calendars: readonly Calendar[];
  readonly onCreate: () => void;
  readonly more: ReactNode;
}

/** The calendars of the signed-in person: their own, then those of others. */
export function CalendarList({ calendars, onCreate, more }: CalendarListProps) {
  const shown = calendars.filter((calendar) => calendar.state !== 'HIDDEN');
  const own = shown.filter((calendar) => calendar.role === 'OWNER');
  const shared = shown.filter((calendar) => calendar.role !== 'OWNER');
  const hidden = calendars.filter((calendar) => calendar.state === 'HIDDEN');
  return (
    <nav className={styles['list']} aria-label="Calendars">
      <Group title="My calendars" calendars={own} />
      {shared.length > 0 && <Group title="Shared with me" calendars={shared} />}
      {hidden.length > 0 && (
        <details className={styles['hidden']}>
          <summary>{hidden.length === 1 ? '1 hidden calendar' : `${hidden.length} hidden calendars`}</summary>
          <Group title="Hidden calendars" calendars={hidden} />
        </details>
      )}
      <Button kind="quiet" size="s" icon={<Icon name="plus" size={16} />} onClick={onCreate}>
        New calendar
      </Button>
      {more}
    </nav>
  );
}

function Group({ title, calendars }: { readonly title: string; readonly calendars: readonly Calendar[] }) {
  return (
    <section className={styles['group']}>
      <h2 className={styles['title']}>{title}</h2>
      <ul role="list" aria-label={title}>
        {calendars.map((calendar) => (
          <li key={calendar.id}>
            <NavLink to={`/calendars/${calendar.id}`} className={styles['item'] ?? ''}>
              <span className={styles['dot']} style={{ '--swatch': safeColor(calendar.color) }} aria-hidden="true" />
              <span className={styles['name']}>
                {calendar.name}
                {calendar.role !== 'OWNER' && calendar.owner?.name && <small>{calendar.owner.name}</small>}
              </span>
              {calendar.state === 'NEW' && <Badge tone="accent">NEW</Badge>}
            </NavLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
