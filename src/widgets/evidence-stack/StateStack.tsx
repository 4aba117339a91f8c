import { Axes } from '../../figures/Axes.tsx';
import { Bars } from '../../figures/Bars.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { formatNumber } from '../../ui/format.ts';
import type { StackedStates } from './states.ts';

/** The three joints one on top of another, or the one that was observed. */
export function StateStack({ shown }: { readonly shown: StackedStates }) {
  const { bars, seen, evidence, top } = shown;
  const joint = seen === undefined ? undefined : bars[seen - 1]?.joint;
  const blocks = bars
    .map(({ from, to }, z) => (joint === undefined ? { from, to, z } : { from: 0, to: joint, z }))
    .filter(({ z }) => seen === undefined || z === seen - 1);
  return (
    <Plane
      x={[0, 2]}
      y={[0, top]}
      height={19}
      narrowHeight={13}
      drawnAt={200}
      inset={{ top: 2.4, left: 0.4, right: 0.4 }}
      label={
        joint === undefined
          ? `The three joints on top of another reach p(x) = ${formatNumber(evidence, 4)}.`
          : `Only the joint of state ${seen} is left: ${formatNumber(joint, 4)}.`
      }
    >
      <Axes x={{ at: [] }} />
      {blocks.map(({ from, to, z }) => (
        <Bars key={z} bars={[{ x: 0.4, width: 0.6, from, to, mark: 'p' }]} />
      ))}
      {blocks.map(({ from, to, z }) => (
        <Label key={z} at={[0.7, (from + to) / 2]} offset={[0.4, -0.35]} mark="p">
          {(to - from) / top > 0.06 && (
            <>
              <Formula>z</Formula> = {z + 1}: <tspan className="num">{formatNumber(to - from, 3)}</tspan>
            </>
          )}
        </Label>
      ))}
      {joint === undefined && (
        <>
          <Curve
            of={[
              [0, evidence],
              [0.85, evidence],
            ]}
            mark="evidence"
          />
          <Label at={[0, evidence]} offset={[0, 0.6]} mark="evidence">
            <Formula>p(x)</Formula> = <tspan className="num">{formatNumber(evidence, 4)}</tspan>
          </Label>
        </>
      )}
    </Plane>
  );
}
