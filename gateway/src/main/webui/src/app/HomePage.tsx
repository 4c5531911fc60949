import { useSuspenseQuery } from '@tanstack/react-query';
import { Navigate, useNavigation } from 'react-router';
import { calendarsQuery, preferredCalendar } from '../features/calendar/api';
import { EmptyState } from '../shared/ui/EmptyState';

/** Goes on to the calendar the person most likely wants. */
export function HomePage() {
  const calendar = preferredCalendar(useSuspenseQuery(calendarsQuery).data);
  // Somebody who has already gone on to another page must not be taken back.
  const leaving = useNavigation().state !== 'idle';
  if (calendar && leaving) return null;
  if (calendar) return <Navigate to={`/calendars/${calendar.id}`} replace />;
  return (
    <EmptyState icon="calendar" title="No calendar yet">
      Your first calendar is being made. Load the page again in a moment.
    </EmptyState>
  );
}
