import { Area } from '../../figures/Area.tsx';
import { Axes } from '../../figures/Axes.tsx';
import { Bars } from '../../figures/Bars.tsx';
import { Curve } from '../../figures/Curve.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Handle } from '../../figures/Handle.tsx';
import { Label } from '../../figures/Label.tsx';
import { peaked } from '../../figures/peaked.ts';
import { Plane } from '../../figures/Plane.tsx';
import { beginGesture, endGesture, setValues } from '../../state/page.ts';
import { useValues } from '../../state/useParam.ts';
import { formatNumber } from '../../ui/format.ts';
import { Box } from './Box.tsx';
import type { StackedDensity } from './density.ts';
import { params } from './params.ts';
import { powerText } from './words.ts';

interface CurveProps {
  readonly shown: StackedDensity;
  readonly verdict: string;
}

/** The ring on the curve: on its peak it moves the observed x, and with z observed it moves that z. */
function JointHandle({ shown, verdict }: CurveProps) {
  const { slope, offset, noise, observed, latentSeen } = useValues(params);
  const { seen, mode, most, joint } = shown;
  const param = seen ? params.latentSeen : params.observed;
  const value = seen ? latentSeen : observed;
  // The peak stands at w(x − b)/(w² + σ²), which a flat decoder does not move.
  const steep = (slope * slope + noise * noise) / slope;
  if (!seen && Math.abs(slope) < 0.05) return null;
  return (
    <Handle
      at={seen ? [seen.z, joint(seen.z)] : [mode, most]}
      mark={seen ? 'latent' : 'p'}
      x={{
        label: param.meaning,
        value,
        min: param.min,
        max: param.max,
        step: param.step,
        says: `${param.meaning} ${formatNumber(value, 2)}; ${verdict}`,
        onMove: (next) => setValues({ [param.key]: next }),
        ...(seen ? {} : { valueAt: (z: number) => offset + steep * z }),
      }}
      onStart={beginGesture}
      onEnd={endGesture}
    />
  );
}

/** The joint density of the observed x over z, cut into slices, with the box of the same height and area. */
export function JointCurve({ shown, verdict }: CurveProps) {
  const { joint, slices, seen, mode, most, width, power, view } = shown;
  const side = mode > 0 ? -1 : 1;
  const flank = mode + side * 0.45 * width;
  return (
    <Plane
      x={view.z}
      y={[0, view.top]}
      height={19}
      narrowHeight={13}
      drawnAt={320}
      inset={{ top: 2.4, left: 2.8, right: 0.4 }}
      label={`The joint density p(x, z) over z: a bell with its peak at z = ${formatNumber(mode, 2)}${seen ? `, and z = ${formatNumber(seen.z, 2)} marked on it` : ''}.`}
      handles={<JointHandle shown={shown} verdict={verdict} />}
    >
      {seen === undefined &&
        slices.map(({ low, high }, i) => (
          <g key={low}>
            {i % 2 === 0 && <Area of={joint} between={[low, high]} mark="p" />}
            <Area of={joint} between={[low, high]} mark="p" />
          </g>
        ))}
      <Axes
        x={{ label: <Formula>z</Formula>, labelLength: 1, ticks: 4 }}
        y={{ label: `density per unit of z${powerText(power)}`, ticks: 4 }}
        grid
      />
      {seen === undefined && <Box from={mode - width / 2} to={mode + width / 2} height={most} />}
      <Curve of={peaked(joint, view.z, mode, 0.4 * width)} mark="p" />
      {seen && <Bars bars={[{ x: seen.z, width: (view.z[1] - view.z[0]) / 60, to: joint(seen.z), mark: 'latent' }]} />}
      <Label at={[flank, joint(flank)]} offset={[side * 0.9, 0.5]} anchor={side > 0 ? 'start' : 'end'} mark="p">
        <Formula>p(x, z)</Formula>
      </Label>
    </Plane>
  );
}
