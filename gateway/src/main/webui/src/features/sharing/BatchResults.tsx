import { Notice } from '../../shared/ui/Notice';
import type { BatchResult } from './api';
import { isRefused } from './useInvite';

interface BatchResultsProps {
  readonly emails: readonly string[];
  readonly results: readonly BatchResult[];
}

/** Whom of several people it did not work for, and why. */
export function BatchResults({ emails, results }: BatchResultsProps) {
  const refused = emails.flatMap((email, index) => {
    const result = results[index];
    return isRefused(result) ? [{ email, why: result?.problem?.detail ?? result?.problem?.title ?? 'Not accepted' }] : [];
  });
  if (refused.length === 0) return null;
  return (
    <Notice tone="warn" icon="alert" role="alert" title={refused.length === 1 ? 'One address was refused' : `${refused.length} addresses were refused`}>
      <ul role="list" aria-label="Refused addresses">
        {refused.map(({ email, why }) => (
          <li key={email}>
            <strong>{email}</strong>: {why}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
