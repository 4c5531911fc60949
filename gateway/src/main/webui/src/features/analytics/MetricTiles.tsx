import type { Metric } from './api';
import styles from './MetricTiles.module.css';
import { metricText, reasonText } from './metricText';
import { TILES, type TileKind } from './tiles';

/** The numbers of the week; one without enough data says why. */
export function MetricTiles({ metrics }: { readonly metrics: Readonly<Record<string, Metric>> }) {
  return (
    <dl className={styles['tiles']} aria-label="Numbers of the week">
      {TILES.map((kind) => (
        <Tile key={kind.key} kind={kind} metric={metrics[kind.key]} />
      ))}
    </dl>
  );
}

function Tile({ kind, metric }: { readonly kind: TileKind; readonly metric: Metric | undefined }) {
  const text = metric ? metricText(metric) : null;
  return (
    <div className={styles['tile']} data-empty={text === null || undefined} data-metric={kind.key}>
      <dt>{kind.name}</dt>
      <dd className={styles['value']}>{text ?? 'No data'}</dd>
      <dd className={styles['note']}>{text === null ? reasonText(metric) : kind.explained}</dd>
    </div>
  );
}
