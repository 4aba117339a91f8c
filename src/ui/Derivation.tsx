import { type KeyboardEvent, type ReactNode, useDeferredValue, useMemo } from 'react';
import { checkChain } from '../notebook/check.ts';
import { pageDraws } from '../notebook/pageDraws.ts';
import type { ChoiceParam, NumberParam } from '../notebook/param.ts';
import { slipParam, stepParam } from '../notebook/step.ts';
import { currentLesson } from '../state/lesson.ts';
import { useParam, useValues } from '../state/useParam.ts';
import { At } from './derivation/At.tsx';
import { findChain } from './derivation/findChain.ts';
import { levelScale, levelsOf } from './derivation/levels.ts';
import { LevelTicks } from './derivation/LevelLine.tsx';
import { Rung } from './derivation/Rung.tsx';
import { stepFrom, Stepper } from './derivation/Stepper.tsx';
import { summaryOf } from './derivation/summary.ts';
import { Prose } from './Prose.tsx';
import { Slider } from './Slider.tsx';

// Stands in for the slip of a chain that has none; the page does not know its key, so it never changes.
const noSlip: ChoiceParam = { kind: 'choice', key: '', tex: '', meaning: '', initial: 'none', options: [] };

/** The step that a key asks for, unless the key belongs to a control inside the ladder. */
function keyStep(event: KeyboardEvent, step: number, lines: number): number | undefined {
  if (event.ctrlKey || event.altKey || event.metaKey) return undefined;
  if (event.target instanceof HTMLElement && event.target.closest('input, [role=slider], .source-place'))
    return undefined;
  if (event.key === 'ArrowDown' || event.key === 'j') return stepFrom(step, lines, 1);
  if (event.key === 'ArrowUp' || event.key === 'k') return stepFrom(step, lines, -1);
  return event.key === 'Escape' && step > 0 ? 0 : undefined;
}

interface DerivationProps {
  /** The id of the chain, such as `D5.gibbs`. */
  readonly id: string;
  /** Offers the parameters as sliders, for a derivation that has no figure beside it. */
  readonly sliders?: boolean;
}

/**
 * A derivation as a ladder: each line with its rule, its value at the reader's parameters by its own route, and a light;
 * the level line is vertical while lines are equal and steps aside where an inequality gives something away.
 * Throws when no chain of the page has this id.
 */
export function Derivation({ id, sliders = false }: DerivationProps): ReactNode {
  const { derivation, chain } = useMemo(() => findChain(id), [id]);
  const stepping = useMemo(() => stepParam(chain), [chain]);
  const [step, setStep] = useParam(stepping);
  const [slip, setSlip] = useParam(useMemo(() => slipParam(chain) ?? noSlip, [chain]));
  // A burst of moves is judged once a frame at most; the handle that is being dragged never waits for it.
  const values = useDeferredValue(useValues(derivation.params));
  const judged = useMemo(
    () => checkChain(chain, values, pageDraws, new Set(slip === 'none' ? [] : [Number(slip) - 1])),
    [chain, values, slip],
  );
  const heading = `ladder-${id}`;
  const count = chain.lines.length;
  const now = Math.min(count, Math.round(step));
  const numbers = Object.values(derivation.params).filter((param): param is NumberParam => param.kind === 'number');
  const ladder = chain.ladder !== false && judged.every((line) => typeof line.value === 'number');
  const levels = ladder ? levelsOf(judged) : [];
  const scale = levelScale(levels);
  const tolerance = Math.max(0, ...chain.lines.map((line) => line.tolerance ?? 0));
  const unit = chain.unit ?? 'nats';
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrow keys step through the ladder
    <section
      className={ladder ? 'ladder' : 'ladder plain'}
      aria-labelledby={heading}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- and they reach it only where it has the focus
      tabIndex={0}
      onKeyDown={(event) => {
        const next = keyStep(event, now, count);
        if (next === undefined) return;
        event.preventDefault();
        setStep(next);
      }}
    >
      <div className="ladder-grid">
        <div className="head">
          <span>
            <b id={heading}>
              <Prose text={chain.title} />
            </b>
            <At params={derivation.params} />
          </span>
          {ladder && <span>{unit === '' ? 'level' : `level, ${unit}`}</span>}
          <span>value and route</span>
        </div>
        <ol>
          {chain.lines.map((line, index) => {
            const verdict = judged[index];
            const piece = levels[index];
            if (!verdict) return null;
            return (
              <Rung
                key={line.tex}
                chain={id}
                line={line}
                judged={verdict}
                count={index + 1}
                reading={now === 0 || index + 1 < now ? 'open' : index + 1 === now ? 'lit' : 'later'}
                tolerance={tolerance}
                level={piece && { piece, scale }}
                onSlip={(slipped) => setSlip(slipped ? String(index + 1) : 'none')}
              />
            );
          })}
        </ol>
        <div className="foot">
          <Stepper step={now} lines={count} onStep={setStep} />
          {ladder && <LevelTicks scale={scale} />}
          <span className="sum">
            {summaryOf(judged.slice(0, now === 0 ? count : now))}{' '}
            <a className="quiet" href={`${currentLesson().root}how-we-know/`}>
              How we know
            </a>
          </span>
        </div>
      </div>
      {sliders && numbers.length > 0 && (
        <details className="knobs">
          <summary>Move the numbers</summary>
          <div className="controls">
            {numbers.map((param) => (
              <Slider key={param.key} param={param} />
            ))}
          </div>
        </details>
      )}
    </section>
  );
}
