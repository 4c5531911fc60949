import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import styles from './Tabs.module.css';

/** One page of several that share a place. */
export interface Tab {
  readonly id: string;
  readonly label: string;
  readonly content: ReactNode;
}

interface TabsProps {
  /** What the tabs are about, for who cannot see it. */
  readonly label: string;
  readonly tabs: readonly Tab[];
}

/** Several pages in one place. Left and right step through them; only the shown one is there. */
export function Tabs({ label, tabs }: TabsProps) {
  const [chosen, setChosen] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  const shown = tabs.find((tab) => tab.id === chosen) ?? tabs[0];
  if (!shown) return null;

  const step = (event: KeyboardEvent) => {
    const here = tabs.indexOf(shown);
    const last = tabs.length - 1;
    const steps: Partial<Record<string, number>> = {
      ArrowLeft: here === 0 ? last : here - 1,
      ArrowRight: here === last ? 0 : here + 1,
      Home: 0,
      End: last,
    };
    const next = steps[event.key];
    const tab = next === undefined ? undefined : tabs[next];
    if (!tab || next === undefined) return;
    event.preventDefault();
    setChosen(tab.id);
    list.current?.querySelectorAll<HTMLElement>('[role="tab"]')[next]?.focus();
  };

  return (
    <>
      <div ref={list} role="tablist" tabIndex={-1} aria-label={label} className={styles['tabs']} onKeyDown={step}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${id}-${tab.id}`}
            aria-selected={tab === shown}
            aria-controls={`${id}-panel`}
            tabIndex={tab === shown ? 0 : -1}
            onClick={() => setChosen(tab.id)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div key={shown.id} role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${shown.id}`} className={styles['panel']}>
        {shown.content}
      </div>
    </>
  );
}
