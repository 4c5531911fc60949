import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { AccessButton } from '../features/access/AccessButton';
import { AccessTab } from '../features/access/AccessTab';
import { HistoryTab } from '../features/access/HistoryTab';
import { OwnershipTab } from '../features/access/OwnershipTab';
import { countPrivate, refreshCalendars, type Calendar } from '../features/calendar/api';
import { LinksTab } from '../features/links/LinksTab';
import { MyFeed } from '../features/links/MyFeed';
import { LeaveButton } from '../features/sharing/LeaveButton';
import { ShareButton } from '../features/sharing/ShareButton';
import { may } from '../shared/auth/rights';
import type { Tab } from '../shared/ui/Tabs';

/** What a person can see and do about who sees the calendar; the parts come from several features. */
export function AccessTools({ calendar }: { readonly calendar: Calendar }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const tabs = tabsOf(calendar);
  if (may(calendar, 'share.create')) {
    return (
      <ShareButton
        calendarId={calendar.id}
        calendarName={calendar.name}
        countPrivate={() => countPrivate(client, calendar.id)}
        more={tabs}
      />
    );
  }
  return (
    <>
      <AccessButton calendarName={calendar.name} tabs={tabs} />
      {may(calendar, 'share.leave') && (
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
  );
}

function tabsOf(calendar: Calendar): readonly Tab[] {
  const { id } = calendar;
  const tabs: readonly (Tab & { readonly right: string })[] = [
    { right: 'link.list', id: 'links', label: 'Links', content: <LinksTab calendarId={id} /> },
    {
      right: 'access.explain',
      id: 'access',
      label: 'Who has access',
      content: <AccessTab calendarId={id} mayPreview={may(calendar, 'access.preview')} />,
    },
    { right: 'feed.create', id: 'feed', label: 'My feed', content: <MyFeed calendarId={id} /> },
    { right: 'audit.read', id: 'history', label: 'History', content: <HistoryTab calendarId={id} /> },
    { right: 'transfer.offer', id: 'ownership', label: 'Ownership', content: <OwnershipTab calendarId={id} /> },
  ];
  return tabs.filter(({ right }) => may(calendar, right));
}
