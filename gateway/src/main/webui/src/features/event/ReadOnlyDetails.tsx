import { titleOf, type Occurrence } from '../../shared/event/occurrence';
import type { TimeStyle } from '../../shared/time/format';
import { Dialog } from '../../shared/ui/Dialog';
import { EventFacts } from './EventFacts';

interface ReadOnlyDetailsProps {
  readonly occurrence: Occurrence;
  readonly style: TimeStyle;
  readonly calendarName: string;
  readonly onClose: () => void;
}

/** An event for who can only look, and asks the server nothing more. */
export function ReadOnlyDetails({ occurrence, style, calendarName, onClose }: ReadOnlyDetailsProps) {
  return (
    <Dialog title={titleOf(occurrence)} onClose={onClose}>
      <EventFacts occurrence={occurrence} event={null} style={style} calendarName={calendarName} />
    </Dialog>
  );
}
