import { useState } from 'react';
import { applyTheme, storedTheme, THEMES, type Theme } from '../shared/ui/theme';
import styles from './UserMenu.module.css';

const LABELS: Readonly<Record<Theme, string>> = { system: 'System', light: 'Light', dark: 'Dark' };

export function ThemeChoice() {
  const [theme, setTheme] = useState(storedTheme);
  return (
    <fieldset className={styles['themes']}>
      <legend>Appearance</legend>
      <div className={styles['choices']}>
        {THEMES.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="theme"
              className="visually-hidden"
              checked={theme === one}
              onChange={() => {
                applyTheme(one);
                setTheme(one);
              }}
            />
            <span>{LABELS[one]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
