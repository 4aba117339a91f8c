import { memo } from 'react';
import { Area } from '../../../../figures/Area.tsx';
import { Axes } from '../../../../figures/Axes.tsx';
import { Curve } from '../../../../figures/Curve.tsx';
import { Formula } from '../../../../figures/Formula.tsx';
import { usePlane } from '../../../../figures/geometry.ts';
import { Label } from '../../../../figures/Label.tsx';
import { Plane } from '../../../../figures/Plane.tsx';
import { Points } from '../../../../figures/Points.tsx';
import { powerOfTen, varianceText, type ForecastScene } from './forecast.ts';

interface SpectrumProps {
  readonly scene: ForecastScene;
  /** Whether there is a water line: only a Gaussian has a σ. */
  readonly hasLine: boolean;
}

/** A stem under each variance. */
function Stems({ heights }: { readonly heights: readonly number[] }) {
  const { x, y } = usePlane();
  const d = heights.map((height, i) => `M${x.at(i + 1)} ${y.pixels[0]}V${y.at(height)}`).join('');
  return <path className="axis" d={d} />;
}

const powerText = (power: number): string =>
  power >= -3 && power <= 4 ? String(Number((10 ** power).toPrecision(1))) : powerOfTen(power);

/** The variances along the principal directions, the largest first, on a logarithmic axis, with the line βσ². */
export const SpectrumPlane = memo(function SpectrumPlane({ scene, hasLine }: SpectrumProps) {
  const { variances, features, threshold, above, range } = scene;
  const [low, high] = range;
  const heights = variances.map((variance) => Math.log10(variance)).filter((height) => height >= low);
  const water = Math.log10(threshold);
  const every = high - low > 5 ? 2 : 1;
  const powers = Array.from({ length: high - low + 1 }, (_, i) => low + i).filter((power) => power % every === 0);
  const isAbove = (height: number): boolean => hasLine && height > water;
  const points = heights.map((height, i) => [i + 1, height] as const);
  const says = hasLine ? `; ${above} of ${features} lie above the line at ${varianceText(threshold)}` : '';
  return (
    <Plane
      x={[0.2, Math.max(heights.length, 4) + 0.8]}
      y={[low, high]}
      height={15}
      drawnAt={540}
      inset={{ top: 2.2, left: 3.6, right: 0.8 }}
      label={`Variances along the principal directions, from ${varianceText(variances[0] ?? 0)} down to ${varianceText(variances.at(-1) ?? 0)}${says}.`}
    >
      {hasLine && water > low && <Area of={() => water} from={() => low} mark="p" />}
      <Axes
        x={{ label: 'principal direction', ticks: 6 }}
        y={{ label: 'variance, log scale', at: powers, format: powerText }}
        grid
      />
      <Stems heights={heights} />
      <Points at={points.filter(([, height]) => isAbove(height))} mark="latent" shape="ring" radius={4} />
      <Points at={points.filter(([, height]) => !isAbove(height))} mark="data" radius={3} />
      {hasLine && water >= low && (
        <>
          <Curve of={() => water} mark="p" />
          <Label at={[Math.max(heights.length, 4) + 0.6, water]} offset={[0, 0.5]} anchor="end" mark="p">
            <Formula>βσ²</Formula> = <tspan className="num">{varianceText(threshold)}</tspan>
          </Label>
        </>
      )}
    </Plane>
  );
});
