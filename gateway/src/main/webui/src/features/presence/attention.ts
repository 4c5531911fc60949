/** What a tab tells about the person before it: `away` with the tab in the background, `idle` without a hand on anything. */
export type Attention = 'active' | 'idle' | 'away';

/** A glance at another tab is not being away. */
const AWAY_AFTER_MILLIS = 5000;
const IDLE_AFTER_MILLIS = 60_000;
const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'focus'] as const;

/** Tells each change of attention until `stop`; begins with `active`. */
export function watchAttention(onChange: (attention: Attention) => void) {
  let current: Attention = 'active';
  let timer: ReturnType<typeof setTimeout> | undefined;

  const become = (next: Attention) => {
    if (next === current) return;
    current = next;
    onChange(next);
  };
  const becomeAfter = (next: Attention, millis: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => become(next), millis);
  };
  const look = () => {
    if (document.hidden) {
      becomeAfter('away', AWAY_AFTER_MILLIS);
    } else {
      become('active');
      becomeAfter('idle', IDLE_AFTER_MILLIS);
    }
  };

  document.addEventListener('visibilitychange', look);
  SIGNS_OF_LIFE.forEach((sign) => window.addEventListener(sign, look, { passive: true }));
  look();

  return {
    now: () => current,
    stop() {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', look);
      SIGNS_OF_LIFE.forEach((sign) => window.removeEventListener(sign, look));
    },
  };
}
