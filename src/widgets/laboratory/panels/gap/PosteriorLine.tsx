import { Axes } from '../../../../figures/Axes.tsx';
import { Curve } from '../../../../figures/Curve.tsx';
import { Formula } from '../../../../figures/Formula.tsx';
import { Plane } from '../../../../figures/Plane.tsx';
import type { GapAnswer, PosteriorAnswer } from '../../../../vae/protocol/questions.ts';
import { numberText } from '../../../vae-trainer/words.ts';
import { posteriorCurves } from '../../plane/overlayScene.ts';
import { bell, viewOf } from './picture.ts';

interface PosteriorLineProps {
  readonly gap: GapAnswer;
  readonly posterior: PosteriorAnswer;
}

/** The true posterior over the one unit, the encoder's q and the best q. */
export function PosteriorLine({ gap, posterior }: PosteriorLineProps) {
  const truth = posteriorCurves(posterior)[0]?.points ?? [];
  const { best, encoder } = gap;
  const top = Math.max(...truth.map(([, density]) => density), ...[best, encoder].map((q) => bell(q)(q.mean[0] ?? 0)));
  const text = ({ mean, std }: typeof best): string =>
    `mean ${numberText(mean[0] ?? 0, 2)}, std ${numberText(std[0] ?? 0, 2)}`;
  return (
    <Plane
      x={viewOf(posterior, gap, 0)}
      y={[0, 1.06 * top]}
      height={15}
      inset={{ top: 1.8, left: 2.9, right: 0.6 }}
      drawnAt={540}
      label={`True posterior, solid: ${text(posterior.posterior)}. The encoder’s q, dashed: ${text(encoder)}. The best q, thin: ${text(best)}.`}
    >
      <Axes x={{ label: <Formula>z</Formula>, labelLength: 1 }} y={{ label: 'density' }} grid />
      <Curve of={truth} mark="p" />
      <g className="best-q">
        <Curve of={bell(best)} mark="q" />
      </g>
      <Curve of={bell(encoder)} mark="q" />
    </Plane>
  );
}
