import type { Scope } from './api';
import styles from './ScopeChoice.module.css';

const SCOPES = [
  { value: 'this', label: 'Only this event' },
  { value: 'following', label: 'This and the following events' },
  { value: 'all', label: 'All events of the series' },
] as const;

interface ScopeChoiceProps {
  readonly legend: string;
  readonly value: Scope;
  /** One event has no rule of its own. */
  readonly ruleChanged: boolean;
  readonly onChange: (scope: Scope) => void;
}

/** How much of a series is meant. */
export function ScopeChoice({ legend, value, ruleChanged, onChange }: ScopeChoiceProps) {
  return (
    <fieldset className={styles['scopes']}>
      <legend>{legend}</legend>
      {SCOPES.filter((scope) => !(ruleChanged && scope.value === 'this')).map((scope) => (
        <label key={scope.value}>
          <input type="radio" name="scope" checked={value === scope.value} onChange={() => onChange(scope.value)} />
          {scope.label}
        </label>
      ))}
    </fieldset>
  );
}
