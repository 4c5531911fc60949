import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useReducer } from 'react';
import { get } from '../../shared/api/http';
import { watchPresence } from './connection';
import { EMPTY_ROSTER, rosterReducer, type Roster } from './roster';
import { openSocket } from './socket';
import { presenceConfig } from './wire';

const configQuery = queryOptions({
  queryKey: ['presence', 'config'],
  queryFn: ({ signal }) => get('/api/presence/config', presenceConfig, signal),
  staleTime: Number.POSITIVE_INFINITY,
  refetchInterval: ({ state }) => (state.data ? false : 10_000),
});

/** What a watcher hears beside who is there. */
export interface PresenceNews {
  readonly onCalendarChanged: () => void;
  readonly onAccessLost: () => void;
}

/** Shows the person on the calendar while mounted, and tells who else is there. */
export function usePresence(calendarId: string, { onCalendarChanged, onAccessLost }: PresenceNews): Roster {
  const [roster, dispatch] = useReducer(rosterReducer, EMPTY_ROSTER);
  const config = useQuery(configQuery).data;
  const changed = useEffectEvent(onCalendarChanged);
  const accessLost = useEffectEvent(onAccessLost);

  useEffect(() => {
    if (!config) return;
    return watchPresence({
      calendarId,
      config,
      openSocket,
      dispatch,
      onCalendarChanged: () => changed(),
      onAccessLost: () => accessLost(),
    });
  }, [calendarId, config]);

  return roster;
}
