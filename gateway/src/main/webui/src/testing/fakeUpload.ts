import { vi } from 'vitest';

/** Stands in for XMLHttpRequest: the test tells the progress and the answer. */
export class FakeUpload {
  static last: FakeUpload;

  readonly headers: Record<string, string> = {};
  readonly upload: { onprogress?: (event: { loaded: number; total: number; lengthComputable: boolean }) => void } = {};
  status = 0;
  responseText = '';
  method = '';
  path = '';
  onload: () => void = () => undefined;
  onerror: () => void = () => undefined;
  onabort: () => void = () => undefined;

  static install(): void {
    vi.stubGlobal('XMLHttpRequest', FakeUpload);
  }

  open(method: string, path: string): void {
    this.method = method;
    this.path = path;
  }

  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }

  send(): void {
    FakeUpload.last = this;
  }

  abort(): void {
    this.onabort();
  }

  progress(loaded: number, total: number): void {
    this.upload.onprogress?.({ loaded, total, lengthComputable: true });
  }

  answer(status: number, json: unknown): void {
    this.status = status;
    this.responseText = JSON.stringify(json);
    this.onload();
  }
}
