import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import { TransferBanner } from '../features/access/TransferBanner';
import { calendarsQuery, refreshCalendars, refreshEvents } from '../features/calendar/api';
import { CalendarPage } from '../features/calendar/CalendarPage';
import { SettingsButton } from '../features/calendarSettings/SettingsButton';
import { CreateEvent } from '../features/event/CreateEvent';
import { EventDetails } from '../features/event/EventDetails';
import { PresenceList } from '../features/presence/PresenceList';
import { InvitationBanner } from '../features/sharing/InvitationBanner';
import { subscriptionsQuery } from '../features/subscriptions/api';
import { SubscribeButton } from '../features/subscriptions/SubscribeButton';
import { SubscriptionBar } from '../features/subscriptions/SubscriptionBar';
import { may } from '../shared/auth/rights';
import { AccessTools } from './AccessTools';
import { PageTitle } from './PageTitle';
import { useInvitationAnswered } from './useInvitationAnswered';

/** A calendar with what the other features add to it. */
export function CalendarScreen() {
  const { calendarId = '' } = useParams();
  const client = useQueryClient();
  const navigate = useNavigate();
  const answered = useInvitationAnswered();
  const subscriptions = useQuery(subscriptionsQuery).data ?? [];
  const leave = async () => {
    await client.invalidateQueries({ queryKey: calendarsQuery.queryKey });
    await navigate('/');
  };
  return (
    <CalendarPage
      calendarId={calendarId}
      isFrozen={(id) => subscriptions.some((one) => one.calendarId === id)}
      more={
        <SubscribeButton
          onSubscribed={async (id) => {
            await refreshCalendars(client);
            await navigate(`/calendars/${id}`);
          }}
        />
      }
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
      notices={(calendar) => (
        <>
          <InvitationBanner calendarId={calendarId} answered={answered} />
          {calendar && (
            <SubscriptionBar
              calendarId={calendar.id}
              calendarName={calendar.name}
              onRefreshed={() => refreshEvents(client, calendar.id)}
              onRemoved={leave}
            />
          )}
          {calendar && may(calendar, 'transfer.accept') && (
            <TransferBanner
              calendarId={calendar.id}
              calendarName={calendar.name}
              onAccepted={() => refreshCalendars(client)}
            />
          )}
        </>
      )}
      tools={(calendar) => (
        <>
          <PageTitle>{calendar.name}</PageTitle>
          {!['FREE_BUSY', 'GUEST'].includes(calendar.role) && (
            <PresenceList
              key={calendar.id}
              calendarId={calendar.id}
              news={{
                onCalendarChanged: () => void refreshEvents(client, calendar.id),
                onAccessLost: () => void Promise.all([refreshCalendars(client), refreshEvents(client, calendar.id)]),
              }}
            />
          )}
          <AccessTools calendar={calendar} />
          {calendar.role !== 'GUEST' && (
            <SettingsButton
              calendar={calendar}
              news={{
                onChanged: () => refreshCalendars(client),
                onDeleted: leave,
              }}
            />
          )}
        </>
      )}
    />
  );
}
