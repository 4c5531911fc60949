import { Icon } from '../../shared/ui/Icon';
import styles from './ImportDialog.module.css';
import type { ImportResult } from './importFile';

export function ImportResultView({ fileName, result }: { readonly fileName: string; readonly result: ImportResult }) {
  const { events, tasks, skipped, warnings } = result;
  return (
    <div role="status" className={styles['result']}>
      <p className={styles['file']}>
        <Icon name="check" /> {fileName} imported
      </p>
      <dl className={styles['counts']}>
        <Count name="Added" value={result.added} />
        <Count name="Updated" value={result.updated} />
        <Count name="Unchanged" value={result.unchanged} />
        <Count name="Skipped" value={skipped.length} />
      </dl>
      {events && tasks && (
        <p className={styles['choiceHint']}>
          {plural(events.added + events.updated, 'event', 'events')} and {plural(tasks.added + tasks.updated, 'task', 'tasks')} added or
          updated.
        </p>
      )}
      {skipped.length > 0 && (
        <section>
          <h3 className={styles['subtitle']}>Skipped</h3>
          <ul role="list" aria-label="Skipped items" className={styles['reasons']}>
            {skipped.map((item, index) => (
              <li key={index}>
                <strong>{item.uid ?? item.component ?? 'An item without a name'}</strong>
                <span>{item.reason || item.code}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {warnings.length > 0 && (
        <section>
          <h3 className={styles['subtitle']}>Good to know</h3>
          <ul role="list" aria-label="Warnings" className={styles['reasons']}>
            {warnings.map((warning, index) => (
              <li key={index}>
                <span>{warning.detail || warning.code}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

function Count({ name, value }: { readonly name: string; readonly value: number }) {
  return (
    <div data-zero={value === 0 || undefined}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
