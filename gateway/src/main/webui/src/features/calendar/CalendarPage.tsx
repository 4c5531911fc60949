import { useQuery, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useCallback, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { may, readOnly } from '../../shared/auth/rights';
import { EmptyState } from '../../shared/ui/EmptyState';
import { Button } from '../../shared/ui/Button';
import { Icon } from '../../shared/ui/Icon';
import { Loading } from '../../shared/ui/Loading';
import { ProblemNotice } from '../../shared/ui/Notice';
import { calendarQuery, calendarsQuery, refreshEvents, type Calendar } from './api';
import { CalendarList } from './CalendarList';
import styles from './CalendarPage.module.css';
import { CreateCalendarDialog } from './CreateCalendarDialog';
import { DropZone } from './DropZone';
import { ImportDialog } from './ImportDialog';
import { WeekView, type EventDialogs } from './WeekView';

interface CalendarPageProps {
  readonly calendarId: string;
  /** What other features put beside the title, such as sharing and presence. */
  readonly tools: (calendar: Calendar) => ReactNode;
  /** What other features say above it; the calendar is not there while it is read, or when it may not be. */
  readonly notices: (calendar: Calendar | undefined) => ReactNode;
  readonly dialogs: EventDialogs;
  /** Whether nothing in the calendar may change although the role may. */
  readonly isFrozen: (calendarId: string) => boolean;
  /** More ways to get a calendar, below the list. */
  readonly more?: ReactNode;
}

type OpenDialog = { readonly kind: 'create' } | { readonly kind: 'import'; readonly file: File | null } | null;

export function CalendarPage({ calendarId, tools, notices, dialogs, isFrozen, more }: CalendarPageProps) {
  const calendars = useSuspenseQuery(calendarsQuery).data;
  // A calendar that is not in the list, such as one just shared by link, can still be open.
  const listed = calendars.find((one) => one.id === calendarId);
  const single = useQuery({ ...calendarQuery(calendarId), enabled: !listed });
  const found = listed ?? single.data;
  const calendar = found && isFrozen(found.id) ? readOnly(found) : found;
  const [dialog, setDialog] = useState<OpenDialog>(null);
  const openImport = () => setDialog({ kind: 'import', file: null });
  const close = useCallback(() => setDialog(null), []);
  const client = useQueryClient();
  const onImported = useCallback(() => void refreshEvents(client, calendarId), [client, calendarId]);
  const navigate = useNavigate();
  const writable = calendar !== undefined && may(calendar, 'calendar.import');

  return (
    <div className={styles['page']}>
      <aside className={styles['side']}>
        <CalendarList calendars={calendars} onCreate={() => setDialog({ kind: 'create' })} more={more} />
      </aside>
      <DropZone target={writable ? calendar.name : null} onDrop={(file) => setDialog({ kind: 'import', file })}>
        {notices(calendar)}
        {calendar && (
          <WeekView
            key={calendar.id}
            calendar={calendar}
            onImport={writable ? openImport : null}
            dialogs={dialogs}
            tools={
              <>
                {tools(calendar)}
                {writable && (
                  <Button size="s" icon={<Icon name="upload" size={16} />} onClick={openImport}>
                    Import
                  </Button>
                )}
              </>
            }
          />
        )}
        {!calendar && single.isPending && <Loading label="Opening the calendar" />}
        {!calendar && single.error && (
          <EmptyState icon="calendar" title="This calendar is not available">
            It does not exist, or it is not shared with you.
          </EmptyState>
        )}
        {!calendar && single.error && <ProblemNotice error={single.error} onRetry={() => void single.refetch()} />}
      </DropZone>
      {dialog?.kind === 'create' && (
        <CreateCalendarDialog
          onClose={close}
          onCreated={(created) => {
            close();
            void navigate(`/calendars/${created.id}`);
          }}
        />
      )}
      {dialog?.kind === 'import' && calendar && (
        <ImportDialog calendar={calendar} dropped={dialog.file} onImported={onImported} onClose={close} />
      )}
    </div>
  );
}
