import { useRef, useState, useSyncExternalStore, type ReactNode } from 'react';
import { swatchClass } from '../figures/theme.ts';
import { clamp, type Params, type Values } from '../notebook/param.ts';
import { terms, type TermId } from '../notebook/term.ts';
import { resetValues, setValues } from '../state/page.ts';
import { useAnswer } from '../state/useAnswer.ts';
import { useValues } from '../state/useParam.ts';
import { FigureTable, type TableData } from './FigureTable.tsx';
import { SaveMenu } from './SaveMenu.tsx';
import { useWidgetSource } from './SourceLink.tsx';
import { useSettled } from './useSettled.ts';

/** A place to start from: its name and the values it sets. */
export interface Preset {
  readonly label: string;
  readonly values: Values;
}

interface FigureProps {
  /** Its place on the page; also the name of the files saved from it. */
  readonly id: string;
  /** Its number, such as "4.2"; a figure outside the lessons has none. */
  readonly number?: string;
  readonly title: string;
  /** The parameters that Reset puts back. */
  readonly params: Params;
  readonly presets?: readonly Preset[];
  /** One sentence that says what to look for; its bold half follows the state. */
  readonly caption: ReactNode;
  /** What is said aloud once the reader's hand has come to rest. */
  readonly speech: string;
  /** The numbers of the figure as they are now. */
  readonly table: () => TableData;
  readonly controls?: ReactNode;
  /** Terms in the figure, as buttons that light them. */
  readonly keys?: readonly TermId[];
  /** What a term stands for in this figure, where its common name would say too much or too little. */
  readonly keyNames?: Partial<Readonly<Record<TermId, string>>>;
  /** On a phone the planes stay in view while the controls below them are used. */
  readonly stays?: boolean;
  /** Puts the name and the tools below the caption, where the picture should come first. */
  readonly low?: boolean;
  /** The prediction that keeps this figure closed until it is answered or skipped; an empty text for none. */
  readonly holds?: string | undefined;
  /** The planes. */
  readonly children: ReactNode;
}

/** True where every value of the preset is the value now, as it stands or as an address would hold it. */
function isActive(preset: Preset, values: Values, params: Params): boolean {
  return Object.entries(preset.values).every(([key, value]) => {
    const now = values[key];
    if (typeof value !== 'number' || typeof now !== 'number') return now === value;
    const param = params[key];
    const held = param?.kind === 'number' ? clamp(param, value) : value;
    return Math.min(Math.abs(now - value), Math.abs(now - held)) < 1e-9;
  });
}

/** False on the server and at the first render, true from then on. */
function useAlive(): boolean {
  return useSyncExternalStore(
    () => () => undefined,
    () => true,
    () => false,
  );
}

/** The frame of a figure: its name, where to start from, reset, numbers, export, caption, and a veil until a question is answered. */
export function Figure(props: FigureProps) {
  const { id, number, title, params, presets, caption, speech, table, controls, low, children } = props;
  const { keys, keyNames, stays } = props;
  const holds = props.holds === '' ? undefined : props.holds;
  const name = number === undefined ? title : `Figure ${number}. ${title}`;
  const figure = useRef<HTMLElement>(null);
  const values: Values = useValues(params);
  const [tableOpen, setTableOpen] = useState(false);
  const alive = useAlive();
  const answer = useAnswer(holds ?? '');
  const closed = holds !== undefined && answer === undefined;
  const said = useSettled(speech, figure);
  const source = useWidgetSource(`of ${name}`);
  return (
    <figure
      ref={figure}
      className={low ? 'figure figure-low' : 'figure'}
      id={id}
      aria-labelledby={`${id}-title`}
      {...(holds === undefined ? {} : { 'data-held-by': holds })}
      {...(closed ? {} : { 'data-open': '' })}
    >
      <div className="fig-head">
        <span className="fig-title" id={`${id}-title`}>
          {number !== undefined && <b>Figure {number}</b>} {title}
        </span>
        <div className="fig-tools" inert={closed && alive}>
          <button type="button" className="quiet" onClick={() => resetValues(params)}>
            Reset
          </button>
          <button
            type="button"
            className="quiet"
            aria-expanded={tableOpen}
            aria-controls={`${id}-table`}
            onClick={() => setTableOpen(!tableOpen)}
          >
            Table
          </button>
          <SaveMenu figure={figure} name={id} title={name} table={table} />
          {source.link}
        </div>
      </div>
      {closed && <p className="fig-veil">Answer the question above, or skip it, to open this figure.</p>}
      <div className="fig-body" inert={closed && alive}>
        {presets && (
          <div className="fig-presets" role="group" aria-label="Start from">
            <span>Start from</span>
            {presets.map((preset) => {
              const active = isActive(preset, values, params);
              return (
                <button
                  key={preset.label}
                  type="button"
                  className={active ? 'quiet on' : 'quiet'}
                  aria-pressed={active}
                  onClick={() => setValues(preset.values)}
                >
                  {preset.label}
                </button>
              );
            })}
          </div>
        )}
        <div className={stays ? 'fig-planes stays' : 'fig-planes'}>{children}</div>
        {keys && (
          <div className="fig-keys" role="group" aria-label="Show in the figure and the formulas">
            {keys.map((term) => (
              <button key={term} type="button" className="term-key" data-term={term}>
                <span className={swatchClass(term)} aria-hidden="true" /> {keyNames?.[term] ?? terms[term].name}
              </button>
            ))}
          </div>
        )}
        <figcaption>{caption}</figcaption>
        <div id={`${id}-table`}>{tableOpen && <FigureTable title={name} data={table()} />}</div>
        {controls !== undefined && <div className="fig-controls">{controls}</div>}
      </div>
      {source.place}
      <div className="vh" role="status">
        {said}
      </div>
    </figure>
  );
}
