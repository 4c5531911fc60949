import { CSRF_HEADER, reportUnauthorized } from '../../shared/api/http';
import { array, nullable, number, shape, string, withDefault, type Parsed } from '../../shared/api/parse';
import { lostConnection, ProblemError, problemFrom, unexpectedAnswer } from '../../shared/api/problem';

const counts = shape({
  added: withDefault(number, 0),
  updated: withDefault(number, 0),
  unchanged: withDefault(number, 0),
});

const importResult = shape({
  added: number,
  updated: number,
  unchanged: number,
  events: nullable(counts),
  tasks: nullable(counts),
  skipped: withDefault(
    array(shape({ uid: nullable(string), component: nullable(string), code: withDefault(string, ''), reason: withDefault(string, '') })),
    [],
  ),
  warnings: withDefault(array(shape({ code: withDefault(string, ''), detail: withDefault(string, '') })), []),
});

/** What an import changed, and what it left out and why. */
export type ImportResult = Parsed<typeof importResult>;

/** The largest file the import accepts. */
export const MAX_IMPORT_BYTES = 5 * 1024 * 1024;

interface Upload {
  readonly done: Promise<ImportResult>;
  readonly cancel: () => void;
}

/** Sends the file to the calendar; `onProgress` gets the sent share from 0 to 1. Fetch cannot tell upload progress, so this is an XHR. */
export function importFile(calendarId: string, file: File, onProgress: (share: number) => void): Upload {
  const request = new XMLHttpRequest();
  const done = new Promise<ImportResult>((resolve, reject) => {
    if (file.size > MAX_IMPORT_BYTES) {
      reject(new ProblemError(413, 'too-large', 'File too large', `${file.name} is larger than 5 MiB.`));
      return;
    }
    request.open('POST', `/api/calendars/${encodeURIComponent(calendarId)}/import`);
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    request.setRequestHeader('Content-Type', contentTypeOf(file));
    Object.entries(CSRF_HEADER).forEach(([name, value]) => request.setRequestHeader(name, value));
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      if (lengthComputable && total > 0) onProgress(loaded / total);
    };
    request.onerror = () => reject(lostConnection());
    request.onabort = () => reject(new ProblemError(0, 'cancelled', 'Import cancelled'));
    request.onload = () => {
      if (request.status === 401) reportUnauthorized();
      if (request.status < 200 || request.status > 299) reject(problemFrom(request.status, request.responseText));
      else readResult(request.responseText, resolve, reject);
    };
    request.send(file);
  });
  return { done, cancel: () => request.abort() };
}

function readResult(text: string, resolve: (result: ImportResult) => void, reject: (error: Error) => void): void {
  try {
    resolve(importResult(JSON.parse(text), ''));
  } catch (error) {
    reject(unexpectedAnswer(error));
  }
}

/** Many systems do not know the type of `.ics`; a file that claims another type is sent as what it is, and refused. */
function contentTypeOf(file: File): string {
  if (/\.(ics|ical|ifb)$/i.test(file.name)) return 'text/calendar';
  return file.type || 'application/octet-stream';
}
