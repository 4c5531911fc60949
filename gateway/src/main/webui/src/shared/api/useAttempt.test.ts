import { renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import { useAttempt } from './useAttempt';

it('the key stays for the same wish until it was answered', () => {
  const { result } = renderHook(() => useAttempt());
  const first = result.current.keyOf({ a: 1 });
  expect(result.current.keyOf({ a: 1 })).toBe(first);
  expect(result.current.keyOf({ a: 2 })).not.toBe(first);
  const second = result.current.keyOf({ a: 2 });
  result.current.answered();
  expect(result.current.keyOf({ a: 2 })).not.toBe(second);
});
