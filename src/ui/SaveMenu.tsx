import { useId, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from 'react';
import type { TableData } from './FigureTable.tsx';

interface SaveMenuProps {
  readonly figure: RefObject<HTMLElement | null>;
  /** The name of the file, without its ending. */
  readonly name: string;
  readonly title: string;
  readonly table: () => TableData;
}

/** Takes the picture or its numbers away. The code that does it is fetched at the first click. */
export function SaveMenu({ figure, name, title, table }: SaveMenuProps) {
  const [open, setOpen] = useState(false);
  const [failed, setFailed] = useState('');
  const id = useId();
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  const save = (kind: 'svg' | 'png' | 'csv'): void => {
    setOpen(false);
    setFailed('');
    button.current?.focus();
    const work = async (): Promise<void> => {
      const { saveSvg, savePng, saveCsv } = await import('./save/save.ts');
      if (kind === 'csv') saveCsv(table(), name);
      else if (figure.current) await (kind === 'svg' ? saveSvg : savePng)(figure.current, name, title);
    };
    work().catch((error: unknown) => {
      setFailed(
        `The ${kind.toUpperCase()} could not be made (${error instanceof Error ? error.message : 'unknown error'}). Try another format.`,
      );
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !open) return;
    event.stopPropagation();
    setOpen(false);
    button.current?.focus();
  };
  const onBlur = (event: FocusEvent): void => {
    if (!menu.current?.contains(event.relatedTarget)) setOpen(false);
  };
  return (
    <div className="fig-save" ref={menu}>
      <button
        ref={button}
        type="button"
        className="quiet"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      >
        Save
      </button>
      <div id={id} className="fig-save-list" hidden={!open}>
        {(['svg', 'png', 'csv'] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            className="quiet"
            aria-label={`Save as ${kind.toUpperCase()}`}
            onClick={() => save(kind)}
            onKeyDown={onKeyDown}
            onBlur={onBlur}
          >
            {kind.toUpperCase()}
          </button>
        ))}
      </div>
      {failed !== '' && <p role="alert">{failed}</p>}
    </div>
  );
}
