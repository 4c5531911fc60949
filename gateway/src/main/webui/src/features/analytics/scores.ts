/** Scores and confidences come as 0 to 1; older rows may hold 0 to 100. */
export function percentOf(score: number | null): number | null {
  if (score === null) return null;
  return Math.round(Math.min(100, Math.max(0, score <= 1 ? score * 100 : score)));
}
