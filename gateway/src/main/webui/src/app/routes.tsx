import { createBrowserRouter, type RouteObject } from 'react-router';
import { Loading } from '../shared/ui/Loading';
import { CrashPage } from './CrashPage';
import { NotFoundPage } from './NotFoundPage';
import { Shell } from './Shell';

/** Addresses of the app. Each page is a chunk of its own, fetched when it is first opened. */
export const routes: RouteObject[] = [
  {
    path: 'p',
    errorElement: <CrashPage />,
    hydrateFallbackElement: <Loading label="Opening the calendar" />,
    children: [
      { path: 'calendar/:calendarId', lazy: async () => ({ Component: (await import('./PublicScreen')).PublicCalendarScreen }) },
      { path: ':token', lazy: async () => ({ Component: (await import('./PublicScreen')).PublicLinkScreen }) },
    ],
  },
  {
    element: <Shell />,
    errorElement: <CrashPage />,
    hydrateFallbackElement: <Loading label="Opening Chronos" />,
    children: [
      { index: true, lazy: async () => ({ Component: (await import('./HomePage')).HomePage }) },
      { path: 'calendars/:calendarId', lazy: async () => ({ Component: (await import('./CalendarScreen')).CalendarScreen }) },
      { path: 'analytics', lazy: async () => ({ Component: (await import('./AnalyticsScreen')).AnalyticsScreen }) },
      { path: 'invitations/*', lazy: async () => ({ Component: (await import('./InvitationsScreen')).InvitationsScreen }) },
      { path: 'settings', lazy: async () => ({ Component: (await import('./SettingsScreen')).SettingsScreen }) },
      { path: '*', Component: NotFoundPage },
    ],
  },
];

export function createRouter() {
  return createBrowserRouter(routes);
}
