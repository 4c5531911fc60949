import styles from './Brand.module.css';

export function Brand() {
  return (
    <span className={styles['brand']}>
      <svg width="28" height="28" viewBox="0 0 32 32" aria-hidden="true" focusable="false">
        <rect width="32" height="32" rx="9" className={styles['tile']} />
        <path d="M7 22a9 9 0 0 1 18 0" fill="none" strokeWidth="2.6" strokeLinecap="round" className={styles['arc']} />
        <path d="M16 22l4.2-6.2" fill="none" strokeWidth="2.6" strokeLinecap="round" className={styles['hand']} />
      </svg>
      Chronos
    </span>
  );
}
