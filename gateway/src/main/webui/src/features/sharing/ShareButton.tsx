import { useState } from 'react';
import { Button } from '../../shared/ui/Button';
import { Icon } from '../../shared/ui/Icon';
import type { Tab } from '../../shared/ui/Tabs';
import type { PrivateCount } from './privateText';
import { ShareDialog } from './ShareDialog';

interface ShareButtonProps {
  readonly calendarId: string;
  readonly calendarName: string;
  /** How many events are known to be private; asked when the dialog opens. */
  readonly countPrivate: () => PrivateCount;
  readonly more: readonly Tab[];
}

/** Opens the share dialog; shown to the owner only. */
export function ShareButton({ calendarId, calendarName, countPrivate, more }: ShareButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="s" kind="primary" icon={<Icon name="people" size={16} />} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Share
      </Button>
      {open && (
        <ShareDialog
          calendarId={calendarId}
          calendarName={calendarName}
          privateCount={countPrivate()}
          more={more}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
