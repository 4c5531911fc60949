import { signInAddress } from '../shared/auth/session';
import { Icon, type IconName } from '../shared/ui/Icon';
import { Brand } from './Brand';
import { LandingArt } from './LandingArt';
import styles from './LandingPage.module.css';

/** What Chronos is, for who is not signed in, and the one thing to do. */
export function LandingPage({ returnTo }: { readonly returnTo: string }) {
  return (
    <div className={styles['landing']}>
      <header className={styles['top']}>
        <Brand />
      </header>
      <main className={styles['main']}>
        <div className={styles['words']}>
          <h1>Know where your week goes.</h1>
          <p className={styles['lead']}>
            Chronos shows your calendar, counts it honestly, and lets you look at it together with others.
          </p>
          {returnTo !== '/' && <p className={styles['return']}>Sign in to open the page you asked for.</p>}
          <a className={styles['action']} href={signInAddress(returnTo)}>
            Sign in
          </a>
          <ul role="list" className={styles['points']}>
            <Point icon="calendar" text="Bring any calendar as an .ics file" />
            <Point icon="chart" text="Numbers and insights that show their sources" />
            <Point icon="people" text="Share a calendar and see who is looking at it" />
          </ul>
        </div>
        <LandingArt />
      </main>
    </div>
  );
}

function Point({ icon, text }: { readonly icon: IconName; readonly text: string }) {
  return (
    <li>
      <Icon name={icon} /> {text}
    </li>
  );
}
