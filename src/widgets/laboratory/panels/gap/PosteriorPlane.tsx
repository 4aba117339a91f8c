import { useMemo } from 'react';
import { Axes } from '../../../../figures/Axes.tsx';
import { Ellipse } from '../../../../figures/Ellipse.tsx';
import { Formula } from '../../../../figures/Formula.tsx';
import { usePlane } from '../../../../figures/geometry.ts';
import { Plane } from '../../../../figures/Plane.tsx';
import type { DiagonalGaussian, GapAnswer, PosteriorAnswer } from '../../../../vae/protocol/questions.ts';
import { numberText } from '../../../vae-trainer/words.ts';
import type { Field } from '../../plane/contour.ts';
import { contoursOf, masses, posteriorField } from '../../plane/overlayScene.ts';
import { radiusOf, viewOf } from './picture.ts';

function Truth({ field }: { readonly field: Field }) {
  const { x, y, id } = usePlane();
  const bands = useMemo(() => contoursOf(field, (a, b) => [x.at(a), y.at(b)]), [field, x, y]);
  return (
    <g data-term="p" clipPath={`url(#${id}clip)`}>
      {bands.map(({ line, region }) => (
        <g key={line}>
          <path className="f-p" d={region} />
          <path className="m-p" d={line} />
        </g>
      ))}
    </g>
  );
}

/** The ellipses that hold as much of a q as the contours hold of the true posterior. */
function Ellipses({ q }: { readonly q: DiagonalGaussian }) {
  const [mean = 0, other = 0] = q.mean;
  const [std = 1, otherStd = 1] = q.std;
  return masses.map((share) => (
    <Ellipse
      key={share}
      center={[mean, other]}
      covariance={{ xx: std * std, xy: 0, yy: otherStd * otherStd }}
      radius={radiusOf(share)}
      mark="q"
    />
  ));
}

interface PosteriorPlaneProps {
  readonly gap: GapAnswer;
  readonly posterior: PosteriorAnswer;
}

/** The true posterior over two units as contours, with the ellipses of the encoder's q and of the best q. */
export function PosteriorPlane({ gap, posterior }: PosteriorPlaneProps) {
  const field = useMemo(() => posteriorField(posterior), [posterior]);
  const text = ({ mean, std }: DiagonalGaussian): string =>
    `at (${mean.map((m) => numberText(m, 2)).join(', ')}), std (${std.map((s) => numberText(s, 2)).join(', ')})`;
  return (
    <Plane
      x={viewOf(posterior, gap, 0)}
      y={viewOf(posterior, gap, 1)}
      height={22}
      inset={{ top: 1.8, left: 2.9, right: 0.6 }}
      drawnAt={540}
      label={`True posterior, solid contours: ${text(posterior.posterior)}, correlation ${numberText(posterior.correlation, 2)}. The encoder’s q, dashed: ${text(gap.encoder)}. The best q, thin: ${text(gap.best)}.`}
    >
      <Axes x={{ label: <Formula>z_1</Formula>, labelLength: 2 }} y={{ label: <Formula>z_2</Formula> }} grid />
      {field && <Truth field={field} />}
      <g className="best-q">
        <Ellipses q={gap.best} />
      </g>
      <Ellipses q={gap.encoder} />
    </Plane>
  );
}
