import { useQueryErrorResetBoundary } from '@tanstack/react-query';
import { Component, type ReactNode } from 'react';
import { ProblemNotice } from '../shared/ui/Notice';
import styles from './ErrorBoundary.module.css';

interface ErrorBoundaryProps {
  /** A new value tries the content again, such as the path of another page. */
  readonly resetKey: string;
  readonly children: ReactNode;
}

/** Shows what a page threw while it was read or drawn, with a way to try again. */
export function ErrorBoundary(props: ErrorBoundaryProps) {
  const { reset } = useQueryErrorResetBoundary();
  return <Boundary key={props.resetKey} onRetry={reset} {...props} />;
}

interface BoundaryProps extends ErrorBoundaryProps {
  readonly onRetry: () => void;
}

class Boundary extends Component<BoundaryProps, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return (
      <div className={styles['crash']}>
        <ProblemNotice
          error={this.state.error}
          onRetry={() => {
            this.props.onRetry();
            this.setState({ error: null });
          }}
        />
      </div>
    );
  }
}
