import { useInfiniteQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { Icon } from '../../shared/ui/Icon';
import { usePopover } from '../../shared/ui/usePopover';
import { notificationsQuery } from './api';
import styles from './Notifications.module.css';
import { NotificationList } from './NotificationList';

/** How many notifications are new, and the way to them. */
export function NotificationBell() {
  const { open, setOpen, frame, button, closeWhenLeft } = usePopover();
  const panelId = useId();
  const query = useInfiniteQuery(notificationsQuery);
  const unread = query.data?.pages[0]?.unreadCount ?? 0;
  return (
    <div className={styles['menu']} ref={frame} onBlur={closeWhenLeft}>
      <button
        ref={button}
        type="button"
        className={styles['bell']}
        aria-expanded={open}
        aria-controls={panelId}
        aria-label={unread === 0 ? 'Notifications' : `Notifications, ${unread} unread`}
        onClick={() => setOpen(!open)}
      >
        <Icon name="bell" />
        {unread > 0 && (
          <span className={styles['count']} aria-hidden="true">
            {unread > 99 ? '99+' : unread}
          </span>
        )}
      </button>
      <div id={panelId} className={styles['panel']} hidden={!open} role="region" aria-label="Notifications">
        {open && <NotificationList query={query} unread={unread} onFollowed={() => setOpen(false)} />}
      </div>
    </div>
  );
}
