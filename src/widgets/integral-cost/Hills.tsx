import { memo } from 'react';
import { Axes } from '../../figures/Axes.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { Label } from '../../figures/Label.tsx';
import { pathData, type Point } from '../../figures/path.ts';
import { Plane } from '../../figures/Plane.tsx';
import { formatNumber } from '../../ui/format.ts';
import { CodeHandle } from './CodeHandle.tsx';
import { pointsOf } from './grid.ts';
import { hillContour } from './hills.ts';
import { reach } from './params.ts';
import type { CostScene } from './scene.ts';

/** Heights at which a contour is drawn, as parts of the peak. */
const parts = [0.5, 0.1, 0.02];

const Contours = memo(function Contours({ noise }: { readonly noise: number }) {
  const { x, y } = usePlane();
  const lines = parts.map((part) =>
    hillContour(noise, part)
      .map((line) => pathData(line.map(([a, b]): Point => [x.at(a), y.at(b)])))
      .join(''),
  );
  return (
    <g data-term="p">
      {lines.map((d, i) => (
        <path key={parts[i]} className={i === 0 ? 'm-p' : 'cost-contour'} d={d} />
      ))}
    </g>
  );
});

/** More points on an axis than this run together, and are drawn as lines. */
const apart = 44;

/** Every evaluation of the grid as a dot, or the rows and columns they stand on. */
const Lattice = memo(function Lattice({ n }: { readonly n: number }) {
  const { x, y } = usePlane();
  const points = Array.from(pointsOf(n));
  const [left, right] = x.pixels;
  const [bottom, top] = y.pixels;
  if (n > apart)
    return (
      <path
        className="cost-lines"
        d={points.map((at) => `M${x.at(at)} ${bottom}V${top}M${left} ${y.at(at)}H${right}`).join('')}
      />
    );
  return (
    <path className="cost-dots" d={points.flatMap((a) => points.map((b) => `M${x.at(a)} ${y.at(b)}h0`)).join('')} />
  );
});

const Draws = memo(function Draws({ draws }: { readonly draws: readonly (readonly number[])[] }) {
  const { x, y } = usePlane();
  return (
    <path
      className="cost-draws"
      data-term="prior"
      d={draws.map(([a = 0, b = 0]) => `M${x.at(a)} ${y.at(b)}h0`).join('')}
    />
  );
});

interface HillsProps {
  readonly shown: CostScene;
  readonly draws: readonly (readonly number[])[];
}

/** The integrand over both latents as contours, with every point of the grid and the first draws from the prior. */
export function Hills({ shown, draws }: HillsProps) {
  const { z, hill, n, noise } = shown;
  return (
    <Plane
      x={[-reach, reach]}
      y={[-reach, reach]}
      height={25}
      narrowHeight={22}
      drawnAt={430}
      inset={{ top: 2.4, left: 2.2, right: 0.6 }}
      label={`Contours of the integrand over two latents: four hills, ${formatNumber(hill, 2)} from 0 on either side of both axes, with a grid of ${n} by ${n} points. The chosen z is at ${formatNumber(z[0] ?? 0, 2)}, ${formatNumber(z[1] ?? 0, 2)}.`}
      handles={<CodeHandle shown={shown} at={[z[0] ?? 0, z[1] ?? 0]} />}
    >
      <Lattice n={n} />
      <Draws draws={draws} />
      <Contours noise={noise} />
      <Axes x={{ label: <Formula>z_1</Formula>, labelLength: 2 }} y={{ label: <Formula>z_2</Formula> }} />
      <Label at={[0, hill]} offset={[2.2, 2.4]} mark="p">
        <Formula>p(x | z) p(z)</Formula>
      </Label>
    </Plane>
  );
}
