import { Dialog } from '../../shared/ui/Dialog';
import { ShareForm } from './ShareForm';
import { ShareList } from './ShareList';

interface ShareDialogProps {
  readonly calendarId: string;
  readonly calendarName: string;
  readonly onClose: () => void;
}

export function ShareDialog({ calendarId, calendarName, onClose }: ShareDialogProps) {
  return (
    <Dialog title={`Share ${calendarName}`} onClose={onClose} wide>
      <ShareForm calendarId={calendarId} />
      <ShareList calendarId={calendarId} />
    </Dialog>
  );
}
