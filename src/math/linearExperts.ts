import { checkVector } from './matrix.ts';
import { mixtureOfExperts } from './mixtureOfExperts.ts';
import { requireThat } from './requireThat.ts';
import { softmax } from './softmax.ts';

/** Experts whose mean and gate logit are straight lines in x, [K] each: a_i = gateSlope x + gateIntercept, μ_i = slope x + intercept. */
export interface LinearExperts {
  readonly gateSlopes: readonly number[];
  readonly gateIntercepts: readonly number[];
  readonly slopes: readonly number[];
  readonly intercepts: readonly number[];
  readonly logStds: readonly number[];
}

/** A loss averaged over the data, with its gradient in the shape of the model. */
export interface LinearExpertsLoss {
  readonly loss: number;
  readonly gradient: LinearExperts;
}

/** Gate logits and means of the experts at one input. */
function linesAt(model: LinearExperts, x: number): { gateLogits: number[]; means: number[] } {
  const line = (slopes: readonly number[], intercepts: readonly number[]): number[] =>
    slopes.map((slope, i) => slope * x + (intercepts[i] ?? NaN));
  return {
    gateLogits: line(model.gateSlopes, model.gateIntercepts),
    means: line(model.slopes, model.intercepts),
  };
}

/** Gradients of one datum's loss for gate logits, means and log stds, each [K]. */
interface AtPoint {
  readonly loss: number;
  readonly gate: readonly number[];
  readonly means: readonly number[];
  readonly logStds: readonly number[];
}

function mixtureAt(model: LinearExperts, x: number, y: number): AtPoint {
  const { gateLogits, means } = linesAt(model, x);
  const experts = means.map((mean, i) => ({ mean, std: Math.exp(model.logStds[i] ?? NaN) }));
  const fit = mixtureOfExperts({ gateLogits, experts }, y);
  return { loss: -fit.logProb, gate: fit.gradGateLogits, means: fit.gradMeans, logStds: fit.gradLogStds };
}

function blendAt(model: LinearExperts, x: number, y: number): AtPoint {
  const { gateLogits, means } = linesAt(model, x);
  const gate = softmax(gateLogits);
  const blended = gate.reduce((sum, pi, i) => sum + pi * (means[i] ?? NaN), 0);
  const residual = y - blended;
  return {
    loss: 0.5 * residual * residual,
    gate: gate.map((pi, i) => -residual * pi * ((means[i] ?? NaN) - blended)),
    means: gate.map((pi) => -residual * pi),
    logStds: gate.map(() => 0),
  };
}

/**
 * The loss of a 1-D regression, averaged over the points (x_n, y_n), and its gradient: `mixture` is −log p(y | x) in nats,
 * which can keep both branches of a fork; `blend` is half the squared error of Σ π_i μ_i, one network that cannot.
 * Throws `RangeError` for no data, arrays whose lengths differ, numbers that are not finite, or a std too small or large for a
 * double.
 */
export function linearExpertsLoss(
  model: LinearExperts,
  data: readonly { readonly x: number; readonly y: number }[],
  kind: 'mixture' | 'blend',
): LinearExpertsLoss {
  const K = model.slopes.length;
  const lengths = Object.values(model).map((values: readonly number[]) => values.length);
  requireThat(K > 0 && lengths.every((n) => n === K), 'linearExpertsLoss: five lists of one length', lengths);
  for (const values of Object.values(model)) checkVector('linearExpertsLoss', values);
  const bad = model.logStds.find((logStd) => !(Math.exp(logStd) > 0 && Math.exp(logStd) < Infinity));
  requireThat(bad === undefined, 'linearExpertsLoss: each std must be positive and finite, exp of the log std', bad);
  requireThat(data.length > 0, 'linearExpertsLoss: there must be data', data.length);
  const wild = data.find(({ x, y }) => !(Number.isFinite(x) && Number.isFinite(y)));
  requireThat(wild === undefined, 'linearExpertsLoss: data must be finite', wild);
  const zeros = (): number[] => Array.from({ length: K }, () => 0);
  const gradient = {
    gateSlopes: zeros(),
    gateIntercepts: zeros(),
    slopes: zeros(),
    intercepts: zeros(),
    logStds: zeros(),
  };
  let loss = 0;
  const share = 1 / data.length;
  const add = (to: number[], i: number, amount: number): void => {
    to[i] = (to[i] ?? NaN) + share * amount;
  };
  for (const { x, y } of data) {
    const point = kind === 'mixture' ? mixtureAt(model, x, y) : blendAt(model, x, y);
    loss += share * point.loss;
    for (let i = 0; i < K; i++) {
      const [gate = NaN, mean = NaN, logStd = NaN] = [point.gate[i], point.means[i], point.logStds[i]];
      add(gradient.gateSlopes, i, gate * x);
      add(gradient.gateIntercepts, i, gate);
      add(gradient.slopes, i, mean * x);
      add(gradient.intercepts, i, mean);
      add(gradient.logStds, i, logStd);
    }
  }
  return { loss, gradient };
}
