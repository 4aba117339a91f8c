import type { ReactNode } from 'react';
import type { HeldOut, Settings, Trace } from '../../../../state/training.ts';
import { Codes } from './Codes.tsx';
import { Gradients } from './Gradients.tsx';
import { Item } from './Item.tsx';
import { LedgerTable } from './LedgerTable.tsx';
import { ledgerOf } from './ledger.ts';
import { codeRows, gradientsOf, type Stage, type StageKind } from './scene.ts';
import { Strip } from './Strip.tsx';

interface DiagramProps {
  readonly trace: Trace;
  readonly settings: Settings;
  readonly shape: HeldOut;
  readonly stages: readonly Stage[];
  /** Place of the stage that is told now. */
  readonly at: number;
  /** Whether what comes after it is still hidden. */
  readonly hides: boolean;
}

/** How what is decoded stands beside the datum. */
function drawnKey({ kind, height }: HeldOut): string {
  if (kind === 'points') return 'ring: x, dot: x̂';
  return height > 1 ? '' : 'points: x, line: x̂';
}

/** The real network of the run with one datum in it: data, layers, code, what is decoded, the loss and the gradient. */
export function Diagram({ trace, settings, shape, stages, at, hides }: DiagramProps) {
  const stateAt = (n: number): string => (n === at ? 'now' : hides && n > at ? 'later' : 'shown');
  const stateOf = (kind: StageKind): string => stateAt(stages.findIndex((stage) => stage.kind === kind));
  const stage = (kind: StageKind): Stage => stages.find((each) => each.kind === kind)!;
  const box = (n: number, each: Stage, picture: ReactNode): ReactNode => (
    <li key={each.id} className={`slow-box slow-${each.kind}`} data-state={stateAt(n)}>
      <span className="slow-title">{each.title}</span>
      <div className="slow-picture">{picture}</div>
    </li>
  );
  const boxes = (kinds: readonly StageKind[]): ReactNode =>
    stages.map((each, n) => {
      if (!kinds.includes(each.kind)) return null;
      if (each.cells) return box(n, each, <Strip cells={each.cells} label={each.says} />);
      if (each.kind === 'data') return box(n, each, <Item shape={shape} x={trace.x} label="The datum" />);
      const item = <Item shape={shape} x={trace.x} drawn={trace.drawn} label="What is decoded" />;
      return box(
        n,
        each,
        <>
          {item}
          <span className="slow-key">{drawnKey(shape)}</span>
        </>,
      );
    });
  return (
    <div className="slow-diagram">
      <ol className="slow-flow">{boxes(['data', 'encoder'])}</ol>
      <Codes
        rows={codeRows(trace)}
        stages={{ posterior: stage('posterior'), noise: stage('noise'), code: stage('code') }}
        stateOf={stateOf}
      />
      <ol className="slow-flow">{boxes(['decoder', 'drawn'])}</ol>
      <LedgerTable ledger={ledgerOf(trace, settings)} state={stateOf('loss')} />
      <Gradients gradients={gradientsOf(trace)} state={stateOf('gradient')} />
    </div>
  );
}
