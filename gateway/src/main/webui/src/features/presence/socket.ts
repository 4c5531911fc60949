import Pusher, { type Options } from 'pusher-js';
import { asProblem } from '../../shared/api/problem';
import { authorizeChannel } from './authorize';
import type { PresenceConfig } from './wire';

export interface Channel {
  bind(event: string, handler: (data: unknown) => void): unknown;
  /** Tells the others on the channel; only once it is entered. */
  trigger(event: string, data: unknown): unknown;
}

/** The part of pusher-js that presence uses; the tests put a fake in its place. */
export interface Socket {
  readonly connection: {
    readonly state: string;
    bind(event: string, handler: (data: never) => void): unknown;
  };
  connect(): void;
  disconnect(): void;
  subscribe(channel: string): Channel;
  unsubscribe(channel: string): void;
}

/** Opens the socket; `onRefused` is called when the person may not enter a channel. */
export type OpenSocket = (config: PresenceConfig, onRefused: () => void) => Socket;

/** Opens a socket to the same origin, through the gateway. */
export const openSocket: OpenSocket = (config, onRefused) => {
  const secure = window.location.protocol === 'https:';
  const port = Number(window.location.port) || (secure ? 443 : 80);
  const options: Options = {
    // Mandatory since 8.0 and without meaning when the host is given.
    cluster: 'chronos',
    wsHost: window.location.hostname,
    wsPort: port,
    wssPort: port,
    // The library adds `/app/{key}` itself.
    wsPath: config.wsPath.replace(/\/app\/?$/, ''),
    forceTLS: secure,
    // Else it falls back to the vendor's own hosts; and without TLS there is nothing behind `wss` to try.
    enabledTransports: secure ? ['ws', 'wss'] : ['ws'],
    enableStats: false,
    channelAuthorization: {
      transport: 'ajax',
      endpoint: '/api/presence/auth',
      customHandler: ({ socketId, channelName }, done) => {
        authorizeChannel(socketId, channelName).then(
          (auth) => done(null, auth),
          (error: unknown) => {
            const problem = asProblem(error);
            // Told directly: the library keeps only the message of an error it did not make itself.
            if (problem.status === 403 || problem.status === 404) onRefused();
            done(problem, null);
          },
        );
      },
    },
  };
  return new Pusher(config.key, options);
};
