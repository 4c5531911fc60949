import styles from './Loading.module.css';
import { Spinner } from './Spinner';

/** Stands in for content on its way; named, so that it is also heard. */
export function Loading({ label }: { readonly label: string }) {
  return (
    <p className={styles['loading']} role="status">
      <Spinner /> {label}
    </p>
  );
}
