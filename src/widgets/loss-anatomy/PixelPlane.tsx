import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Handle } from '../../figures/Handle.tsx';
import { Label } from '../../figures/Label.tsx';
import type { Point } from '../../figures/path.ts';
import { Plane } from '../../figures/Plane.tsx';
import { Points } from '../../figures/Points.tsx';
import { pixelCrossEntropy } from '../../math/pixelCrossEntropy.ts';
import { beginGesture, endGesture } from '../../state/page.ts';
import { formatNumber } from '../../ui/format.ts';
import { params } from './params.ts';
import type { AnatomyScene } from './scene.ts';
import { slideOf } from './slide.ts';
import { natsText } from './words.ts';

const hats = [params.hat1, params.hat2, params.hat3, params.hat4] as const;
const top = 3;

interface PixelPlaneProps {
  readonly shown: AnatomyScene;
  readonly says: string;
}

/** The Bernoulli loss of one pixel over the decoder’s mean of it: least at its own shade, and there not 0. */
export function PixelPlane({ shown: { x, mean, coins, pixel }, says }: PixelPlaneProps) {
  const shade = x[pixel] ?? NaN;
  const hat = mean[pixel] ?? NaN;
  const param = hats[pixel] ?? params.hat1;
  const { loss = NaN, least = NaN } = coins[pixel] ?? {};
  // The curve rises without end at its sides: more places there.
  const curve = Array.from({ length: 121 }, (_, i): Point => {
    const at = 0.5 - 0.5 * Math.cos((Math.PI * i) / 120);
    return [at, Math.min(2 * top, pixelCrossEntropy(shade, Math.min(1, at)).loss)];
  });
  return (
    <Plane
      x={[-0.03, 1.03]}
      y={[0, top]}
      height={19}
      narrowHeight={17}
      drawnAt={448}
      inset={{ top: 2.2, left: 3.4, right: 0.6 }}
      label={`The Bernoulli loss of pixel ${pixel + 1}, whose shade is ${formatNumber(shade, 2)}. It is least at that shade, ${natsText(least)} nats; at ${formatNumber(hat, 2)} it is ${natsText(loss)}.`}
      handles={
        <Handle
          at={[hat, Math.min(loss, top - 0.1)]}
          mark="p"
          x={{ ...slideOf(param, hat, says), label: `${param.meaning}, under the lens` }}
          onStart={beginGesture}
          onEnd={endGesture}
        />
      }
    >
      <Axes
        x={{
          label: <Formula>x̂</Formula>,
          labelLength: 1,
          at: [0, 0.2, 0.4, 0.6, 0.8, 1],
          format: (at) => at.toFixed(1),
        }}
        y={{ label: `nats of pixel ${pixel + 1}`, ticks: 4 }}
        grid
      />
      <Curve of={() => least} className="anatomy-constant" />
      <Curve of={curve} mark="p" />
      <Points at={[[shade, least]]} mark="data" shape="diamond" radius={5} />
      <Label
        at={[shade > 0.5 ? 0 : 1, least]}
        offset={[shade > 0.5 ? 0.4 : -0.2, least > 0.3 ? -1.2 : 0.5]}
        anchor={shade > 0.5 ? 'start' : 'end'}
        mark="data"
      >
        never below {natsText(least)}
      </Label>
    </Plane>
  );
}
