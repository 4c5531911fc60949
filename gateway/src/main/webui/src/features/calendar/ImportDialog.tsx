import { useEffect, useRef, useState } from 'react';
import { Button } from '../../shared/ui/Button';
import { Dialog } from '../../shared/ui/Dialog';
import { Icon } from '../../shared/ui/Icon';
import { ProblemNotice } from '../../shared/ui/Notice';
import type { Calendar } from './api';
import styles from './ImportDialog.module.css';
import { ImportResultView } from './ImportResultView';
import { useImport } from './useImport';

interface ImportDialogProps {
  readonly calendar: Calendar;
  /** A file that was dropped on the page: its import starts at once. */
  readonly dropped: File | null;
  readonly onImported: () => void;
  readonly onClose: () => void;
}

export function ImportDialog({ calendar, dropped, onImported, onClose }: ImportDialogProps) {
  const { state, start, reset } = useImport(calendar.id, onImported);
  const begun = useRef(false);

  useEffect(() => {
    if (!dropped || begun.current) return;
    begun.current = true;
    start(dropped);
  }, [dropped, start]);

  return (
    <Dialog
      title={`Import into ${calendar.name}`}
      onClose={onClose}
      footer={
        <>
          {(state.step === 'done' || state.step === 'failed') && <Button onClick={reset}>Import another file</Button>}
          <Button kind={state.step === 'done' ? 'primary' : 'plain'} onClick={onClose}>
            {state.step === 'done' ? 'Done' : 'Cancel'}
          </Button>
        </>
      }
    >
      {state.step === 'choose' && <FileChoice onChoose={start} />}
      {state.step === 'sending' && <Sending fileName={state.fileName} share={state.share} />}
      {state.step === 'done' && <ImportResultView fileName={state.fileName} result={state.result} />}
      {state.step === 'failed' && (
        <>
          <p className={styles['file']}>{state.fileName}</p>
          <ProblemNotice error={state.problem} />
        </>
      )}
    </Dialog>
  );
}

function FileChoice({ onChoose }: { readonly onChoose: (file: File) => void }) {
  const [over, setOver] = useState(false);
  return (
    <label
      className={styles['choice']}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        event.stopPropagation();
        const file = event.dataTransfer.files[0];
        if (file) onChoose(file);
      }}
    >
      <Icon name="upload" size={24} />
      <span className={styles['choiceTitle']}>Choose a calendar file</span>
      <span className={styles['choiceHint']}>An .ics file of up to 5 MiB, or drop it here</span>
      <input
        type="file"
        className="visually-hidden"
        aria-label="Choose a calendar file"
        accept=".ics,.ical,.ifb,text/calendar"
        onChange={(event) => {
          const file = event.target.files?.[0];
          if (file) onChoose(file);
        }}
      />
    </label>
  );
}

function Sending({ fileName, share }: { readonly fileName: string; readonly share: number }) {
  const sent = share >= 1;
  return (
    <div className={styles['sending']}>
      <p className={styles['file']}>{fileName}</p>
      <progress aria-label="Upload progress" value={sent ? undefined : share} max={1} />
      <p role="status" className={styles['choiceHint']}>
        {sent ? 'Reading the calendar' : 'Uploading'}
      </p>
    </div>
  );
}
