import { useState } from 'react';
import { Button } from '../../shared/ui/Button';
import { Dialog } from '../../shared/ui/Dialog';
import type { Scope } from './api';
import { ScopeChoice } from './ScopeChoice';

interface ScopeDialogProps {
  readonly ruleChanged: boolean;
  readonly onChoose: (scope: Scope) => void;
  readonly onClose: () => void;
}

/** Asks which repetitions a change is for. */
export function ScopeDialog({ ruleChanged, onChoose, onClose }: ScopeDialogProps) {
  const [scope, setScope] = useState<Scope>(ruleChanged ? 'following' : 'this');
  return (
    <Dialog
      title="This event repeats"
      onClose={onClose}
      footer={
        <>
          <Button onClick={onClose}>Back</Button>
          <Button kind="primary" onClick={() => onChoose(scope)}>
            Save
          </Button>
        </>
      }
    >
      <ScopeChoice legend="What to change" value={scope} ruleChanged={ruleChanged} onChange={setScope} />
    </Dialog>
  );
}
