import { useCallback, useRef } from 'react';

/** A key for one wanted thing, and the word that it was answered. */
export interface Attempt {
  readonly keyOf: (json: unknown) => string;
  readonly answered: () => void;
}

/** The same key while the same body is sent again, so that a lost answer does not make anything twice. */
export function useAttempt(): Attempt {
  const last = useRef<{ readonly body: string; readonly key: string } | null>(null);
  const keyOf = useCallback((json: unknown) => {
    const body = JSON.stringify(json);
    if (last.current?.body !== body) last.current = { body, key: randomKey() };
    return last.current.key;
  }, []);
  const answered = useCallback(() => {
    last.current = null;
  }, []);
  return { keyOf, answered };
}

/** Not `randomUUID`, which browsers keep to themselves on a plain http address. */
function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
