import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Button } from './Button';
import styles from './Dialog.module.css';
import { Icon } from './Icon';

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly footer?: ReactNode;
  readonly wide?: boolean;
}

/** A native modal dialog: the browser traps focus, closes on Escape, and this gives focus back to where it came from. */
export function Dialog({ title, onClose, children, footer, wide = false }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  useEffect(() => {
    const dialog = ref.current;
    const opener = document.activeElement;
    dialog?.showModal();
    // The browser would choose the close button; the first field is what the dialog is for.
    dialog?.querySelector<HTMLElement>('[data-dialog-body] :is(input, select)')?.focus();
    return () => {
      dialog?.close();
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);

  return (
    // The click handler only adds "press outside to close" to the Escape key that the element already has.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <dialog
      ref={ref}
      className={styles['dialog']}
      data-wide={wide || undefined}
      aria-labelledby={titleId}
      onCancel={(event) => {
        // One of a dialog or a file choice within is not ours.
        if (event.target !== ref.current) return;
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === ref.current) onClose();
      }}
    >
      <div className={styles['sheet']}>
        <header className={styles['header']}>
          <h2 id={titleId}>{title}</h2>
          <Button kind="quiet" size="s" aria-label="Close" icon={<Icon name="close" />} onClick={onClose} />
        </header>
        <div className={styles['body']} data-dialog-body="">{children}</div>
        {footer && <footer className={styles['footer']}>{footer}</footer>}
      </div>
    </dialog>
  );
}
