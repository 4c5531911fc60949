import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { call, get } from '../api/http';
import { boolean, nullable, number, shape, string, withDefault, type Parsed } from '../api/parse';
import type { TimeStyle } from '../time/format';
import { knownZone } from '../time/zone';

const profile = shape({
  id: string,
  email: string,
  name: withDefault(string, ''),
  avatar: nullable(string),
  timezone: withDefault(string, 'UTC'),
  locale: withDefault(string, 'en'),
  weekStartsOn: withDefault(number, 1),
  timeFormat: withDefault(string, '24h'),
  weeklyDigest: withDefault(boolean, false),
});

/** The signed-in person as Chronos knows them. */
export type Profile = Parsed<typeof profile>;
export type ProfileChange = Partial<Pick<Profile, 'timezone' | 'locale' | 'weekStartsOn' | 'name' | 'weeklyDigest'>>;

export const profileQuery = queryOptions({
  queryKey: ['auth', 'profile'],
  queryFn: ({ signal }) => get('/api/users/me', profile, signal),
  staleTime: 5 * 60_000,
});

export function changeProfile(change: ProfileChange): Promise<Profile> {
  return call('PATCH', '/api/users/me', profile, { json: change });
}

export function useProfile(): Profile {
  return useSuspenseQuery(profileQuery).data;
}

/** How this person wants dates and times written. */
export function timeStyleOf(me: Profile): TimeStyle {
  return { zone: knownZone(me.timezone), locale: knownLocale(me.locale), hour12: me.timeFormat.startsWith('12') };
}

export function useTimeStyle(): TimeStyle {
  return timeStyleOf(useProfile());
}

function knownLocale(locale: string): string {
  const tag = locale.replace('_', '-');
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
