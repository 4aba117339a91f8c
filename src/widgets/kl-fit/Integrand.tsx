import { Area } from '../../figures/Area.tsx';
import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Plane } from '../../figures/Plane.tsx';
import type { FitScene, Judge } from './scene.ts';
import { nameOf, natsText } from './words.ts';

/** What each place costs: the integrand of one divergence, hatched, on its own scale. */
export function Integrand({ shown, judge }: { readonly shown: FitScene; readonly judge: Judge }) {
  const formula = judge.direction === 'reverse' ? 'q log(q / p)' : 'p log(p / q)';
  return (
    <Plane
      x={shown.view.x}
      y={judge.range}
      height={11}
      drawnAt={440}
      narrowHeight={10}
      inset={{ top: 1.9, bottom: 0.5, left: 2.9, right: 0.6 }}
      label={`The integrand ${formula}: its area, above less below, is ${nameOf(judge.direction)}, ${natsText(judge.kl)} nats.`}
    >
      <Area of={judge.integrand} mark="gap" hatch="+" sign="+" />
      <Area of={judge.integrand} mark="gap" hatch="-" sign="-" />
      <Axes baseline={0} x={{ at: [] }} y={{ label: <Formula>{formula}</Formula>, mark: 'gap', ticks: 3 }} />
      <Curve of={judge.integrand} mark="gap" />
    </Plane>
  );
}
