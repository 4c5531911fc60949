import { Link } from 'react-router';
import { formatMinutes } from '../../shared/time/format';
import { Button } from '../../shared/ui/Button';
import { Icon } from '../../shared/ui/Icon';
import { WEEKLY_REPORT_PLACE, type Insight } from './api';
import styles from './InsightCard.module.css';
import type { ChangeInsight } from './useInsightChange';

interface InsightActionsProps {
  readonly insight: Insight;
  readonly change: ChangeInsight;
}

/** What could be done about a finding. Nothing happens by itself: the person says what was done. */
export function InsightActions({ insight, change }: InsightActionsProps) {
  const actions = (insight.suggestedActions ?? []).filter(({ label }) => label !== '');
  if (actions.length === 0) return null;
  return (
    <ul role="list" aria-label="What you can do" className={styles['actions']}>
      {actions.map(({ id, kind, label, params, estimatedGainMinutes }, index) => (
        <li key={id || index} data-done={(id !== '' && id === insight.actionTaken) || undefined}>
          <span>
            {kind === 'OPEN_REPORT' ? <Link to={reportAddress(params?.start ?? null)}>{label}</Link> : label}
            {estimatedGainMinutes ? <small>{`frees about ${formatMinutes(estimatedGainMinutes)}`}</small> : null}
          </span>
          {id !== '' && id === insight.actionTaken && (
            <strong className={styles['done']}>
              <Icon name="check" size={14} /> Done
            </strong>
          )}
          {id !== '' && kind !== 'OPEN_REPORT' && insight.actionTaken === null && (
            <Button size="s" kind="quiet" aria-label={`I did this: ${label}`} onClick={() => change(insight, { actionTaken: id, isRead: true })}>
              I did this
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The report of a week stands on the page of that week. */
function reportAddress(start: string | null): string {
  const week = start === null ? '' : `?${new URLSearchParams({ week: start }).toString()}`;
  return `/analytics${week}#${WEEKLY_REPORT_PLACE}`;
}
