import { backoffMillis } from './backoff';
import type { Socket } from './socket';

/**
 * Hastens reconnects. A failed attempt of the library waits out its transport timeout of 15 s; starting it anew after a short,
 * growing wait brings people back within seconds of an outage.
 */
export function kickReconnects(socket: Socket): () => void {
  let attempt = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let kicking = false;

  const arm = () => {
    clearTimeout(timer);
    if (stopped) return;
    timer = setTimeout(() => {
      attempt += 1;
      kicking = true;
      socket.disconnect();
      kicking = false;
      socket.connect();
    }, backoffMillis(attempt, Math.random));
  };

  socket.connection.bind('state_change', ({ current }: { current: string }) => {
    if (kicking) return;
    if (current === 'connected') attempt = 0;
    if (current === 'connecting' || current === 'unavailable') arm();
    else clearTimeout(timer);
  });
  arm();

  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
