import { Area } from '../../figures/Area.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { Label } from '../../figures/Label.tsx';
import type { Mixture } from '../../math/mixture.ts';
import { prob } from '../../math/normal.ts';
import type { StairScene } from './scene.ts';

/** The height of bell `k`, its weight included, as a function of x. */
export function bellOf({ weights, components }: Mixture, k: 0 | 1): (x: number) => number {
  const component = components[k] ?? { mean: NaN, std: NaN };
  const weight = weights[k] ?? NaN;
  return (x) => weight * prob(component, x);
}

/** A peak, or the frame where it runs out at the top. */
const peakOf = (mixture: Mixture, k: 0 | 1, top: number): readonly [number, number] => {
  const mean = mixture.components[k]?.mean ?? NaN;
  return [mean, Math.min(0.94 * top, bellOf(mixture, k)(mean))];
};

/** Both weighted bells, the first one washed, their sum, and dotted the bells that the run started from. */
export function Bells({ shown }: { readonly shown: StairScene }) {
  const { narrow } = usePlane();
  const { now, start, step, identical, view } = shown;
  const [one, two] = [bellOf(now, 0), bellOf(now, 1)];
  const [first, second] = [peakOf(now, 0, view.density), peakOf(now, 1, view.density)];
  const sum = (x: number): number => one(x) + two(x);
  const middle = (first[0] + second[0]) / 2;
  const left = first[0] <= second[0];
  return (
    <>
      {step > 0 && (
        <>
          <Curve of={bellOf(start, 0)} className="stair-start" />
          <Curve of={bellOf(start, 1)} className="stair-start" />
        </>
      )}
      <Area of={one} mark="p" />
      <Curve of={sum} className="stair-sum" />
      <Curve of={two} mark="p" />
      <Curve of={one} mark="p" />
      {identical ? (
        <Label at={first} offset={[0, 1]} anchor="middle" mark="p">
          bells 1 and 2
        </Label>
      ) : (
        <>
          <Label at={first} offset={[left ? -1.2 : 1.2, 0.8]} anchor={left ? 'end' : 'start'} mark="p">
            {narrow ? '1' : 'bell 1'}
          </Label>
          <Label at={second} offset={[left ? 1.2 : -1.2, 0.8]} anchor={left ? 'start' : 'end'} mark="p">
            {narrow ? '2' : 'bell 2'}
          </Label>
        </>
      )}
      {!narrow && sum(middle) < 0.85 * view.density && (
        <Label at={[middle, sum(middle)]} offset={[0, 0.45]} anchor="middle">
          <Formula>p(x)</Formula>
        </Label>
      )}
    </>
  );
}
