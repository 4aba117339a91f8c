import { Area } from '../../figures/Area.tsx';
import { Axes } from '../../figures/Axes.tsx';
import { BellRings } from '../../figures/BellRings.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Label } from '../../figures/Label.tsx';
import { peaked } from '../../figures/peaked.ts';
import { Plane } from '../../figures/Plane.tsx';
import { prob } from '../../math/normal.ts';
import type { NumberParam } from '../../notebook/param.ts';
import { beginGesture, endGesture, setValues } from '../../state/page.ts';
import { formatNumber } from '../../ui/format.ts';
import { params } from './params.ts';
import type { ProductScene } from './scene.ts';
import { spokenOf } from './words.ts';

/** The part of the line that is drawn. */
export const span = [-6.5, 6.5] as const;

/** The first of some tops that leaves room above a peak. */
const topAbove = (peak: number): number => [0.5, 0.8, 1.2, 1.8, 2.6, 3.6].find((top) => top >= 1.15 * peak) ?? 3.6;

const slideOf = (param: NumberParam, value: number, after: string) => ({
  label: param.meaning,
  value,
  min: param.min,
  max: param.max,
  step: param.step,
  says: `${param.meaning} ${formatNumber(value, 2)}; ${after}`,
  onMove: (next: number) => setValues({ [param.key]: next }),
});

/** Both bells with their rings, their renormalized product and, where asked for, the curve of the notes. */
export function Bells({ shown }: { readonly shown: ProductScene }) {
  const { bells, product, notes, notesShown, notesArea } = shown;
  const [a, b] = bells;
  const after = spokenOf(shown);
  const peak = prob(product, product.mean);
  const top = topAbove(Math.max(peak, prob(a, a.mean), prob(b, b.mean)));
  const outOfA = a.mean <= b.mean ? -1 : 1;
  const sides = [outOfA, outOfA === 1 ? -1 : 1] as const;
  const keys = [
    { mean: params.muA, std: params.sigmaA },
    { mean: params.muB, std: params.sigmaB },
  ] as const;
  return (
    <Plane
      x={span}
      y={[0, top]}
      height={17}
      narrowHeight={14}
      drawnAt={928}
      inset={{ top: 2.2, left: 3.2, right: 0.6 }}
      label={`Two bells, of expert 1 at ${formatNumber(a.mean, 2)} with width ${formatNumber(a.std, 2)} and of expert 2 at ${formatNumber(b.mean, 2)} with width ${formatNumber(b.std, 2)}, and, dashed, their renormalized product: one bell at ${formatNumber(product.mean, 2)} with width ${formatNumber(product.std, 3)}.`}
      handles={bells.map((bell, k) => {
        const { mean, std } = keys[k === 0 ? 0 : 1];
        return (
          <BellRings
            key={mean.key}
            of={bell}
            mark="p"
            mean={slideOf(mean, bell.mean, after)}
            std={slideOf(std, bell.std, after)}
            top={top}
            side={sides[k === 0 ? 0 : 1]}
            onStart={beginGesture}
            onEnd={endGesture}
          />
        );
      })}
    >
      <Axes x={{ label: <Formula>x</Formula>, labelLength: 1 }} y={{ label: 'density', ticks: 4 }} grid />
      {notesShown && <Area of={notes} mark="q" />}
      {bells.map((bell, k) => (
        <Curve
          key={keys[k === 0 ? 0 : 1].mean.key}
          of={peaked((x) => prob(bell, x), span, bell.mean, bell.std)}
          mark="p"
        />
      ))}
      <Curve of={peaked((x) => prob(product, x), span, product.mean, product.std)} mark="q" />
      {notesShown && (
        <g data-term="q">
          <Curve of={peaked(notes, span, product.mean, product.std)} className="product-notes" />
        </g>
      )}
      {bells.map((bell, k) => {
        const side = sides[k === 0 ? 0 : 1];
        const at = bell.mean + side * 0.45 * bell.std;
        return (
          <Label
            key={keys[k === 0 ? 0 : 1].mean.key}
            at={[at, Math.min(prob(bell, at), 0.9 * top)]}
            offset={[side * 0.8, 0.5]}
            anchor={side < 0 ? 'end' : 'start'}
            mark="p"
          >
            expert {k + 1}
          </Label>
        );
      })}
      <Label at={[product.mean, peak]} offset={[0, 0.6]} anchor="middle" mark="q">
        {notesShown ? (
          <>
            notes, thin: area <tspan className="num">{formatNumber(notesArea, 4)}</tspan>
          </>
        ) : (
          'product, renormalized'
        )}
      </Label>
    </Plane>
  );
}
