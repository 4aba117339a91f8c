import { Axes } from '../../figures/Axes.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { Handle } from '../../figures/Handle.tsx';
import { Label } from '../../figures/Label.tsx';
import { peaked } from '../../figures/peaked.ts';
import { Plane } from '../../figures/Plane.tsx';
import { prob, type Normal } from '../../math/normal.ts';
import type { NumberParam } from '../../notebook/param.ts';
import { beginGesture, endGesture, setValues } from '../../state/page.ts';
import { formatNumber } from '../../ui/format.ts';
import type { OneStep } from './oneStep.ts';
import { params } from './params.ts';

/** Abscissas in view that hold all four peaks. */
function reachOf({ likelihood, before, target, model }: OneStep): number {
  const far = Math.max(
    ...[likelihood, before, target, model].map(({ mean, std }) => Math.abs(mean) + Math.min(std, 1)),
  );
  return [2, 3, 4.5, 6, 9, 14, 20].find((reach) => reach >= far) ?? far;
}

/** Which line is which, in the upper corners. */
function Names({ reach, top }: { readonly reach: number; readonly top: number }) {
  const { narrow } = usePlane();
  return (
    <>
      <Label at={[-reach, top]} offset={[0.4, -0.7]} mark="q">
        {narrow ? 'dashed: target' : 'dashed: target, the product'}
      </Label>
      <Label at={[-reach, top]} offset={[0.4, -2]} mark="p">
        {narrow ? 'solid: model' : 'solid: the model’s step'}
      </Label>
      <Label at={[reach, top]} offset={[0, -0.7]} anchor="end" mark="latent">
        thin: given <Formula>x_t</Formula>
      </Label>
      <Label at={[reach, top]} offset={[0, -2]} anchor="end" mark="data">
        thin, ink: given <Formula>x_0</Formula>
      </Label>
    </>
  );
}

interface StepPlaneProps {
  readonly step: OneStep;
  readonly says: string;
}

/** One step back over x_{t−1}: two bells, the target which is their product, and the step of the model. */
export function StepPlane({ step, says }: StepPlaneProps) {
  const { likelihood, before, target, model, slopes, t } = step;
  const reach = reachOf(step);
  const across = [-reach, reach] as const;
  const peak = ({ mean, std }: Normal): number => prob({ mean, std }, mean);
  const highest = Math.max(...[likelihood, before, target].map(peak));
  const top = [0.8, 1.2, 1.6, 2.4, 3.2, 5, 8, 12].find((each) => each >= 1.3 * highest) ?? 1.3 * highest;
  const ring = (
    param: NumberParam,
    mark: 'data' | 'latent' | 'p',
    { mean, std }: Normal,
    slope: number,
    value: number,
    height = peak({ mean, std }),
  ) => (
    <Handle
      key={param.key}
      at={[mean, height]}
      mark={mark}
      x={{
        label: param.meaning,
        value,
        min: param.min,
        max: param.max,
        step: param.step,
        says: `${param.meaning} ${formatNumber(value, 2)}; ${says}`,
        valueAt: (x) => value + (x - mean) / slope,
        onMove: (next) => setValues({ [param.key]: next }),
      }}
      onStart={beginGesture}
      onEnd={endGesture}
    />
  );
  const line = (normal: Normal) => peaked((x) => prob(normal, x), across, normal.mean, normal.std);
  return (
    <Plane
      x={across}
      y={[0, top]}
      height={17}
      narrowHeight={16}
      drawnAt={456}
      inset={{ top: 2.2, left: 2.7, right: 0.6 }}
      label={`Step ${t} back. The product of a bell at ${formatNumber(likelihood.mean, 2)} and one at ${formatNumber(before.mean, 2)} is a bell at ${formatNumber(target.mean, 2)} with standard deviation ${formatNumber(target.std, 3)}; the model’s step is at ${formatNumber(model.mean, 2)}.`}
      handles={
        <>
          {ring(params.x0, 'data', before, slopes.x0, step.x0, 0)}
          {ring(params.epsilon, 'latent', likelihood, slopes.epsilon, step.epsilon)}
          {ring(params.epsilonHat, 'p', model, slopes.epsilonHat, step.epsilonHat)}
        </>
      }
    >
      <Axes
        x={{
          label: (
            <>
              <tspan className="mi">x</tspan>
              <tspan className="mi sub" dy="0.22em">
                t−1
              </tspan>
            </>
          ),
          labelLength: 3,
        }}
        y={{ label: 'density', at: [0, top / 2, top], format: (value) => String(Number(value.toFixed(2))) }}
        grid
      />
      <Curve of={line(before)} mark="data" />
      <Curve of={line(likelihood)} mark="latent" />
      <Curve of={line(model)} mark="p" />
      <Curve of={line(target)} mark="q" />
      <Names reach={reach} top={top} />
    </Plane>
  );
}
