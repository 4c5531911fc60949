import { Suspense } from 'react';
import { Outlet, useLocation } from 'react-router';
import { useMailLink } from '../features/sharing/useMailLink';
import { useSession } from '../shared/auth/session';
import { Loading } from '../shared/ui/Loading';
import { ErrorBoundary } from './ErrorBoundary';
import { Header } from './Header';
import { LandingPage } from './LandingPage';
import styles from './Shell.module.css';
import { ZoneNotice } from './ZoneNotice';

/** The frame of every page: skip link, header, main. Who is not signed in sees the landing page instead. */
export function Shell() {
  return (
    <ErrorBoundary resetKey="session">
      <Suspense fallback={<Loading label="Opening Chronos" />}>
        <SessionGate />
      </Suspense>
    </ErrorBoundary>
  );
}

function SessionGate() {
  useMailLink();
  const session = useSession();
  const location = useLocation();
  if (!session.authenticated || !session.user) {
    return <LandingPage returnTo={`${location.pathname}${location.search}`} />;
  }
  return (
    <div className={styles['shell']}>
      <a className={styles['skip']} href="#main">
        Skip to content
      </a>
      <Header user={session.user} />
      <main id="main" tabIndex={-1} className={styles['main']}>
        <ErrorBoundary resetKey={location.pathname}>
          <Suspense fallback={<Loading label="Loading" />}>
            <ZoneNotice />
            <Outlet />
          </Suspense>
        </ErrorBoundary>
      </main>
    </div>
  );
}
