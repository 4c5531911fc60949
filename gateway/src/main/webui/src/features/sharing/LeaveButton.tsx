import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../shared/ui/Button';
import { Dialog } from '../../shared/ui/Dialog';
import { ProblemNotice } from '../../shared/ui/Notice';
import { leaveCalendar } from './api';

interface LeaveButtonProps {
  readonly calendarId: string;
  readonly calendarName: string;
  readonly onLeft: () => Promise<void> | void;
}

/** Ends one's own access to a calendar of somebody else, after asking. */
export function LeaveButton({ calendarId, calendarName, onLeft }: LeaveButtonProps) {
  const [asking, setAsking] = useState(false);
  const leave = useMutation({ mutationFn: () => leaveCalendar(calendarId), onSuccess: onLeft });
  return (
    <>
      <Button size="s" onClick={() => setAsking(true)}>
        Leave
      </Button>
      {asking && (
        <Dialog
          title={`Leave ${calendarName}`}
          onClose={() => setAsking(false)}
          footer={
            <>
              <Button onClick={() => setAsking(false)}>Keep it</Button>
              <Button kind="danger" busy={leave.isPending} onClick={() => leave.mutate()}>
                Leave calendar
              </Button>
            </>
          }
        >
          {leave.error && <ProblemNotice error={leave.error} />}
          <p>You will no longer see this calendar. The owner can invite you again.</p>
        </Dialog>
      )}
    </>
  );
}
