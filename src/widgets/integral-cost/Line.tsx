import { Area } from '../../figures/Area.tsx';
import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { formatNumber } from '../../ui/format.ts';
import { CodeHandle } from './CodeHandle.tsx';
import { pointsOf } from './grid.ts';
import { reach } from './params.ts';
import type { CostScene } from './scene.ts';

/** The cells of the grid as columns, each as high as the integrand in its middle: with one latent, their area is the estimate. */
function Columns({ shown: { n, along } }: { readonly shown: CostScene }) {
  const { x, y } = usePlane();
  const half = reach / n;
  const columns = Array.from(pointsOf(n), (at) => {
    const height = y.at(along(at));
    return `M${x.at(at - half)} ${y.at(0)}V${height}H${x.at(at + half)}V${y.at(0)}`;
  });
  return <path className="cost-columns" d={columns.join('')} />;
}

/** Where the draws from the prior fell, below the axis. */
function Rug({ draws }: { readonly draws: readonly (readonly number[])[] }) {
  const { x, y, em } = usePlane();
  const foot = y.at(0);
  return (
    <path
      className="cost-rug"
      data-term="prior"
      d={draws.map(([z = 0]) => `M${x.at(z)} ${foot - 0.1 * em}v${-0.7 * em}`).join('')}
    />
  );
}

interface LineProps {
  readonly shown: CostScene;
  readonly draws: readonly (readonly number[])[];
}

/** The integrand along the first axis: all of it for one latent, one line of it for three and more. */
export function Line({ shown, draws }: LineProps) {
  const { k, z, along, hill, hills, n } = shown;
  const whole = k === 1;
  return (
    <Plane
      x={[-reach, reach]}
      y={[0, 1.12]}
      height={25}
      narrowHeight={17}
      drawnAt={430}
      inset={{ top: 2.4, left: 2.2, right: 0.6 }}
      label={`The integrand, over its peak, ${whole ? `with the ${n} cells of the grid` : `along the first of ${k} axes, the other coordinates at 0`}: two hills, at ${formatNumber(-hill, 2)} and ${formatNumber(hill, 2)}. The chosen z is at ${formatNumber(z[0] ?? 0, 2)}.`}
      handles={<CodeHandle shown={shown} at={[z[0] ?? 0, along(z[0] ?? 0)]} />}
    >
      <Area of={along} mark="p" />
      {whole && <Columns shown={shown} />}
      {whole && <Rug draws={draws} />}
      <Axes
        x={{ label: <Formula>z_1</Formula>, labelLength: 2 }}
        y={{
          label: whole ? (
            'over its peak'
          ) : (
            <>
              <Formula>{k === 3 ? 'z_2 = z_3 = 0' : 'z_2 = … = z_k = 0'}</Formula>: 2 of {hills.toLocaleString('en-US')}{' '}
              hills
            </>
          ),
          ticks: 2,
        }}
      />
      <Curve of={along} mark="p" />
      <Label at={[Math.min(hill, reach - 1), 1]} offset={[0, 0.5]} anchor="middle" mark="p">
        <Formula>p(x | z) p(z)</Formula>
      </Label>
    </Plane>
  );
}
