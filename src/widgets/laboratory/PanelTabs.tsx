import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { setValues } from '../../state/page.ts';
import type { Panel } from './panel.ts';
import { panelNames } from './panelNames.ts';
import type { LabValues } from './settings.ts';

const panels = import.meta.glob<Panel>('./panels/*/index.tsx', { import: 'panel' });

/** The tab an arrow key leads to, or undefined for other keys. */
function tabAfterKey(key: string, at: number, count: number): number | undefined {
  if (key === 'ArrowRight') return (at + 1) % count;
  if (key === 'ArrowLeft') return (at + count - 1) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  return undefined;
}

interface PanelTabsProps {
  readonly values: LabValues;
  /** Whether the reader has come, so that a panel may be fetched. */
  readonly isAwake: boolean;
}

/** The panels as tabs below the plane; one is fetched when its tab is opened. */
export function PanelTabs({ values, isAwake }: PanelTabsProps) {
  const id = useId();
  const [found, setFound] = useState<Panel>();
  const [missing, setMissing] = useState('');
  const tabs = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLDivElement>(null);
  /** Whether the reader has just asked for a panel, which then comes into view. */
  const asked = useRef(false);
  const wanted = values.panel;
  const at = panelNames.findIndex((each) => each.id === wanted);
  useEffect(() => {
    if (!isAwake) return undefined;
    let isWanted = true;
    panels[`./panels/${wanted}/index.tsx`]?.().then(
      (panel) => isWanted && (setFound(panel), setMissing('')),
      () => isWanted && setMissing(wanted),
    );
    return () => {
      isWanted = false;
    };
  }, [wanted, isAwake]);
  useEffect(() => {
    if (!asked.current || found?.id !== wanted) return;
    asked.current = false;
    place.current?.scrollIntoView({ block: 'nearest' });
  }, [found, wanted]);
  const choose = (panel: string): void => {
    asked.current = true;
    setValues({ panel });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = tabAfterKey(event.key, at, panelNames.length);
    const name = next === undefined ? undefined : panelNames[next];
    if (!name) return;
    event.preventDefault();
    choose(name.id);
    tabs.current?.querySelectorAll<HTMLElement>('[role=tab]')[next ?? 0]?.focus();
  };
  return (
    <section className="lab-panels" aria-label="Panels">
      <div ref={tabs} role="tablist" aria-label="Panels" className="lab-tabs">
        {panelNames.map((name) => (
          <button
            key={name.id}
            type="button"
            role="tab"
            id={`${id}${name.id}`}
            aria-selected={name.id === wanted}
            aria-controls={`${id}panel`}
            tabIndex={name.id === wanted ? 0 : -1}
            onClick={() => choose(name.id)}
            onKeyDown={onKeyDown}
          >
            {name.title}
          </button>
        ))}
      </div>
      <div ref={place} role="tabpanel" id={`${id}panel`} aria-labelledby={`${id}${wanted}`} className="lab-panel">
        {missing === wanted ? (
          <p className="trouble">This panel could not be loaded. Check the connection and load the page again.</p>
        ) : found?.id === wanted ? (
          <found.Component values={values} />
        ) : (
          <p className="trainer-note">Loading …</p>
        )}
      </div>
    </section>
  );
}
