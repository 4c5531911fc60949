import styles from './LandingPage.module.css';

const BLOCKS = [
  { x: 0, y: 40, h: 64, tone: 'a' },
  { x: 0, y: 148, h: 96, tone: 'b' },
  { x: 1, y: 78, h: 120, tone: 'c' },
  { x: 1, y: 236, h: 48, tone: 'a' },
  { x: 2, y: 30, h: 48, tone: 'b' },
  { x: 2, y: 120, h: 150, tone: 'a' },
  { x: 3, y: 64, h: 80, tone: 'd' },
  { x: 3, y: 178, h: 64, tone: 'c' },
  { x: 4, y: 40, h: 96, tone: 'a' },
  { x: 4, y: 168, h: 60, tone: 'b' },
] as const;

/** A week as a drawing; decoration only. */
export function LandingArt() {
  return (
    <svg viewBox="0 0 460 330" className={styles['art']} aria-hidden="true" focusable="false">
      <rect x="0.5" y="0.5" width="459" height="329" rx="20" className={styles['sheet']} />
      {[0, 1, 2, 3, 4].map((day) => (
        <line key={day} x1={24 + day * 84 + 80} x2={24 + day * 84 + 80} y1="22" y2="308" className={styles['rule']} />
      ))}
      {BLOCKS.map(({ x, y, h, tone }) => (
        <g key={`${x}-${y}`} data-tone={tone} className={styles['block']}>
          <rect x={24 + x * 84} y={y} width="72" height={h} rx="9" />
          <rect x={24 + x * 84} y={y} width="5" height={h} rx="2.5" data-edge="" />
          <rect x={38 + x * 84} y={y + 12} width="40" height="6" rx="3" data-text="" />
          {h > 60 && <rect x={38 + x * 84} y={y + 24} width="26" height="6" rx="3" data-text="" />}
        </g>
      ))}
      <line x1="186" x2="268" y1="210" y2="210" className={styles['now']} />
      <circle cx="188" cy="210" r="5" className={styles['nowDot']} />
    </svg>
  );
}
