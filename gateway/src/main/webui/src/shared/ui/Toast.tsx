import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react';
import { Button } from './Button';
import { Icon } from './Icon';
import styles from './Toast.module.css';

/** Something to do about a message, such as taking back what it tells of. */
export interface ToastAction {
  readonly label: string;
  readonly run: () => void;
}

type Say = (message: string, action?: ToastAction) => void;

const ToastContext = createContext<Say>(() => undefined);
const SHOWN_MILLIS = 6000;

/** Says a short result at the edge of the page; read out politely, gone by itself. */
export function useToast(): Say {
  return useContext(ToastContext);
}

export function ToastProvider({ children }: { readonly children: ReactNode }) {
  const [message, setMessage] = useState<{ text: string; action: ToastAction | undefined } | null>(null);
  const say = useCallback<Say>((text, action) => setMessage({ text, action }), []);
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
            {message.action && (
              <Button
                kind="quiet"
                size="s"
                onClick={() => {
                  message.action?.run();
                  hide();
                }}
              >
                {message.action.label}
              </Button>
            )}
            <Button kind="quiet" size="s" aria-label="Dismiss message" icon={<Icon name="close" size={14} />} onClick={hide} />
          </div>
        )}
      </div>
    </ToastContext>
  );
}
