import { useCallback, useEffect, useRef, useState } from 'react';
import { asProblem, type ProblemError } from '../../shared/api/problem';
import { importFile, type ImportResult } from './importFile';

export type ImportState =
  | { readonly step: 'choose' }
  | { readonly step: 'sending'; readonly fileName: string; readonly share: number }
  | { readonly step: 'done'; readonly fileName: string; readonly result: ImportResult }
  | { readonly step: 'failed'; readonly fileName: string; readonly problem: ProblemError };

/** One import at a time: choose, sending, then done or failed. Leaving cancels what is under way. */
export function useImport(calendarId: string, onImported: () => void) {
  const [state, setState] = useState<ImportState>({ step: 'choose' });
  const cancel = useRef<() => void>(() => undefined);

  useEffect(() => () => cancel.current(), []);

  const start = useCallback(
    (file: File) => {
      const fileName = file.name;
      setState({ step: 'sending', fileName, share: 0 });
      const upload = importFile(calendarId, file, (share) => setState({ step: 'sending', fileName, share }));
      cancel.current = upload.cancel;
      upload.done.then(
        (result) => {
          setState({ step: 'done', fileName, result });
          onImported();
        },
        (error: unknown) => setState({ step: 'failed', fileName, problem: asProblem(error) }),
      );
    },
    [calendarId, onImported],
  );

  const reset = useCallback(() => setState({ step: 'choose' }), []);
  return { state, start, reset };
}
