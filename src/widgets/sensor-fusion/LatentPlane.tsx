import { Axes } from '../../figures/Axes.tsx';
import { Ellipse } from '../../figures/Ellipse.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { Points } from '../../figures/Points.tsx';
import type { Mvn } from '../../math/mvn.ts';
import { Rings } from './Rings.tsx';
import type { FusionScene } from './scene.ts';
import { Strip } from './Strip.tsx';
import { placeText } from './words.ts';

const span = [-4, 4] as const;
const round = { xx: 1, xy: 0, yy: 1 };

const covarianceOf = ({ cov }: Mvn) => ({
  xx: cov[0]?.[0] ?? NaN,
  xy: cov[0]?.[1] ?? NaN,
  yy: cov[1]?.[1] ?? NaN,
});
const centerOf = ({ mean }: Mvn): readonly [number, number] => [mean[0] ?? NaN, mean[1] ?? NaN];

/** The plane of the latent: the prior's circle, a band for each reading, and what prior and bands multiply out to. */
export function LatentPlane({ shown }: { readonly shown: FusionScene }) {
  const { sensors, bayes, product, heard, difference } = shown;
  const center = centerOf(product);
  const right = center[0] > 1.5;
  return (
    <div className="even">
      <Plane
        x={span}
        y={span}
        height={34}
        narrowHeight={24}
        inset={{ top: 1.6, bottom: 2, left: 2.6, right: 1 }}
        drawnAt={476}
        label={`The plane of the latent, with the prior’s circle around 0, ${heard === 0 ? 'no band' : heard === 1 ? 'one band' : 'two bands'} of readings, the posterior by Bayes’ rule at ${placeText(bayes.mean)}, and the product of experts, dashed, at ${placeText(product.mean)}.`}
        handles={<Rings shown={shown} />}
      >
        {sensors.map((sensor, m) => (
          <Strip key={m === 0 ? 'first' : 'second'} sensor={sensor} name={`sensor ${m + 1}`} />
        ))}
        <Axes
          x={{ label: <Formula>z_1</Formula>, labelLength: 2, ticks: 5 }}
          y={{ label: <Formula>z_2</Formula>, ticks: 5 }}
        />
        <Ellipse center={[0, 0]} covariance={round} mark="prior" />
        <Label at={[-0.7, -0.7]} offset={[-0.3, -0.9]} anchor="end" mark="prior">
          <Formula>p(z)</Formula>
        </Label>
        <Ellipse center={centerOf(bayes)} covariance={covarianceOf(bayes)} mark="p" />
        <Ellipse center={center} covariance={covarianceOf(product)} mark="q" />
        <Points at={[centerOf(bayes)]} mark="p" radius={3} />
        {difference > 1e-6 && <Points at={[center]} mark="q" shape="diamond" radius={4} />}
        {heard > 0 && (
          <Label
            at={center}
            offset={[right ? 0 : 0.9, -1.8]}
            anchor={right ? 'end' : 'start'}
            mark={difference > 1e-6 ? 'q' : 'p'}
          >
            {difference > 1e-6 ? 'this product' : 'posterior'}
          </Label>
        )}
      </Plane>
    </div>
  );
}
