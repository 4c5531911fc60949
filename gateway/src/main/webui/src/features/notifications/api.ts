import { infiniteQueryOptions } from '@tanstack/react-query';
import { command, get } from '../../shared/api/http';
import { array, boolean, nullable, number, shape, string, withDefault, type Parsed } from '../../shared/api/parse';

const notification = shape({
  id: string,
  type: withDefault(string, ''),
  title: withDefault(string, ''),
  content: withDefault(string, ''),
  path: nullable(string),
  isRead: withDefault(boolean, false),
  createdAt: string,
});

/** Something that happened and that the person is told of. */
export type Notification = Parsed<typeof notification>;

const page = shape({ notifications: array(notification), unreadCount: withDefault(number, 0), nextCursor: nullable(string) });

export const notificationsQuery = infiniteQueryOptions({
  queryKey: ['notifications', 'list'],
  queryFn: ({ pageParam, signal }) => {
    const cursor = pageParam === null ? '' : `&cursor=${encodeURIComponent(pageParam)}`;
    return get(`/api/notifications?limit=20${cursor}`, page, signal);
  },
  initialPageParam: null as string | null,
  getNextPageParam: (last) => last.nextCursor,
  refetchInterval: 60_000,
  staleTime: 5_000,
});

export function markRead(id: string): Promise<void> {
  return command('PATCH', `/api/notifications/${encodeURIComponent(id)}`, { json: { isRead: true }, keepalive: true });
}

export function markAllRead(): Promise<void> {
  return command('POST', '/api/notifications/read-all');
}
