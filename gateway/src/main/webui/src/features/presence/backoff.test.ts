import { expect, it } from 'vitest';
import { backoffMillis } from './backoff';

it.each([
  [0, 0.5, 1000],
  [1, 0.5, 2000],
  [3, 0.5, 8000],
  [20, 0.5, 30_000],
  [0, 0, 800],
  [0, 1, 1200],
])('attempt %i with chance %d waits %i ms', (attempt, chance, millis) => {
  expect(backoffMillis(attempt, () => chance)).toBe(millis);
});
