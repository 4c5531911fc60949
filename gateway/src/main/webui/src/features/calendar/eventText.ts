import { titleOf, type Occurrence } from '../../shared/event/occurrence';
import { timeOf } from '../../shared/event/span';
import type { TimeStyle } from '../../shared/time/format';

/** The name a button of this event has for assistive technology: what, then when. */
export function labelOf(occurrence: Occurrence, style: TimeStyle): string {
  return `${titleOf(occurrence)}, ${timeOf(occurrence, style)}`;
}
