import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { Icon } from '../../shared/ui/Icon';
import styles from './DropZone.module.css';

interface DropZoneProps {
  /** What the file goes to; null when nothing may be dropped here. */
  readonly target: string | null;
  readonly onDrop: (file: File) => void;
  readonly children: ReactNode;
}

/** Takes a file dragged anywhere onto it. The import button is the way without a mouse. */
export function DropZone({ target, onDrop, children }: DropZoneProps) {
  const [over, setOver] = useState(false);
  // Enter and leave also come from children: only the balance tells whether the pointer is still inside.
  const depth = useRef(0);

  const move = (event: DragEvent, change: number) => {
    if (target === null || !event.dataTransfer.types.includes('Files')) return;
    event.preventDefault();
    depth.current = Math.max(0, depth.current + change);
    setOver(depth.current > 0);
  };

  return (
    <div
      className={styles['zone']}
      onDragEnter={(event) => move(event, 1)}
      onDragLeave={(event) => move(event, -1)}
      onDragOver={(event) => move(event, 0)}
      onDrop={(event) => {
        event.preventDefault();
        depth.current = 0;
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (target !== null && file) onDrop(file);
      }}
    >
      {children}
      {over && (
        <div className={styles['overlay']} aria-hidden="true">
          <p>
            <Icon name="upload" size={28} />
            Drop to import into {target}
          </p>
        </div>
      )}
    </div>
  );
}
