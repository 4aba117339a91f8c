import { useMemo } from 'react';
import { Axes } from '../../figures/Axes.tsx';
import { Area } from '../../figures/Area.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Handle } from '../../figures/Handle.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { beginGesture, endGesture } from '../../state/page.ts';
import { formatNumber } from '../../ui/format.ts';
import { params } from './params.ts';
import { between, pricesOf } from './price.ts';
import type { FamilyScene } from './scene.ts';
import { slideOf } from './slides.ts';
import type { Model } from './values.ts';
import { natsText } from './words.ts';

/** The gap that the best bell leaves, over the observed x, which is dragged along it; log 2 for comparison. */
export function Price({ shown, model }: { readonly shown: FamilyScene; readonly model: Model }) {
  const { squareX, squareNoise } = model;
  const prices = useMemo(() => pricesOf(squareNoise), [squareNoise]);
  const priceAt = useMemo(() => between(prices), [prices]);
  const { min, max } = params.squareX;
  return (
    <Plane
      x={[min, max]}
      y={[0, 0.9]}
      height={19}
      narrowHeight={16}
      drawnAt={928}
      inset={{ top: 2.4, left: 3.2, right: 0.8 }}
      label={`The gap of the best bell over x, from ${natsText(prices[0]?.[1] ?? NaN)} nats at ${min} to ${natsText(prices.at(-1)?.[1] ?? NaN)} at ${max}; ${natsText(shown.price)} at the present x, ${formatNumber(squareX, 2)}.`}
      handles={
        <Handle
          at={[squareX, Math.min(0.9, shown.price)]}
          mark="data"
          x={slideOf(params.squareX, squareX, 'on the price', shown)}
          onStart={beginGesture}
          onEnd={endGesture}
        />
      }
    >
      <Area of={priceAt} mark="gap" hatch="+" />
      <Axes x={{ label: <Formula>x</Formula>, labelLength: 1 }} y={{ label: 'gap of the best bell, in nats' }} grid />
      <Curve of={() => Math.LN2} className="guide" />
      <Label at={[min, Math.LN2]} offset={[0.6, 0.4]} strong>
        log 2
      </Label>
      <Curve of={prices} mark="gap" />
    </Plane>
  );
}
