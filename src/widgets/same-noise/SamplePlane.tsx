import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Ellipse } from '../../figures/Ellipse.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { Points } from '../../figures/Points.tsx';
import { at, type Matrix } from '../../math/matrix.ts';
import { formatNumber } from '../../ui/format.ts';
import { Cloud } from './Cloud.tsx';
import type { Mapped, NoiseScene } from './scene.ts';

/** The variances and the covariance of a matrix, as an ellipse takes them. */
const covarianceOf = (cov: Matrix) => ({ xx: at(cov, 0, 0), xy: at(cov, 0, 1), yy: at(cov, 1, 1) });

/** The points that the root makes, their ellipse, and the way of the reader's own ε along the columns of A. */
function Landed({ shown, mapped }: { readonly shown: NoiseScene; readonly mapped: Mapped }) {
  const end = mapped.legs[2];
  const right = end[0] >= shown.mean[0];
  return (
    <>
      <Cloud points={mapped.samples} numbered={shown.noise.numbered} center={shown.mean} />
      {[1, 2].map((radius) => (
        <Ellipse key={radius} center={shown.mean} covariance={covarianceOf(mapped.gram)} radius={radius} mark="q" />
      ))}
      <Curve of={mapped.legs} mark="latent" />
      <Points at={[end]} mark="latent" shape="ring" radius={8} />
      <Label at={end} offset={[right ? 0.9 : -0.9, -0.35]} anchor={right ? 'start' : 'end'} mark="latent">
        <Formula>μ + Aε</Formula>
      </Label>
    </>
  );
}

/** The samples behind the root: where every noise point lands, over the ellipses of Σ. */
export function SamplePlane({ shown }: { readonly shown: NoiseScene }) {
  const { mapped, mean, cov, half } = shown;
  const where = mapped
    ? `The 300 samples, six of them numbered. The solid ellipses of Σ and the dashed ones of A times its transpose ${mapped.miss < 1e-9 ? 'lie on each other' : 'differ'}.`
    : 'No samples, because this root of Σ does not exist; only the solid ellipses of Σ.';
  return (
    <Plane
      x={[mean[0] - half, mean[0] + half]}
      y={[mean[1] - half, mean[1] + half]}
      height={31}
      drawnAt={440}
      inset={{ top: 2, right: 0.8, bottom: 2, left: 3.2 }}
      label={where}
    >
      <Axes
        x={{ label: <Formula>z_1</Formula>, labelLength: 2, mark: 'latent' }}
        y={{ label: <Formula>z_2</Formula>, mark: 'latent' }}
      />
      {[1, 2].map((radius) => (
        <Ellipse key={radius} center={mean} covariance={covarianceOf(cov)} radius={radius} mark="p" />
      ))}
      {mapped ? (
        <Landed shown={shown} mapped={mapped} />
      ) : (
        <Label at={[mean[0], mean[1] + half]} offset={[0, -1.4]} anchor="middle" strong>
          no real <Formula>A</Formula>: its entry 12 would be √({formatNumber(at(cov, 0, 1), 2)})
        </Label>
      )}
      <Points at={[mean]} mark="p" shape="cross" radius={4} />
    </Plane>
  );
}
