import type { ReactNode } from 'react';
import type { TimeStyle } from '../../shared/time/format';
import { Badge } from '../../shared/ui/Badge';
import { Dialog } from '../../shared/ui/Dialog';
import { Icon, type IconName } from '../../shared/ui/Icon';
import type { Occurrence } from './api';
import styles from './EventDialog.module.css';
import { titleOf, whenOf } from './eventText';

interface EventDialogProps {
  readonly occurrence: Occurrence;
  readonly style: TimeStyle;
  readonly calendarName: string;
  readonly onClose: () => void;
}

export function EventDialog({ occurrence, style, calendarName, onClose }: EventDialogProps) {
  const { masked, location, description, recurring, timezone, status } = occurrence;
  return (
    <Dialog title={titleOf(occurrence)} onClose={onClose}>
      <dl className={styles['facts']}>
        <Fact icon="clock" name="When">
          {whenOf(occurrence, style)}
          <small>Shown in {style.zone.replace(/_/g, ' ')}</small>
          {timezone && timezone !== style.zone && !occurrence.allDay && <small>Planned in {timezone.replace(/_/g, ' ')}</small>}
        </Fact>
        {recurring && (
          <Fact icon="repeat" name="Repeats">
            One of a series
          </Fact>
        )}
        {location && (
          <Fact icon="place" name="Where">
            {location}
          </Fact>
        )}
        {description && (
          <Fact icon="text" name="Notes">
            <span className={styles['notes']}>{description}</span>
          </Fact>
        )}
        <Fact icon="calendar" name="Calendar">
          {calendarName}
        </Fact>
        {masked && (
          <Fact icon="lock" name="Private">
            The owner keeps the details of this event private.
          </Fact>
        )}
      </dl>
      {!masked && (
        <p className={styles['badges']}>
          {status !== 'CONFIRMED' && <Badge tone="warn">{sentence(status)}</Badge>}
          {!occurrence.isBusy && <Badge>Shows as free</Badge>}
          {occurrence.visibility === 'PRIVATE' && <Badge tone="info">Private</Badge>}
        </p>
      )}
    </Dialog>
  );
}

function Fact({ icon, name, children }: { readonly icon: IconName; readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles['fact']}>
      <dt>
        <Icon name={icon} />
        <span className="visually-hidden">{name}</span>
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

function sentence(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase().replace(/_/g, ' ');
}
