import { formatMinutes, keepUnits } from '../../shared/time/format';
import { Badge } from '../../shared/ui/Badge';
import type { Insight } from './api';
import styles from './InsightCard.module.css';
import { InsightSources } from './InsightSources';
import { percentOf } from './scores';

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

export function InsightCard({ insight }: { readonly insight: Insight }) {
  const type = TYPES[insight.type];
  const actions = (insight.suggestedActions ?? []).filter(({ label }) => label !== '');
  const score = percentOf(insight.score);
  return (
    <article className={styles['card']} data-type={insight.type} aria-label={insight.title}>
      <header className={styles['head']}>
        <Badge tone={type.tone}>{type.label}</Badge>
        {insight.impact && <span className={styles['impact']}>{IMPACTS[insight.impact]}</span>}
      </header>
      <h3>{keepUnits(insight.title)}</h3>
      <p className={styles['content']}>{keepUnits(insight.content)}</p>
      {actions.length > 0 && (
        <ul role="list" aria-label="What you can do" className={styles['actions']}>
          {actions.map(({ label, estimatedGainMinutes }, index) => (
            <li key={index}>
              {label}
              {estimatedGainMinutes ? <small>{`frees about ${formatMinutes(estimatedGainMinutes)}`}</small> : null}
            </li>
          ))}
        </ul>
      )}
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
        <InsightSources insight={insight} />
      </footer>
    </article>
  );
}
