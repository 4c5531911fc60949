import { command, get } from '../../shared/api/http';
import { asProblem } from '../../shared/api/problem';
import type { RosterAction } from './roster';
import { readPolled } from './wire';

/** Being present without a socket: each join renews the lease, each list is the whole truth of its moment. */
export interface Polling {
  start(): void;
  /** Ends it and says good-bye, also while the page is closing. */
  stop(): void;
}

export function createPolling(calendarId: string, pollSeconds: number, dispatch: (action: RosterAction) => void): Polling {
  const path = `/api/calendars/${encodeURIComponent(calendarId)}/presence`;
  let running = false;
  let round = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const poll = async (mine: number) => {
    try {
      await command('POST', `${path}/join`, { json: {} });
      const members = await get(path, readPolled);
      if (running && mine === round) dispatch({ type: 'snapshot', members });
    } catch (error) {
      const { status } = asProblem(error);
      if (running && mine === round) dispatch({ type: status === 403 || status === 404 ? 'refused' : 'lost' });
    }
    if (running && mine === round) timer = setTimeout(() => void poll(mine), pollSeconds * 1000);
  };

  return {
    start() {
      if (running) return;
      running = true;
      round += 1;
      void poll(round);
    },
    stop() {
      if (!running) return;
      running = false;
      clearTimeout(timer);
      command('POST', `${path}/leave`, { keepalive: true }).catch(() => {
        // The lease ends by itself if the good-bye is lost.
      });
    },
  };
}
