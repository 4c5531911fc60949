import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { refreshCalendars } from '../features/calendar/api';
import type { InvitationAnswered } from '../features/sharing/useInvitationAnswer';

/** An accepted calendar is opened; a declined one is gone from the list. */
export function useInvitationAnswered(): InvitationAnswered {
  const client = useQueryClient();
  const navigate = useNavigate();
  return {
    onAccepted: async (calendarId) => {
      await refreshCalendars(client);
      await navigate(`/calendars/${calendarId}`);
    },
    onDeclined: async (calendarId) => {
      await refreshCalendars(client);
      if (window.location.pathname === `/calendars/${calendarId}`) await navigate('/');
    },
  };
}
