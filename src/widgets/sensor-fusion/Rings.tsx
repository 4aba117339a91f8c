import { Handle } from '../../figures/Handle.tsx';
import { beginGesture, endGesture, setValues } from '../../state/page.ts';
import type { NumberParam } from '../../notebook/param.ts';
import { formatNumber } from '../../ui/format.ts';
import { params } from './params.ts';
import type { FusionScene, Sensor } from './scene.ts';
import { pointOf } from './Strip.tsx';
import { spokenOf } from './words.ts';

/** How far along a band its rings sit, to either side of the place nearest the origin. */
const places = { reading: 2.2, noise: -2.2 };

const keys = [
  { reading: params.fusionReading1, noise: params.fusionNoise1 },
  { reading: params.fusionReading2, noise: params.fusionNoise2 },
] as const;

/** The distance along a sensor's direction that a coordinate of the plane stands for, on the line `across` from the origin. */
const alongOf = ({ direction: [c, s] }: Sensor, across: number, upright: boolean) =>
  upright ? (y: number) => (y - c * across) / s : (x: number) => (x + s * across) / c;

/** Two rings for a sensor that speaks: its reading on the middle of its band, its noise on the edge toward the origin. */
function SensorRings({
  sensor,
  index,
  after,
}: {
  readonly sensor: Sensor;
  readonly index: 0 | 1;
  readonly after: string;
}) {
  const { reading, std, direction } = sensor;
  // A ring is moved along the axis that its direction runs along more.
  const upright = Math.abs(direction[1]) > Math.abs(direction[0]);
  const inward = reading >= 0 ? -1 : 1;
  const slide = (param: NumberParam, value: number, across: number, read: (along: number) => number) => {
    const along = alongOf(sensor, across, upright);
    const spec = {
      label: param.meaning,
      value,
      min: param.min,
      max: param.max,
      step: param.step,
      says: `${param.meaning} ${formatNumber(value, 2)}; ${after}`,
      onMove: (next: number) => setValues({ [param.key]: next }),
      valueAt: (coordinate: number) => read(along(coordinate)),
    };
    return upright ? { y: spec } : { x: spec };
  };
  const drag = { onStart: beginGesture, onEnd: endGesture };
  return (
    <>
      <Handle
        at={pointOf(sensor, reading + inward * std, places.noise)}
        mark="data"
        minor
        {...slide(keys[index].noise, std, places.noise, (along) => inward * (along - reading))}
        {...drag}
      />
      <Handle
        at={pointOf(sensor, reading, places.reading)}
        mark="data"
        {...slide(keys[index].reading, reading, places.reading, (along) => along)}
        {...drag}
      />
    </>
  );
}

/** The rings of the sensors that speak. */
export function Rings({ shown }: { readonly shown: FusionScene }) {
  const after = spokenOf(shown);
  return (
    <>
      {shown.sensors.map((sensor, m) =>
        sensor.heard ? (
          <SensorRings key={keys[m === 0 ? 0 : 1].reading.key} sensor={sensor} index={m === 0 ? 0 : 1} after={after} />
        ) : null,
      )}
    </>
  );
}
