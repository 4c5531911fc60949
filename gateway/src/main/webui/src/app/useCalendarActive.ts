import { useLocation } from 'react-router';

/** The calendar pages have two kinds of address: the home page and each calendar. */
export function useCalendarActive(): boolean {
  const { pathname } = useLocation();
  return pathname === '/' || pathname.startsWith('/calendars/');
}
