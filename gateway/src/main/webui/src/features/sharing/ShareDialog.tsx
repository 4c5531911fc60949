import { useState } from 'react';
import { Dialog } from '../../shared/ui/Dialog';
import { privateText, type PrivateCount } from './privateText';
import styles from './ShareDialog.module.css';
import { ShareForm } from './ShareForm';
import { ShareList } from './ShareList';

interface ShareDialogProps {
  readonly calendarId: string;
  readonly calendarName: string;
  readonly privateCount: PrivateCount;
  readonly onClose: () => void;
}

export function ShareDialog({ calendarId, calendarName, privateCount, onClose }: ShareDialogProps) {
  // Said inside: behind an open dialog the rest of the page is neither seen nor heard.
  const [said, setSaid] = useState('');
  return (
    <Dialog title={`Share ${calendarName}`} onClose={onClose} wide>
      <p className={styles['private']}>
        {privateText(privateCount)}
      </p>
      <ShareForm calendarId={calendarId} say={setSaid} />
      <p role="status" className={styles['said']}>
        {said}
      </p>
      <ShareList calendarId={calendarId} say={setSaid} />
    </Dialog>
  );
}
