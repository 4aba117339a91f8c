import { modelOf, qOf } from '../../derivations/d08-jensen-bound/states.ts';
import { logEvidence, logJoint, posterior } from '../../math/discreteModel.ts';
import { iwaeGap } from '../../math/iwae.ts';
import { logMeanWeightLaw } from '../../math/iwaeEnumeration.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import { histogramOf, type Histogram } from './histogram.ts';
import type { params } from './params.ts';
import { roundUp } from './roundUp.ts';

/** What the figure is asked to show. */
export type BoundValues = ValuesOf<typeof params>;

/** The bound of one number of samples. */
export interface Rung {
  readonly samples: number;
  /** L_K in nats: the log evidence minus the gap. */
  readonly bound: number;
  /** log p(x) − L_K in nats, never negative. */
  readonly gap: number;
}

/** Everything that the figure shows; all in nats but the probabilities. */
export interface BoundScene {
  /** q(z) and p(z | x), one entry a state. */
  readonly q: readonly number[];
  readonly posterior: readonly number[];
  /** log w(z) = log p(x, z) − log q(z), one a state. */
  readonly logWeights: readonly number[];
  readonly logEvidence: number;
  /** K = 1 … 8. */
  readonly rungs: readonly Rung[];
  /** The one whose law is shown. */
  readonly chosen: Rung;
  /** The law of log (1/K) Σ w for the chosen K: its atoms, its standard deviation and its histogram. */
  readonly law: {
    readonly atoms: readonly { readonly value: number; readonly probability: number }[];
    readonly std: number;
    readonly histogram: Histogram;
  };
  /** Var_q[w] / 2p(x)²: K times the gap where K is large. */
  readonly slope: number;
  /** log p(x) − slope/K, where the bound would be if K were large already. */
  readonly guide: (samples: number) => number;
  /** Heights in view in the plane of the bounds. */
  readonly view: readonly [number, number];
}

/** The weighted standard deviation of atoms around their mean. */
function spreadOf(atoms: BoundScene['law']['atoms']): number {
  const mean = atoms.reduce((sum, { value, probability }) => sum + probability * value, 0);
  return Math.sqrt(atoms.reduce((sum, { value, probability }) => sum + probability * (value - mean) ** 2, 0));
}

/** The bound for K = 1 … 8, the law of the log mean weight at the chosen K, and what q, the posterior and the weights are. */
export function scene(values: BoundValues): BoundScene {
  const model = modelOf(values);
  const q = qOf(values);
  const evidence = logEvidence(model);
  const rungs = Array.from({ length: 8 }, (_, i): Rung => {
    const gap = iwaeGap(model, q, i + 1);
    return { samples: i + 1, bound: evidence - gap, gap };
  });
  const [first = { samples: 1, bound: NaN, gap: NaN }] = rungs;
  const chosen = rungs[values.importanceSamples - 1] ?? first;
  const logWeights = logJoint(model).map((joint, z) => joint - Math.log(q[z] ?? NaN));
  const atoms = logMeanWeightLaw(model, q, chosen.samples);
  const ideal = posterior(model);
  // Var_q[w]/p² is the mean under q of (p(z | x)/q − 1)²
  const slope = 0.5 * q.reduce((sum, b, z) => sum + b * ((ideal[z] ?? NaN) / b - 1) ** 2, 0);
  const span = roundUp(Math.max(1.1 * first.gap, 1e-3));
  return {
    q,
    posterior: ideal,
    logWeights,
    logEvidence: evidence,
    rungs,
    chosen,
    law: { atoms, std: spreadOf(atoms), histogram: histogramOf(atoms, logWeights, evidence) },
    slope,
    guide: (samples) => evidence - slope / samples,
    view: [evidence - span, evidence + 0.12 * span],
  };
}
