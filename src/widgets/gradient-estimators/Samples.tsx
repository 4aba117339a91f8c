import { Axes } from '../../figures/Axes.tsx';
import { Bars } from '../../figures/Bars.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { Points } from '../../figures/Points.tsx';
import { lineClass } from '../../figures/theme.ts';
import { formatNumber } from '../../ui/format.ts';
import type { Histogram } from './histogram.ts';
import type { Estimator, GradientScene } from './scene.ts';
import { gradientText, sizeText } from './words.ts';

interface SamplesProps {
  readonly shown: GradientScene;
  readonly which: 'score' | 'path';
}

const names = {
  score: { long: 'Score function', mark: 'q' },
  path: { long: 'Reparameterized', mark: 'latent' },
} as const;

/** Where the exact mean is: a line above the histogram, at the same place in both, so that it never covers a narrow one. */
function MeanLine({ at, from }: { readonly at: number; readonly from: number }) {
  const { x, y } = usePlane();
  return <path className="grad-mean" d={`M${x.at(at)} ${y.at(from)}V${y.pixels[1]}`} />;
}

interface ColumnsProps {
  readonly histogram: Histogram;
  readonly mark: 'q' | 'latent';
}

/** The bins as bars, or as strokes where a bar would be too narrow to see. */
function Columns({ histogram: { bins, width }, mark }: ColumnsProps) {
  const { x, y } = usePlane();
  if (x.at(width) - x.at(0) >= 4) return <Bars bars={bins.map((bin) => ({ x: bin.x, width, to: bin.share, mark }))} />;
  const strokes = bins.map((bin) => `M${x.at(bin.x)} ${y.at(0)}V${y.at(bin.share)}`).join('');
  return <path className={`${lineClass(mark)} grad-needle`} data-term={mark} d={strokes} />;
}

interface SpreadProps {
  readonly estimator: Estimator;
  readonly gradient: number;
}

/** One exact standard deviation to either side, and above it the mean of the samples with its standard error. */
function Spread({ estimator, gradient }: SpreadProps) {
  const { x, y } = usePlane();
  const { variance, mean, histogram } = estimator;
  const std = Math.sqrt(variance);
  const level = y.at(1.12 * histogram.top);
  const above = 1.27 * histogram.top;
  const [low, high] = [mean.mean - mean.standardError, mean.mean + mean.standardError];
  return (
    <>
      <path className="grad-spread" d={`M${x.at(gradient - std)} ${level + 5}v-5H${x.at(gradient + std)}v5`} />
      <path className="grad-error" d={`M${x.at(low)} ${y.at(above)}H${x.at(high)}`} />
      <Points at={[[mean.mean, above]]} shape="diamond" radius={4} />
    </>
  );
}

/** The samples of one estimator as a histogram, with the exact mean and standard deviation of a sample. */
export function Samples({ shown, which }: SamplesProps) {
  const estimator = shown[which];
  const { half, gradient, values } = shown;
  const { long, mark } = names[which];
  const { top, below, above } = estimator.histogram;
  const beyond = below + above;
  // Words stand on the side away from the mean.
  const side = gradient >= 0 ? -1 : 1;
  const anchor = side < 0 ? 'start' : 'end';
  const corner: readonly [number, number] = [side * half, 1.42 * top];
  return (
    <Plane
      x={[-half, half]}
      y={[0, 1.42 * top]}
      height={10}
      narrowHeight={10}
      inset={{ top: which === 'score' ? 1.2 : 0.6, left: 1.6, right: 1.2, bottom: which === 'score' ? 0.5 : 2 }}
      label={`${long}: ${values.gradCount} single-sample gradients, exact mean ${gradientText(gradient)}, exact standard deviation ${formatNumber(Math.sqrt(estimator.variance), 2)}${beyond > 0 ? `; ${beyond} of them outside the picture` : ''}.`}
    >
      <Axes x={which === 'score' ? { at: [] } : { label: 'one-sample gradient', labelLength: 19 }} />
      <Columns histogram={estimator.histogram} mark={mark} />
      <MeanLine at={gradient} from={1.03 * top} />
      <Spread estimator={estimator} gradient={gradient} />
      <Label at={corner} offset={[side < 0 ? 0.4 : -0.4, -1]} anchor={anchor} mark={mark}>
        {long}
      </Label>
      <Label at={corner} offset={[side < 0 ? 0.4 : -0.4, -2.3]} anchor={anchor}>
        variance <tspan className="num">{sizeText(estimator.variance)}</tspan>
      </Label>
      {beyond > 0 && (
        <Label at={corner} offset={[side < 0 ? 0.4 : -0.4, -3.6]} anchor={anchor}>
          {beyond} outside
        </Label>
      )}
    </Plane>
  );
}
