import { watchAttention, type Attention } from './attention';
import { kickReconnects } from './kick';
import { createPolling } from './polling';
import type { RosterAction } from './roster';
import type { Channel, OpenSocket } from './socket';
import { readMember, readSnapshot, readUpdate, type PresenceConfig } from './wire';

export interface PresenceWatch {
  readonly calendarId: string;
  readonly config: PresenceConfig;
  readonly openSocket: OpenSocket;
  readonly dispatch: (action: RosterAction) => void;
  /** Somebody changed the content of the calendar. */
  readonly onCalendarChanged: () => void;
  /** The person may no longer see the calendar. */
  readonly onAccessLost: () => void;
}

/** How long a socket may take to deliver a list before polling steps in. */
const SOCKET_PATIENCE_MILLIS = 5000;
/** A subscription without an answer is asked for again this often, while polling bridges the gap. */
const SUBSCRIBE_AGAIN_MILLIS = 20_000;

/** Watches one calendar until the returned function is called: by socket when it can be had, else by polling. */
export function watchPresence(watch: PresenceWatch): () => void {
  const { calendarId, config, dispatch } = watch;
  const channelName = `${config.channelPrefix}${calendarId}`;
  const polling = createPolling(calendarId, config.pollSeconds, dispatch);
  let patience: ReturnType<typeof setTimeout> | undefined;
  let refused = false;
  /** The channel while it is entered; before that, nothing can be told on it. */
  let entered: Channel | null = null;

  const tell = (state: Attention) => entered?.trigger('client-presence', { state });
  const attention = watchAttention(tell);

  const refuse = () => {
    if (refused) return;
    refused = true;
    entered = null;
    clearTimeout(patience);
    polling.stop();
    dispatch({ type: 'refused' });
    watch.onAccessLost();
  };
  const socket = watch.openSocket(config, refuse);

  const awaitSocket = (millis = SOCKET_PATIENCE_MILLIS) => {
    clearTimeout(patience);
    if (refused) return;
    patience = setTimeout(() => {
      polling.start();
      if (socket.connection.state === 'connected') {
        socket.unsubscribe(channelName);
        subscribe();
        awaitSocket(SUBSCRIBE_AGAIN_MILLIS);
      }
    }, millis);
  };

  const subscribe = () => {
    const channel = socket.subscribe(channelName);
    channel.bind('pusher:subscription_succeeded', (data) => {
      clearTimeout(patience);
      dispatch({ type: 'snapshot', members: readSnapshot(data) });
      entered = channel;
      if (attention.now() !== 'active') tell(attention.now());
      // Only now: the person is counted through the socket, so leaving by HTTP does not make them flicker.
      polling.stop();
    });
    channel.bind('pusher:member_added', (data) => dispatch({ type: 'joined', member: readMember(data) }));
    channel.bind('pusher:member_removed', (data) => dispatch({ type: 'left', id: readMember(data).id }));
    channel.bind('presence:updated', (data) => dispatch({ type: 'updated', ...readUpdate(data) }));
    channel.bind('calendar:changed', () => watch.onCalendarChanged());
    channel.bind('pusher:subscription_error', (error) => {
      if (isRefusal(error)) refuse();
      else awaitSocket();
    });
  };

  socket.connection.bind('state_change', ({ previous, current }: { previous: string; current: string }) => {
    if (previous === 'connected') {
      entered = null;
      dispatch({ type: 'lost' });
    }
    if (previous === 'connected' || current === 'connected') awaitSocket();
    if (current === 'failed') polling.start();
  });
  subscribe();
  awaitSocket();
  const stopKicking = kickReconnects(socket);

  const leave = () => {
    clearTimeout(patience);
    polling.stop();
    socket.disconnect();
  };
  // A page that comes back from the back-forward cache has lost its socket.
  const comeBack = (event: PageTransitionEvent) => {
    if (!event.persisted) return;
    socket.connect();
    awaitSocket();
  };
  window.addEventListener('pagehide', leave);
  window.addEventListener('pageshow', comeBack);

  return () => {
    window.removeEventListener('pagehide', leave);
    window.removeEventListener('pageshow', comeBack);
    attention.stop();
    stopKicking();
    socket.unsubscribe(channelName);
    leave();
    clearTimeout(patience);
  };
}

/** The service ends a subscription whose share was revoked with an error that carries the status. */
function isRefusal(error: unknown): boolean {
  const status = typeof error === 'object' && error !== null && 'status' in error ? error.status : undefined;
  return status === 401 || status === 403 || status === 404;
}
