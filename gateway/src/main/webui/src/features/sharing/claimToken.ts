import { useSyncExternalStore } from 'react';

const KEY = 'chronos.invitation';
const listeners = new Set<() => void>();

/** Keeps what a mail's link carries behind the #, which no server sees, over the way to the sign-in and back. */
export function keepToken(hash: string): boolean {
  const token = new URLSearchParams(hash.replace(/^#/, '')).get('token');
  if (!token) return false;
  sessionStorage.setItem(KEY, token);
  tell();
  return true;
}

export function dropToken(): void {
  sessionStorage.removeItem(KEY);
  tell();
}

/** The invitation of a mail's link that was followed and not yet taken. */
export function useToken(): string | null {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => sessionStorage.getItem(KEY),
  );
}

function tell(): void {
  listeners.forEach((listener) => {
    listener();
  });
}
