import { fuse, jointOf, type LinearSensor } from '../../math/linearSensors.ts';
import { mvnConditional, mvnMarginal } from '../../math/mvnConditional.ts';
import { mvnLogProb, type Mvn } from '../../math/mvn.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { params } from './params.ts';

/** The values that the figure is drawn from. */
export type FusionValues = ValuesOf<typeof params>;

/** A sensor on screen. */
export interface Sensor extends LinearSensor {
  readonly direction: readonly [number, number];
  readonly heard: boolean;
}

/** Everything the figure shows. */
export interface FusionScene {
  readonly sensors: readonly [Sensor, Sensor];
  readonly heard: number;
  /** The posterior by Bayes' rule on the joint law of latent and readings, and log p(readings) by the same road, in nats. */
  readonly bayes: Mvn;
  readonly logEvidence: number;
  /** What the chosen recipe multiplies out to, and the log of its normalizer where the recipe is right. */
  readonly product: Mvn;
  readonly logZ: number;
  /** What the recipe does that Bayes' rule does not. */
  readonly filledIn: boolean;
  readonly priorCounted: number;
  /** The largest difference between an entry of the product and of Bayes' rule. */
  readonly difference: number;
  /** Root mean square error that the product claims for its mean, and the one that its mean has under Bayes' posterior. */
  readonly claimed: number;
  readonly actual: number;
}

const prior: Mvn = {
  mean: [0, 0],
  cov: [
    [1, 0],
    [0, 1],
  ],
};

/** The unit vector at an angle in degrees; right angles are exact. */
function directionAt(degrees: number): readonly [number, number] {
  const radians = (degrees * Math.PI) / 180;
  return [degrees === 90 ? 0 : Math.cos(radians), degrees === 180 ? 0 : Math.sin(radians)];
}

const flat = ({ mean, cov }: Mvn): readonly number[] => [...mean, ...cov.flat()];
const trace = ({ cov }: Mvn): number => (cov[0]?.[0] ?? NaN) + (cov[1]?.[1] ?? NaN);

/** Bayes' rule on the joint law of the latent and both readings: keep what was read, condition on it. */
function byJoint(sensors: readonly Sensor[]): { readonly bayes: Mvn; readonly logEvidence: number } {
  const heard = sensors.flatMap((sensor, m) => (sensor.heard ? [m + 2] : []));
  if (heard.length === 0) return { bayes: prior, logEvidence: 0 };
  const readings = sensors.filter((sensor) => sensor.heard).map(({ reading }) => reading);
  const joint = mvnMarginal(jointOf(prior, sensors), [0, 1, ...heard]);
  const seen = readings.map((_, m) => m + 2);
  return {
    bayes: mvnConditional(joint, seen, readings),
    logEvidence: mvnLogProb(mvnMarginal(joint, seen), readings),
  };
}

/** All the figure shows at these values. */
export function scene(values: FusionValues): FusionScene {
  const { fusionHeard, fusionMissing, fusionPrior } = values;
  const sensors: readonly [Sensor, Sensor] = [
    {
      direction: directionAt(values.fusionAngle1),
      std: values.fusionNoise1,
      reading: values.fusionReading1,
      heard: fusionHeard === 'both' || fusionHeard === 'first',
    },
    {
      direction: directionAt(values.fusionAngle2),
      std: values.fusionNoise2,
      reading: values.fusionReading2,
      heard: fusionHeard === 'both' || fusionHeard === 'second',
    },
  ];
  const { bayes, logEvidence } = byJoint(sensors);
  // A silent sensor contributes nothing, or, wrongly, the mean of what it might have read.
  const factors = sensors.flatMap((sensor) => {
    if (sensor.heard) return [sensor];
    return fusionMissing === 'mean' ? [{ ...sensor, reading: 0 }] : [];
  });
  const priorCounted = fusionPrior === 'each' ? Math.max(1, factors.length) : 1;
  const often = { mean: prior.mean, cov: prior.cov.map((row) => row.map((value) => value / priorCounted)) };
  const { mvn: product, logEvidence: logZ } = fuse(often, factors);
  const truth = flat(bayes);
  const apart = product.mean.map((value, i) => value - (bayes.mean[i] ?? NaN));
  return {
    sensors,
    heard: sensors.filter((sensor) => sensor.heard).length,
    bayes,
    logEvidence,
    product,
    logZ,
    filledIn: factors.some((sensor) => !sensor.heard),
    priorCounted,
    difference: Math.max(...flat(product).map((value, i) => Math.abs(value - (truth[i] ?? NaN)))),
    claimed: Math.sqrt(trace(product)),
    actual: Math.sqrt(trace(bayes) + apart.reduce((sum, value) => sum + value * value, 0)),
  };
}
