import { useState } from 'react';
import { useParams } from 'react-router';
import { WeekEvents } from '../features/calendar/WeekEvents';
import { ReadOnlyDetails } from '../features/event/ReadOnlyDetails';
import { PublicPage } from '../features/publicCalendar/PublicPage';
import type { ShownEvents } from '../features/publicCalendar/PublicWeek';
import type { Occurrence } from '../shared/event/occurrence';
import { Brand } from './Brand';
import styles from './PublicScreen.module.css';

/** A calendar behind a link: outside the frame, because nobody needs to be signed in. */
export function PublicLinkScreen() {
  const { token = '' } = useParams();
  return <PublicScreen key={token} kind="link" id={token} />;
}

/** A calendar that its owner made public. */
export function PublicCalendarScreen() {
  const { calendarId = '' } = useParams();
  return <PublicScreen key={calendarId} kind="calendar" id={calendarId} />;
}

function PublicScreen({ kind, id }: { readonly kind: 'link' | 'calendar'; readonly id: string }) {
  return (
    <div className={styles['page']}>
      <header className={styles['top']}>
        <a href="/" aria-label="Chronos home">
          <Brand />
        </a>
      </header>
      <main className={styles['main']}>
        <PublicPage kind={kind} id={id} events={(shown) => <PublicEvents shown={shown} />} />
      </main>
    </div>
  );
}

function PublicEvents({ shown }: { readonly shown: ShownEvents }) {
  const [open, setOpen] = useState<Occurrence | null>(null);
  const { calendarName, ...view } = shown;
  return (
    <>
      <WeekEvents {...view} onOpen={setOpen} />
      {open && <ReadOnlyDetails occurrence={open} style={shown.style} calendarName={calendarName} onClose={() => setOpen(null)} />}
    </>
  );
}
