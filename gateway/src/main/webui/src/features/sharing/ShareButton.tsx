import { useState } from 'react';
import { Button } from '../../shared/ui/Button';
import { Icon } from '../../shared/ui/Icon';
import { ShareDialog } from './ShareDialog';

interface ShareButtonProps {
  readonly calendarId: string;
  readonly calendarName: string;
  /** Whether the calendar is known to hold private events; asked when the dialog opens. */
  readonly hasPrivateEvents: () => boolean;
}

/** Opens the share dialog; shown to the owner only. */
export function ShareButton({ calendarId, calendarName, hasPrivateEvents }: ShareButtonProps) {
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
          hasPrivateEvents={hasPrivateEvents()}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
