import { Area } from '../../figures/Area.tsx';
import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { viewOfLaw } from './scene.ts';
import type { Source } from './source.ts';

/** A foot on the axis where the mean of X is. */
function Mean({ at }: { readonly at: number }) {
  const { x, y } = usePlane();
  return <path className="guide" d={`M${x.at(at)} ${y.pixels[0]}V${y.pixels[1]}`} />;
}

/** The density that is drawn from, with the mean of X where it has one. */
export function LawPlane({ source }: { readonly source: Source }) {
  const { law } = source;
  const view = viewOfLaw(source);
  const density = (x: number): number => Math.exp(law.logProb(x));
  const [low, high] = view;
  let top = 0;
  for (let i = 0; i <= 400; i++) top = Math.max(top, density(low + ((high - low) * i) / 400));
  const hasMean = Number.isFinite(law.mean);
  return (
    <Plane
      x={view}
      y={[0, 1.25 * top]}
      height={26}
      narrowHeight={10}
      inset={{ left: 3, right: 0.6 }}
      drawnAt={250}
      label={`The density of the law that is drawn from, ${hasMean ? 'with its mean' : 'which has no mean'}.`}
    >
      <Axes x={{ ticks: 4 }} y={{ label: <Formula>p(x)</Formula>, mark: 'p' }} />
      <Area of={density} mark="p" />
      <Curve of={density} mark="p" />
      {hasMean && <Mean at={law.mean} />}
      <Label
        at={[hasMean ? law.mean : (low + high) / 2, 1.25 * top]}
        offset={[hasMean ? 0.3 : 0, -1]}
        anchor={hasMean ? 'start' : 'middle'}
      >
        {hasMean ? (
          <>
            <tspan className="bb">E</tspan> <Formula>X</Formula>
          </>
        ) : (
          'no mean'
        )}
      </Label>
    </Plane>
  );
}
