import { Area } from '../../figures/Area.tsx';
import { Axes } from '../../figures/Axes.tsx';
import { BellRings } from '../../figures/BellRings.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Label } from '../../figures/Label.tsx';
import { peaked } from '../../figures/peaked.ts';
import { Plane } from '../../figures/Plane.tsx';
import { prob, type Normal } from '../../math/normal.ts';
import type { NumberParam } from '../../notebook/param.ts';
import { beginGesture, endGesture, setValues } from '../../state/page.ts';
import { formatNumber } from '../../ui/format.ts';
import { params } from './params.ts';
import type { Picture } from './scene.ts';

/** What is in view. */
const across = [-4, 4] as const;

const graphOf = (bell: Normal) => peaked((z) => prob(bell, z), across, bell.mean, bell.std);

interface BellProps {
  readonly picture: Extract<Picture, { kind: 'continuous' }>;
  /** What every move changes, said after the value. */
  readonly says: string;
}

/** The bell q with its two rings, the posterior it should become, and the prior. */
export function Bell({ picture: { q, posterior, top }, says }: BellProps) {
  const side = q.mean > 1.4 ? -1 : 1;
  const slide = (param: NumberParam, value: number) => ({
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
      x={across}
      y={[0, top]}
      height={25}
      narrowHeight={15}
      drawnAt={232}
      inset={{ top: 3.4, left: 2.4, right: 0.4 }}
      label={`The bell q, dashed, with mean ${formatNumber(q.mean, 2)} and standard deviation ${formatNumber(q.std, 2)}; the posterior, solid, with mean ${formatNumber(posterior.mean, 2)} and standard deviation ${formatNumber(posterior.std, 2)}; the prior, dotted, with mean 0 and standard deviation 1.`}
      handles={
        <BellRings
          of={q}
          mark="q"
          mean={slide(params.meanQ, q.mean)}
          std={slide(params.stdQ, q.std)}
          top={top}
          side={side}
          onStart={beginGesture}
          onEnd={endGesture}
        />
      }
    >
      <Area of={(z) => prob(posterior, z)} mark="p" />
      <Axes x={{ label: <Formula>z</Formula>, labelLength: 1 }} y={{ label: 'density' }} grid />
      <Curve of={(z) => prob({ mean: 0, std: 1 }, z)} mark="prior" />
      <Curve of={graphOf(posterior)} mark="p" />
      <Curve of={graphOf(q)} mark="q" />
      <Label at={[4, top]} offset={[0, 1.9]} anchor="end" mark="p">
        posterior, solid
      </Label>
      <Label at={[4, top]} offset={[0, 0.6]} anchor="end" mark="prior">
        prior, dotted
      </Label>
    </Plane>
  );
}
