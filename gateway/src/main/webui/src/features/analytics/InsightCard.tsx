import { keepUnits } from '../../shared/time/format';
import { Badge } from '../../shared/ui/Badge';
import { Button } from '../../shared/ui/Button';
import type { Insight } from './api';
import { InsightActions } from './InsightActions';
import styles from './InsightCard.module.css';
import { InsightSources } from './InsightSources';
import { percentOf } from './scores';
import type { ChangeInsight } from './useInsightChange';

const TYPES = {
  PRODUCTIVITY: { label: 'Productivity', tone: 'accent' },
  TIME_USAGE: { label: 'Time use', tone: 'info' },
  PATTERN: { label: 'Pattern', tone: 'info' },
  SUGGESTION: { label: 'Suggestion', tone: 'accent' },
  ACHIEVEMENT: { label: 'Achievement', tone: 'good' },
  WARNING: { label: 'Warning', tone: 'danger' },
  TIP: { label: 'Tip', tone: 'neutral' },
} as const;

const IMPACTS = { LOW: 'Low impact', MEDIUM: 'Medium impact', HIGH: 'High impact', CRITICAL: 'Critical impact' } as const;

interface InsightCardProps {
  readonly insight: Insight;
  readonly change: ChangeInsight;
}

export function InsightCard({ insight, change }: InsightCardProps) {
  const type = TYPES[insight.type];
  const score = percentOf(insight.score);
  return (
    <article className={styles['card']} data-type={insight.type} aria-label={insight.title}>
      <header className={styles['head']}>
        <Badge tone={type.tone}>{type.label}</Badge>
        {!insight.isRead && <span className={styles['new']}>New</span>}
        {insight.impact && <span className={styles['impact']}>{IMPACTS[insight.impact]}</span>}
      </header>
      <h3>{keepUnits(insight.title)}</h3>
      <p className={styles['content']}>{keepUnits(insight.content)}</p>
      <InsightActions insight={insight} change={change} />
      <footer className={styles['foot']}>
        {score !== null && (
          <div className={styles['score']}>
            <span aria-hidden="true">Relevance</span>
            <meter min={0} max={100} value={score} aria-label="Relevance">
              {`${score} of 100`}
            </meter>
            <span>{score}</span>
          </div>
        )}
        <div className={styles['tools']}>
          <InsightSources insight={insight} onOpen={() => !insight.isRead && change(insight, { isRead: true })} />
          <Button size="s" kind="quiet" aria-label={`Dismiss ${insight.title}`} onClick={() => change(insight, { isDismissed: true })}>
            Dismiss
          </Button>
        </div>
      </footer>
    </article>
  );
}
