import { Area } from '../../figures/Area.tsx';
import { Axes } from '../../figures/Axes.tsx';
import { BellRings } from '../../figures/BellRings.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { prob } from '../../math/normal.ts';
import { formatNumber } from '../../ui/format.ts';
import type { MapScene } from './scene.ts';
import type { Slides } from './slides.ts';

interface BellsProps {
  readonly shown: MapScene;
  readonly slides: Slides;
  readonly onStart: () => void;
  readonly onEnd: () => void;
}

const prior = { mean: 0, std: 1 };

/** What a point of the map is as a density: q with its rings over the posterior and the prior. */
export function Bells({ shown, slides, onStart, onEnd }: BellsProps) {
  const { q, posterior, view } = shown;
  const side = q.mean > 1.4 ? -1 : 1;
  // p(z | x) is named on the flank away from q; where the two lie together, above q's name, away from the ring of the width.
  const apart = posterior.mean - q.mean;
  const together = Math.abs(apart) < 0.5;
  const away = together ? -side : apart < 0 ? -1 : 1;
  const flank = posterior.mean + away * (together ? 0.6 : 1.1) * posterior.std;
  const qAt = q.mean - side * (together ? 1.6 : 1.2) * q.std;
  const priorAt = qAt < 0 ? 2.6 : -2.6;
  return (
    <Plane
      x={[-4, 4]}
      y={[0, view.density]}
      height={13}
      narrowHeight={13}
      drawnAt={928}
      inset={{ top: 2.2, left: 3.2, right: 0.6 }}
      label={`The bell q, dashed, with mean ${formatNumber(q.mean, 2)} and standard deviation ${formatNumber(q.std, 2)}, over the posterior, solid, with mean ${formatNumber(posterior.mean, 2)} and standard deviation ${formatNumber(posterior.std, 2)}, and the prior, dotted.`}
      handles={
        <BellRings
          of={q}
          mark="q"
          mean={slides.mean}
          std={slides.std}
          top={view.density}
          side={side}
          onStart={onStart}
          onEnd={onEnd}
        />
      }
    >
      <Area of={(z) => prob(posterior, z)} mark="p" />
      <Axes x={{ label: <Formula>z</Formula>, labelLength: 1 }} y={{ label: 'density' }} grid />
      <Curve of={(z) => prob(prior, z)} mark="prior" />
      <Curve of={(z) => prob(posterior, z)} mark="p" />
      <Curve of={(z) => prob(q, z)} mark="q" />
      <Label
        at={[flank, prob(posterior, flank)]}
        offset={[away * 0.5, 0.4]}
        anchor={away > 0 ? 'start' : 'end'}
        mark="p"
      >
        <Formula>p(z | x)</Formula>
      </Label>
      <Label
        at={[qAt, Math.min(prob(q, qAt), 0.9 * view.density)]}
        offset={[-side * 0.6, 0.4]}
        anchor={side > 0 ? 'end' : 'start'}
        mark="q"
      >
        <Formula>q(z)</Formula>
      </Label>
      <Label at={[priorAt, prob(prior, priorAt)]} offset={[0, 0.7]} anchor="middle" mark="prior">
        <Formula>p(z)</Formula>
      </Label>
    </Plane>
  );
}
