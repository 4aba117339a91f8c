import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { Label } from '../../figures/Label.tsx';
import { peaked } from '../../figures/peaked.ts';
import { Plane } from '../../figures/Plane.tsx';
import { prob } from '../../math/normal.ts';
import { formatNumber } from '../../ui/format.ts';
import { spanOf, topAbove } from './range.ts';
import { peakOf, type AndOrScene } from './scene.ts';

/** The three names, each where its own curve stands alone; on a narrow plane they are short. */
function Names({ shown }: { readonly shown: AndOrScene }) {
  const { narrow } = usePlane();
  const { experts, or, and, pool } = shown;
  const peak = prob(and, and.mean);
  const poolPeak = prob(pool, pool.mean);
  // The mixture is named at the expert farthest from the product, where the others are low.
  const far = experts.reduce((best, each) =>
    Math.abs(each.mean - and.mean) > Math.abs(best.mean - and.mean) ? each : best,
  );
  const out = far.mean < and.mean ? -1 : 1;
  const orAt = far.mean + out * 0.5 * Math.max(0.6, far.std);
  // The pool is named on the flank away from the mixture's name.
  const poolAt = pool.mean - out * 0.9 * pool.std;
  return (
    <>
      <Label at={[orAt, or.density(orAt)]} offset={[out * 0.7, 0.8]} anchor={out < 0 ? 'end' : 'start'} mark="evidence">
        {narrow ? 'OR' : 'OR, the mixture'}
      </Label>
      <Label at={[and.mean, peak]} offset={[0, 0.6]} anchor="middle" mark="q">
        {narrow ? 'AND' : 'AND, the product'}
      </Label>
      {poolPeak < 0.85 * peak && (
        <Label at={[poolAt, prob(pool, poolAt)]} offset={[-out * 0.8, 0.3]} anchor={out < 0 ? 'start' : 'end'} strong>
          pool
        </Label>
      )}
    </>
  );
}

/** The three ways to make one density of the experts, on one scale. */
export function Combined({ shown }: { readonly shown: AndOrScene }) {
  const { or, and, pool } = shown;
  const span = spanOf(shown);
  const top = topAbove(peakOf(shown).combined);
  return (
    <Plane
      x={span}
      y={[0, top]}
      height={16}
      narrowHeight={14}
      drawnAt={928}
      inset={{ top: 2.2, left: 3.2, right: 0.6 }}
      label={`Heavy, the mixture of the experts, with mean ${formatNumber(or.mean, 2)} and width ${formatNumber(or.std, 2)}; dashed, their product, at ${formatNumber(and.mean, 2)} with width ${formatNumber(and.std, 3)}; thin with dots, their logarithmic pool, at ${formatNumber(pool.mean, 2)} with width ${formatNumber(pool.std, 3)}.`}
    >
      <Axes x={{ label: <Formula>x</Formula>, labelLength: 1 }} y={{ label: 'density', ticks: 4 }} grid />
      <Curve of={or.density} mark="evidence" />
      <Curve of={peaked((x) => prob(pool, x), span, pool.mean, pool.std)} className="and-or-pool" />
      <Curve of={peaked((x) => prob(and, x), span, and.mean, and.std)} mark="q" />
      <Names shown={shown} />
    </Plane>
  );
}
