import { useRouteError } from 'react-router';
import { ProblemNotice } from '../shared/ui/Notice';
import styles from './ErrorBoundary.module.css';

/** When even the frame failed, such as a chunk of an older version that is gone after an update. */
export function CrashPage() {
  return (
    <main className={styles['crash']}>
      <ProblemNotice error={useRouteError()} onRetry={() => window.location.reload()} />
    </main>
  );
}
