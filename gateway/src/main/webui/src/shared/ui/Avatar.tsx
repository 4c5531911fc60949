import styles from './Avatar.module.css';

interface AvatarProps {
  /** Decides the colour, so that a person looks the same everywhere. */
  readonly id: string;
  readonly name: string;
  readonly size?: 's' | 'm';
  readonly dimmed?: boolean;
}

const HUES = 6;

/** Initials on a steady colour; decoration, the name stands beside it or in a label. */
export function Avatar({ id, name, size = 'm', dimmed = false }: AvatarProps) {
  return (
    <span className={styles['avatar']} data-hue={hueOf(id)} data-size={size} data-dimmed={dimmed || undefined} aria-hidden="true">
      {initials(name)}
    </span>
  );
}

export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = firstLetter(words[0]);
  const last = words.length > 1 ? firstLetter(words.at(-1)) : '';
  return (first + last).toUpperCase() || '?';
}

function firstLetter(word: string | undefined): string {
  return word ? (Array.from(word)[0] ?? '') : '';
}

function hueOf(id: string): number {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973;
  return sum % HUES;
}
