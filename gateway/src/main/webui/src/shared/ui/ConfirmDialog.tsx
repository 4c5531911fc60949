import type { ReactNode } from 'react';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { ProblemNotice } from './Notice';

interface ConfirmDialogProps {
  readonly title: string;
  /** What the button that does it says. */
  readonly action: string;
  readonly keep?: string;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Asks before something that cannot be taken back. */
export function ConfirmDialog({ title, action, keep = 'Cancel', busy, error, onConfirm, onClose, children }: ConfirmDialogProps) {
  return (
    <Dialog
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>{keep}</Button>
          <Button kind="danger" busy={busy} onClick={onConfirm}>
            {action}
          </Button>
        </>
      }
    >
      {error !== null && error !== undefined && <ProblemNotice error={error} />}
      {children}
    </Dialog>
  );
}
