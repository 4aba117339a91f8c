import { means as meanParams, stds as stdParams, target } from '../../derivations/d19-experts/params.ts';
import { Area } from '../../figures/Area.tsx';
import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Handle, type Slide } from '../../figures/Handle.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import type { NumberParam } from '../../notebook/param.ts';
import { beginGesture, endGesture, setValues } from '../../state/page.ts';
import { densityOf } from './conditional.ts';
import { expertClass } from './marks.ts';
import { weightedBell, type ExpertsScene } from './scene.ts';

const means: readonly NumberParam[] = Object.values(meanParams);
const stds: readonly NumberParam[] = Object.values(stdParams);

interface BellsProps {
  readonly bells: ExpertsScene['bells'];
  readonly says: string;
  readonly label: string;
}

/** The rings of the bells and of the datum. */
function Rings({ bells, says }: Omit<BellsProps, 'label'>) {
  const slide = (param: NumberParam, value: number): Slide => ({
    label: param.meaning,
    value,
    min: param.min,
    max: param.max,
    step: param.step,
    says: `${param.meaning} ${value}; ${says}`,
    onMove: (next: number) => setValues({ [param.key]: next }),
  });
  const drag = { onStart: beginGesture, onEnd: endGesture };
  return (
    <>
      {bells.experts.map(({ mean, std }, i) => {
        const height = weightedBell(bells, i);
        const [meanParam, stdParam] = [means[i], stds[i]];
        if (!meanParam || !stdParam) return null;
        const shoulder = Math.min(4.6, mean + std);
        const key = i;
        return (
          <g key={key} className={expertClass(i)}>
            <Handle
              at={[shoulder, height(shoulder)]}
              mark="p"
              minor
              x={{ ...slide(stdParam, std), valueAt: (x) => x - mean }}
              {...drag}
            />
            <Handle at={[mean, height(mean)]} mark="p" minor x={slide(meanParam, mean)} {...drag} />
          </g>
        );
      })}
      <Handle at={[bells.y, 0]} mark="data" x={slide(target.y, bells.y)} {...drag} />
    </>
  );
}

/** Three bells under one roof: each expert by its gate, and their sum; the datum is a ring on the axis. */
export function Bells({ bells, says, label }: BellsProps) {
  const density = densityOf(bells);
  return (
    <Plane
      x={[-4.7, 4.7]}
      y={[0, bells.top]}
      height={20}
      narrowHeight={19}
      drawnAt={928}
      inset={{ top: 1.9, left: 2.9, right: 0.8 }}
      label={label}
      handles={<Rings bells={bells} says={says} />}
    >
      <Axes
        x={{ label: <Formula>y</Formula>, labelLength: 1 }}
        y={{ label: 'density', at: [0, bells.top / 2, bells.top], format: (value) => String(Number(value.toFixed(2))) }}
        grid
      />
      {bells.experts.map(({ mean }, i) => {
        const bell = weightedBell(bells, i);
        const key = i;
        return (
          <g key={key} className={expertClass(i)}>
            <Curve of={bell} className="expert-bell" />
            <Label at={[mean, bell(mean)]} offset={[0, -1.7]} anchor="middle">
              {i + 1}
            </Label>
          </g>
        );
      })}
      <Area of={density} mark="p" />
      <Curve of={density} mark="p" />
      <Curve
        of={[
          [bells.y, 0],
          [bells.y, density(bells.y)],
        ]}
        mark="data"
      />
    </Plane>
  );
}
