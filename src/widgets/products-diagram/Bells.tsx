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
import type { ProductsScene } from './scene.ts';

/** The part of the line that is drawn. */
export const span = [-4, 4] as const;

/** The first of some tops that leaves room above the peak of the product, the highest bell. */
export const topAbove = ({ product }: ProductsScene): number => {
  const peak = prob(product, product.mean);
  return [0.7, 0.95, 1.4].find((top) => top >= 1.15 * peak) ?? 2;
};

const keys = [
  { mean: params.prod3Mean1, std: params.prod3Std1, side: -1 },
  { mean: params.prod3Mean2, std: params.prod3Std2, side: 1 },
  { mean: params.prod3Mean3, std: params.prod3Std3, side: 1 },
] as const;

/** Three bells to drag, and their renormalized product. */
export function Bells({ shown }: { readonly shown: ProductsScene }) {
  const { factors, product, area } = shown;
  const top = topAbove(shown);
  const slide = ({ key, min, max, step, meaning }: NumberParam, value: number) => ({
    label: meaning,
    value,
    min,
    max,
    step,
    says: `${meaning} ${formatNumber(value, 2)}; product at ${formatNumber(product.mean, 2)}, area ${formatNumber(area, 4)}`,
    onMove: (next: number) => setValues({ [key]: next }),
  });
  return (
    <Plane
      x={span}
      y={[0, top]}
      height={15}
      drawnAt={928}
      inset={{ top: 2.2, right: 0.6 }}
      label={`Three bells and, dashed, their renormalized product at ${formatNumber(product.mean, 2)} with width ${formatNumber(product.std, 3)}.`}
      handles={keys.map(({ mean, std, side }, i) => {
        const bell = factors[i]?.bell;
        return (
          bell && (
            <BellRings
              key={mean.key}
              of={bell}
              mark="p"
              mean={slide(mean, bell.mean)}
              std={slide(std, bell.std)}
              top={top}
              side={side}
              onStart={beginGesture}
              onEnd={endGesture}
            />
          )
        );
      })}
    >
      <Axes x={{ label: <Formula>x</Formula>, labelLength: 1 }} y={{ label: 'density', ticks: 3 }} grid />
      {factors.map(({ bell }, i) => (
        <Curve key={keys[i]?.mean.key ?? ''} of={peaked((x) => prob(bell, x), span, bell.mean, bell.std)} mark="p" />
      ))}
      <Curve of={peaked((x) => prob(product, x), span, product.mean, product.std)} mark="q" />
      {factors.map(({ bell }, i) => (
        <Label key={keys[i]?.mean.key ?? ''} at={[bell.mean, 0]} offset={[0, 0.4]} anchor="middle" mark="p">
          {i + 1}
        </Label>
      ))}
      <Label at={[product.mean, prob(product, product.mean)]} offset={[0, 0.6]} anchor="middle" mark="q">
        product, renormalized
      </Label>
    </Plane>
  );
}
