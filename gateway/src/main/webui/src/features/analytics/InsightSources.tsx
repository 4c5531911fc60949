import type { Insight } from './api';
import styles from './InsightCard.module.css';
import { metricName, metricText } from './metricText';
import { percentOf } from './scores';

interface InsightSourcesProps {
  readonly insight: Insight;
  readonly onOpen?: () => void;
}

/** What an insight rests on: the numbers, how sure they are, and who worded it. */
export function InsightSources({ insight, onOpen }: InsightSourcesProps) {
  const facts = insight.data?.facts ?? [];
  const confidence = percentOf(insight.confidence);
  return (
    <details className={styles['sources']} onToggle={({ currentTarget }) => currentTarget.open && onOpen?.()}>
      <summary>Where this comes from</summary>
      <dl>
        {facts.map((fact, index) => (
          <div key={fact.id || index}>
            <dt>{metricName(fact.metric || fact.id || 'fact')}</dt>
            <dd>{metricText({ ...fact, coverage: null, reason: null }) ?? 'several values'}</dd>
          </div>
        ))}
        {confidence !== null && (
          <div>
            <dt>Confidence</dt>
            <dd>{confidence} %</dd>
          </div>
        )}
        <div>
          <dt>Numbers</dt>
          <dd>Computed from your calendar</dd>
        </div>
        <div>
          <dt>Wording</dt>
          <dd>{wordedBy(insight)}</dd>
        </div>
      </dl>
    </details>
  );
}

/** A model that was asked but could not be used is told apart from one that is off. */
function wordedBy({ data }: Insight): string {
  const { source, fallbackReason } = data?.provenance ?? {};
  if (source === 'LLM') return 'Language model, checked against the numbers';
  return fallbackReason && fallbackReason !== 'OFF' ? 'Fixed rules; the language model was of no use' : 'Fixed rules, no language model';
}
