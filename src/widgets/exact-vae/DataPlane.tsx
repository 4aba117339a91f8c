import { Axes } from '../../figures/Axes.tsx';
import { BellRings } from '../../figures/BellRings.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Label } from '../../figures/Label.tsx';
import { peaked } from '../../figures/peaked.ts';
import { Plane } from '../../figures/Plane.tsx';
import { Points } from '../../figures/Points.tsx';
import { prob, type Normal } from '../../math/normal.ts';
import type { NumberParam } from '../../notebook/param.ts';
import { beginGesture, endGesture, setValues } from '../../state/page.ts';
import { formatNumber } from '../../ui/format.ts';
import { params } from './params.ts';
import type { ExactScene } from './scene.ts';

const across = [-7, 7] as const;
const graphOf = (bell: Normal) => peaked((x) => prob(bell, x), across, bell.mean, bell.std);

interface DataPlaneProps {
  readonly shown: ExactScene;
  readonly says: string;
}

/** The data with the bell of their mean and variance, which can be dragged, and the model’s p(x). */
export function DataPlane({ shown: { data, law, now, view }, says }: DataPlaneProps) {
  const { marginal } = now;
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
      y={[0, view.density]}
      height={21}
      narrowHeight={15}
      drawnAt={456}
      inset={{ top: 2.2, left: 2.9, right: 0.6 }}
      label={`The data have mean ${formatNumber(law.mean, 2)} and standard deviation ${formatNumber(law.std, 2)}; the model’s p(x) has mean ${formatNumber(marginal.mean, 3)} and standard deviation ${formatNumber(marginal.std, 3)}.`}
      handles={
        <BellRings
          of={law}
          mark="data"
          mean={slide(params.exactMean, law.mean)}
          std={slide(params.exactSpread, law.std)}
          top={view.density}
          side={1}
          onStart={beginGesture}
          onEnd={endGesture}
        />
      }
    >
      <Axes
        x={{
          label: (
            <>
              datum <Formula>x</Formula>
            </>
          ),
          labelLength: 7,
        }}
        y={{ label: 'density' }}
        grid
      />
      <Curve of={graphOf(law)} mark="data" />
      <Curve of={graphOf(marginal)} mark="evidence" />
      <Points at={data.map((x) => [x, 0])} mark="data" radius={3.5} />
      <Label at={[7, view.density]} offset={[0, -1]} anchor="end" mark="evidence">
        heavy: the model’s <Formula>p(x)</Formula>
      </Label>
      <Label at={[7, view.density]} offset={[0, -2.4]} anchor="end" mark="data">
        thin: the data’s bell
      </Label>
    </Plane>
  );
}
