import { useState } from 'react';
import { Button } from '../../shared/ui/Button';
import { Dialog } from '../../shared/ui/Dialog';
import { Icon } from '../../shared/ui/Icon';
import { Tabs, type Tab } from '../../shared/ui/Tabs';

interface AccessButtonProps {
  readonly calendarName: string;
  readonly tabs: readonly Tab[];
}

/** For those who cannot share the calendar: their own access, their feed, and what else they may know. */
export function AccessButton({ calendarName, tabs }: AccessButtonProps) {
  const [open, setOpen] = useState(false);
  if (tabs.length === 0) return null;
  return (
    <>
      <Button size="s" icon={<Icon name="people" size={16} />} aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Access
      </Button>
      {open && (
        <Dialog title={`Access to ${calendarName}`} wide onClose={() => setOpen(false)}>
          <Tabs label="About the access" tabs={tabs} />
        </Dialog>
      )}
    </>
  );
}
