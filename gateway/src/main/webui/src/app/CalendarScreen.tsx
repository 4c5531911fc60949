import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { countPrivate, refreshCalendars, refreshEvents } from '../features/calendar/api';
import { CalendarPage } from '../features/calendar/CalendarPage';
import { CreateEvent } from '../features/event/CreateEvent';
import { EventDetails } from '../features/event/EventDetails';
import { PresenceList } from '../features/presence/PresenceList';
import { InvitationBanner } from '../features/sharing/InvitationBanner';
import { LeaveButton } from '../features/sharing/LeaveButton';
import { ShareButton } from '../features/sharing/ShareButton';
import { PageTitle } from './PageTitle';
import { useInvitationAnswered } from './useInvitationAnswered';

/** A calendar with what the other features add to it. */
export function CalendarScreen() {
  const { calendarId = '' } = useParams();
  const client = useQueryClient();
  const navigate = useNavigate();
  const answered = useInvitationAnswered();
  return (
    <CalendarPage
      calendarId={calendarId}
      dialogs={{
        details: (calendar, occurrence, close) => (
          <EventDetails
            calendar={calendar}
            occurrence={occurrence}
            onChanged={() => refreshEvents(client, calendar.id)}
            onClose={close}
          />
        ),
        create: (calendar, slot, close) => (
          <CreateEvent calendar={calendar} slot={slot} onChanged={() => refreshEvents(client, calendar.id)} onClose={close} />
        ),
      }}
      notices={<InvitationBanner calendarId={calendarId} answered={answered} />}
      tools={(calendar) => (
        <>
          <PageTitle>{calendar.name}</PageTitle>
          <PresenceList
            key={calendar.id}
            calendarId={calendar.id}
            news={{
              onCalendarChanged: () => void refreshEvents(client, calendar.id),
              onAccessLost: () => void Promise.all([refreshCalendars(client), refreshEvents(client, calendar.id)]),
            }}
          />
          {calendar.role === 'OWNER' && (
            <ShareButton
              calendarId={calendar.id}
              calendarName={calendar.name}
              countPrivate={() => countPrivate(client, calendar.id)}
            />
          )}
          {calendar.role !== 'OWNER' && (
            <LeaveButton
              calendarId={calendar.id}
              calendarName={calendar.name}
              onLeft={async () => {
                await navigate('/');
                await refreshCalendars(client);
              }}
            />
          )}
        </>
      )}
    />
  );
}
