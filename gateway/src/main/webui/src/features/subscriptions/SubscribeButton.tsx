import { useState } from 'react';
import { Button } from '../../shared/ui/Button';
import { Icon } from '../../shared/ui/Icon';
import { SubscribeDialog } from './SubscribeDialog';

interface SubscribeButtonProps {
  readonly onSubscribed: (calendarId: string) => Promise<void> | void;
}

/** The way to a calendar that is kept elsewhere. */
export function SubscribeButton({ onSubscribed }: SubscribeButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button kind="quiet" size="s" icon={<Icon name="link" size={16} />} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Subscribe by address
      </Button>
      {open && (
        <SubscribeDialog
          onClose={() => setOpen(false)}
          onSubscribed={async (calendarId) => {
            setOpen(false);
            await onSubscribed(calendarId);
          }}
        />
      )}
    </>
  );
}
