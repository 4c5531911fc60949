const FALLBACK = '#2f7d73';

/** Colours come from people and files: only a plain hex value is taken. */
export function safeColor(...wanted: readonly (string | null | undefined)[]): string {
  return wanted.find((color) => color && /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(color)) ?? FALLBACK;
}

/** What calendars and events may be coloured with. */
export const COLORS = [
  { value: '#2f7d73', label: 'Pine' },
  { value: '#3a6fb5', label: 'Blue' },
  { value: '#8a5bb8', label: 'Plum' },
  { value: '#c4527c', label: 'Rose' },
  { value: '#cf5a36', label: 'Brick' },
  { value: '#b1811c', label: 'Ochre' },
  { value: '#5d7f2f', label: 'Moss' },
  { value: '#5f6b70', label: 'Slate' },
] as const;
