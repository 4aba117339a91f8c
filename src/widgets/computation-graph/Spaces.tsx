import { Area } from '../../figures/Area.tsx';
import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Handle } from '../../figures/Handle.tsx';
import { Label } from '../../figures/Label.tsx';
import type { Point } from '../../figures/path.ts';
import { Plane } from '../../figures/Plane.tsx';
import { Points } from '../../figures/Points.tsx';
import { prob } from '../../math/normal.ts';
import { beginGesture, endGesture, setValues } from '../../state/page.ts';
import { formatNumber } from '../../ui/format.ts';
import { decoded } from './model.ts';
import { params } from './params.ts';
import type { GraphScene } from './scene.ts';

const codes = Array.from({ length: 121 }, (_, i) => -4.5 + (9 * i) / 120);
const arc: readonly Point[] = codes.map(decoded);

interface SpaceProps {
  readonly shown: GraphScene;
  readonly says: string;
}

/** The plane of the data: the datum to drag, the curve that the decoder draws, and the point on it that z is sent to. */
export function DataSpace({ shown, says }: SpaceProps) {
  const { values, valueOf } = shown;
  const datum: Point = [values.graphX1, values.graphX2];
  const mean: Point = [valueOf('y1'), valueOf('y2')];
  const slide = (param: typeof params.graphX1, value: number) => ({
    label: param.meaning,
    value,
    min: param.min,
    max: param.max,
    step: param.step,
    says: `${param.meaning} ${formatNumber(value, 2)}; ${says}`,
    onMove: (next: number) => setValues({ [param.key]: next }),
  });
  return (
    <Plane
      x={[-2.8, 2.8]}
      y={[-1.8, 1.8]}
      height={17}
      narrowHeight={16}
      drawnAt={430}
      inset={{ top: 1.8, left: 2, right: 0.6 }}
      label={`The datum at ${formatNumber(datum[0], 2)}, ${formatNumber(datum[1], 2)}, and what z is decoded to, ${formatNumber(mean[0], 2)}, ${formatNumber(mean[1], 2)}, on the curve of the decoder.`}
      handles={
        <Handle
          at={datum}
          mark="data"
          label="the datum"
          x={slide(params.graphX1, datum[0])}
          y={slide(params.graphX2, datum[1])}
          onStart={beginGesture}
          onEnd={endGesture}
        />
      }
    >
      <Axes x={{ label: <Formula>x_1</Formula>, ticks: 4 }} y={{ label: <Formula>x_2</Formula>, ticks: 4 }} />
      <Curve of={arc} mark="p" />
      <Curve of={[datum, mean]} className="graph-miss" />
      <Points at={[mean]} mark="p" shape="diamond" radius={4.5} />
      <Label at={datum} offset={[1, 0.7]} mark="data">
        <Formula>x</Formula>
      </Label>
      <Label at={decoded(-2.2)} offset={[0.2, -1.4]} mark="p">
        decoded z
      </Label>
    </Plane>
  );
}

/** The line of the latent: the prior, q of this datum, and the draw, which the noise moves. */
export function LatentSpace({ shown, says }: SpaceProps) {
  const { valueOf, values, s } = shown;
  const q = { mean: valueOf('m'), std: s };
  const z = valueOf('z');
  const prior = { mean: 0, std: 1 };
  const { graphEps } = params;
  // Bells of this encoder are between 0.25 and 1.1 wide; the plane holds the tallest.
  const top = Math.max(0.9, 1.18 * prob(q, q.mean));
  const side = z >= q.mean ? -1 : 1;
  return (
    <Plane
      x={[-4.5, 4.5]}
      y={[0, top]}
      height={17}
      narrowHeight={14}
      drawnAt={430}
      inset={{ top: 1.8, left: 2.4, right: 0.6 }}
      label={`The prior, and q with mean ${formatNumber(q.mean, 2)} and standard deviation ${formatNumber(s, 2)}; this draw is z = ${formatNumber(z, 2)}.`}
      handles={
        <Handle
          at={[z, prob(q, z)]}
          mark="latent"
          x={{
            label: graphEps.meaning,
            value: values.graphEps,
            min: graphEps.min,
            max: graphEps.max,
            step: graphEps.step,
            says: `${graphEps.meaning} ${formatNumber(values.graphEps, 2)}, z ${formatNumber(z, 2)}; ${says}`,
            onMove: (next) => setValues({ [graphEps.key]: next }),
            valueAt: (at) => (at - q.mean) / q.std,
          }}
          onStart={beginGesture}
          onEnd={endGesture}
        />
      }
    >
      <Area of={(at) => prob(q, at)} mark="q" />
      <Axes x={{ label: <Formula>z</Formula>, labelLength: 2 }} y={{ label: 'density', ticks: 3 }} />
      <Curve of={(at) => prob(prior, at)} mark="prior" />
      <Curve of={(at) => prob(q, at)} mark="q" />
      <Label
        at={[q.mean + side * q.std, prob(q, q.mean + q.std)]}
        offset={[side * 0.6, 0.7]}
        anchor={side < 0 ? 'end' : 'start'}
        mark="q"
      >
        <Formula>q(z | x)</Formula>
      </Label>
      <Label at={[side * 2.1, prob(prior, 2.1)]} offset={[0, 0.7]} anchor={side < 0 ? 'end' : 'start'} mark="prior">
        <Formula>p(z)</Formula>
      </Label>
    </Plane>
  );
}
