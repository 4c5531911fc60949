import type { ReactNode } from 'react';
import type { Occurrence } from '../../shared/event/occurrence';
import { whenOf } from '../../shared/event/span';
import type { TimeStyle } from '../../shared/time/format';
import { Badge } from '../../shared/ui/Badge';
import { Icon, type IconName } from '../../shared/ui/Icon';
import type { CalendarEvent } from './api';
import styles from './EventDetails.module.css';
import { repeatOf } from './repeat';
import { repeatText } from './repeatText';

interface EventFactsProps {
  readonly occurrence: Occurrence;
  /** Everything about the event, once it is read. */
  readonly event: CalendarEvent | null;
  readonly style: TimeStyle;
  readonly calendarName: string;
}

/** What there is to know about an event. */
export function EventFacts({ occurrence, event, style, calendarName }: EventFactsProps) {
  const { masked, recurring, timezone, status } = occurrence;
  const { location, description } = event ?? occurrence;
  const rule = event?.recurringRule ?? null;
  return (
    <>
      <dl className={styles['facts']}>
        <Fact icon="clock" name="When">
          {whenOf(occurrence, style)}
          <small>Shown in {style.zone.replace(/_/g, ' ')}</small>
          {timezone && timezone !== style.zone && !occurrence.allDay && <small>Planned in {timezone.replace(/_/g, ' ')}</small>}
        </Fact>
        {recurring && (
          <Fact icon="repeat" name="Repeats">
            {rule ? repeatText(repeatOf(rule, timezone ?? style.zone), style) : 'One of a series'}
          </Fact>
        )}
        {location && (
          <Fact icon="place" name="Where">
            {location}
          </Fact>
        )}
        {event?.meetingUrl && /^https?:\/\//i.test(event.meetingUrl) && (
          <Fact icon="link" name="Meeting link">
            <a href={event.meetingUrl} target="_blank" rel="noreferrer">
              {event.meetingUrl}
            </a>
          </Fact>
        )}
        {description && (
          <Fact icon="text" name="Notes">
            <span className={styles['notes']}>{description}</span>
          </Fact>
        )}
        <Fact icon="calendar" name="Calendar">
          {calendarName}
          {event?.createdBy?.name && <small>Made by {event.createdBy.name}</small>}
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
          {event?.isLocked && <Badge tone="warn">Locked</Badge>}
          {event?.category && <Badge tone="accent">{event.category.name}</Badge>}
        </p>
      )}
    </>
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
