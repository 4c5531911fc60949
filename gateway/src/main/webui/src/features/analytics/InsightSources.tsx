import type { Insight } from './api';
import styles from './InsightCard.module.css';
import { metricName, metricText } from './metricText';
import { percentOf } from './scores';

/** What an insight rests on: the numbers, how sure they are, and who worded it. */
export function InsightSources({ insight }: { readonly insight: Insight }) {
  const facts = insight.data?.facts ?? [];
  const confidence = percentOf(insight.confidence);
  const byModel = insight.data?.provenance?.source === 'LLM';
  return (
    <details className={styles['sources']}>
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
          <dd>{byModel ? 'Language model, checked against the numbers' : 'Fixed rules, no language model'}</dd>
        </div>
      </dl>
    </details>
  );
}
