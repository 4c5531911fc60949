import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { Button } from './Button';
import { Icon } from './Icon';
import styles from './Toast.module.css';

type Say = (message: string) => void;

const ToastContext = createContext<Say>(() => undefined);
const SHOWN_MILLIS = 6000;

/** Says a short result at the edge of the page; read out politely, gone by itself. */
export function useToast(): Say {
  return useContext(ToastContext);
}

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [message, setMessage] = useState<{ text: string } | null>(null);
  const say = useCallback<Say>((text) => setMessage({ text }), []);
  const hide = useMemo(() => () => setMessage(null), []);

  useEffect(() => {
    if (!message) return;
    const timer = setTimeout(hide, SHOWN_MILLIS);
    return () => clearTimeout(timer);
  }, [message, hide]);

  return (
    <ToastContext value={say}>
      {children}
      <div className={styles['place']} role="status" aria-live="polite">
        {message && (
          <div className={styles['toast']}>
            <span>{message.text}</span>
            <Button kind="quiet" size="s" aria-label="Dismiss message" icon={<Icon name="close" size={14} />} onClick={hide} />
          </div>
        )}
      </div>
    </ToastContext>
  );
}
