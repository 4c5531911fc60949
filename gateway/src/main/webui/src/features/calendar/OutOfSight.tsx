import styles from './OutOfSight.module.css';

interface OutOfSightProps {
  readonly where: 'earlier' | 'later';
  /** When the events that are not in sight begin. */
  readonly minutes: readonly number[];
  readonly onShow: (minute: number) => void;
}

/** Says that the week has events above or below what is shown, and goes there. */
export function OutOfSight({ where, minutes, onShow }: OutOfSightProps) {
  const count = minutes.length;
  if (count === 0) return null;
  return (
    <button type="button" className={styles['hint']} data-where={where} onClick={() => onShow(Math.min(...minutes))}>
      <span aria-hidden="true">{where === 'earlier' ? '↑' : '↓'}</span>
      {count === 1 ? `1 event ${where}` : `${count} events ${where}`}
    </button>
  );
}
