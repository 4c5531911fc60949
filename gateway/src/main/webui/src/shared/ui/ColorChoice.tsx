import { useId } from 'react';
import styles from './ColorChoice.module.css';
import { COLORS, safeColor } from './colors';

interface ColorChoiceProps {
  readonly legend: string;
  /** Null for none of its own. */
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  /** Says what none means, and offers it; without it a color must be chosen. */
  readonly none?: { readonly label: string; readonly color: string | null };
}

/** One of the colors of Chronos; one from elsewhere stays offered. */
export function ColorChoice({ legend, value, onChange, none }: ColorChoiceProps) {
  const name = useId();
  const known = COLORS.some((color) => color.value === value);
  const own = value !== null && !known ? [{ value, label: 'Its present color' }] : [];
  return (
    <fieldset className={styles['colors']}>
      <legend>{legend}</legend>
      {none && (
        <label title={none.label} data-none="" style={{ '--swatch': safeColor(none.color) }}>
          <input type="radio" name={name} checked={value === null} aria-label={none.label} onChange={() => onChange(null)} />
        </label>
      )}
      {[...COLORS, ...own].map((color) => (
        <label key={color.value} title={color.label} style={{ '--swatch': safeColor(color.value) }}>
          <input
            type="radio"
            name={name}
            checked={value === color.value}
            aria-label={color.label}
            onChange={() => onChange(color.value)}
          />
        </label>
      ))}
    </fieldset>
  );
}
