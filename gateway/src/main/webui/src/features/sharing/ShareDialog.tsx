import { useState } from 'react';
import { Dialog } from '../../shared/ui/Dialog';
import { Tabs, type Tab } from '../../shared/ui/Tabs';
import { privateText, type PrivateCount } from './privateText';
import styles from './ShareDialog.module.css';
import { ShareForm } from './ShareForm';
import { ShareList } from './ShareList';

interface ShareDialogProps {
  readonly calendarId: string;
  readonly calendarName: string;
  readonly privateCount: PrivateCount;
  /** What other features say about who gets to see the calendar, beside the people. */
  readonly more: readonly Tab[];
  readonly onClose: () => void;
}

export function ShareDialog({ calendarId, calendarName, privateCount, more, onClose }: ShareDialogProps) {
  return (
    <Dialog title={`Share ${calendarName}`} onClose={onClose} wide>
      <Tabs
        label="Ways to share"
        tabs={[{ id: 'people', label: 'People', content: <People calendarId={calendarId} privateCount={privateCount} /> }, ...more]}
      />
    </Dialog>
  );
}

function People({ calendarId, privateCount }: Pick<ShareDialogProps, 'calendarId' | 'privateCount'>) {
  // Said inside: behind an open dialog the rest of the page is neither seen nor heard.
  const [said, setSaid] = useState('');
  return (
    <>
      <p className={styles['private']}>{privateText(privateCount)}</p>
      <ShareForm calendarId={calendarId} say={setSaid} />
      <p role="status" className={styles['said']}>
        {said}
      </p>
      <ShareList calendarId={calendarId} say={setSaid} />
    </>
  );
}
