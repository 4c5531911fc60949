import type { ReactNode } from 'react';
import { asProblem } from '../api/problem';
import { Button } from './Button';
import { Icon, type IconName } from './Icon';
import styles from './Notice.module.css';

type Tone = 'info' | 'good' | 'warn' | 'danger';

interface NoticeProps {
  readonly tone: Tone;
  readonly title: string;
  readonly icon?: IconName;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
  /** `alert` interrupts a screen reader, for what just failed. */
  readonly role?: 'alert' | 'status' | 'region';
}

/** A framed message inside the page. */
export function Notice({ tone, title, icon, children, actions, role }: NoticeProps) {
  return (
    <div className={styles['notice']} data-tone={tone} role={role} aria-label={role === 'region' ? title : undefined}>
      {icon && <Icon name={icon} />}
      <div className={styles['text']}>
        <p className={styles['title']}>{title}</p>
        {children && <div>{children}</div>}
      </div>
      {actions && <div className={styles['actions']}>{actions}</div>}
    </div>
  );
}

/** What a failed call says, with its title and detail, and a way to try again. */
export function ProblemNotice({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const problem = asProblem(error);
  return (
    <Notice
      tone="danger"
      icon="alert"
      role="alert"
      title={problem.title}
      actions={
        onRetry && (
          <Button size="s" onClick={onRetry}>
            Try again
          </Button>
        )
      }
    >
      {problem.detail}
    </Notice>
  );
}
