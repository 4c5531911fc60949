import { useState } from 'react';
import { Dialog } from '../../shared/ui/Dialog';
import styles from './ShareDialog.module.css';
import { ShareForm } from './ShareForm';
import { ShareList } from './ShareList';

interface ShareDialogProps {
  readonly calendarId: string;
  readonly calendarName: string;
  readonly hasPrivateEvents: boolean;
  readonly onClose: () => void;
}

export function ShareDialog({ calendarId, calendarName, hasPrivateEvents, onClose }: ShareDialogProps) {
  // Said inside: behind an open dialog the rest of the page is neither seen nor heard.
  const [said, setSaid] = useState('');
  return (
    <Dialog title={`Share ${calendarName}`} onClose={onClose} wide>
      <p className={styles['private']}>
        {hasPrivateEvents
          ? 'This calendar has private events. Others see them as Busy, without any details.'
          : 'Others see private events as Busy, without any details.'}
      </p>
      <ShareForm calendarId={calendarId} say={setSaid} />
      <p role="status" className={styles['said']}>
        {said}
      </p>
      <ShareList calendarId={calendarId} say={setSaid} />
    </Dialog>
  );
}
