import { useState } from 'react';
import { may } from '../../shared/auth/rights';
import { Button } from '../../shared/ui/Button';
import { Dialog } from '../../shared/ui/Dialog';
import { Icon } from '../../shared/ui/Icon';
import { Tabs, type Tab } from '../../shared/ui/Tabs';
import { DeleteCalendar } from './DeleteCalendar';
import { GeneralForm } from './GeneralForm';
import { OwnForm } from './OwnForm';
import { ReachForm } from './ReachForm';
import type { SettableCalendar, SettingsNews } from './types';

interface SettingsButtonProps {
  readonly calendar: SettableCalendar;
  readonly news: SettingsNews;
}

/** Opens the settings of a calendar: those of everybody, as far as the person may, and those of their own list. */
export function SettingsButton({ calendar, news }: SettingsButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        size="s"
        aria-label="Calendar settings"
        title="Calendar settings"
        aria-haspopup="dialog"
        icon={<Icon name="gear" size={16} />}
        onClick={() => setOpen(true)}
      />
      {open && <SettingsDialog calendar={calendar} news={news} onClose={() => setOpen(false)} />}
    </>
  );
}

interface SettingsDialogProps extends SettingsButtonProps {
  readonly onClose: () => void;
}

function SettingsDialog({ calendar, news, onClose }: SettingsDialogProps) {
  const [said, setSaid] = useState('');
  const saved = async () => {
    setSaid('Saved');
    await news.onChanged();
  };
  const general: Tab = { id: 'general', label: 'General', content: <GeneralForm calendar={calendar} onSaved={saved} /> };
  const reach: Tab = {
    id: 'reach',
    label: 'Publish and delete',
    content: (
      <>
        <ReachForm calendar={calendar} onSaved={saved} />
        {may(calendar, 'calendar.delete') && <DeleteCalendar calendar={calendar} onDeleted={news.onDeleted} />}
      </>
    ),
  };
  const own: Tab = { id: 'own', label: 'In my list', content: <OwnForm calendar={calendar} onSaved={saved} /> };
  const tabs = [
    ...(may(calendar, 'calendar.update') ? [general] : []),
    ...(calendar.role === 'OWNER' ? [] : [own]),
    ...(['calendar.publish', 'calendar.archive', 'calendar.delete'].some((right) => may(calendar, right)) ? [reach] : []),
  ];
  return (
    <Dialog title={`Settings of ${calendar.name}`} wide onClose={onClose}>
      <Tabs label="Settings" tabs={tabs} />
      <p role="status">{said}</p>
    </Dialog>
  );
}
