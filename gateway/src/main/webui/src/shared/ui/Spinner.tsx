import styles from './Spinner.module.css';

/** Decoration only: say what is loading in text beside it. */
export function Spinner() {
  return <span className={styles['spinner']} aria-hidden="true" />;
}
