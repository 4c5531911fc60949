/** Waits that double, within a fifth of chance so that many tabs do not come back in one moment. */
export function backoffMillis(attempt: number, random: () => number, firstMillis = 1000, mostMillis = 30_000): number {
  const plain = Math.min(mostMillis, firstMillis * 2 ** attempt);
  return Math.round(plain * (0.8 + 0.4 * random()));
}
