import { argmax } from './argmax.ts';
import { mixtureSpread } from './mixture.ts';
import { checkNormal, logProb, type Normal } from './normal.ts';
import { requireThat } from './requireThat.ts';
import { logSoftmax, softmax, softmaxLogNormalizer } from './softmax.ts';

/** A mixture of normal experts at one input x: the gate is softmax(gateLogits), the experts predict y (Jacobs et al. 1991). */
export interface Experts {
  readonly gateLogits: readonly number[];
  readonly experts: readonly Normal[];
}

/** What one observed y says; the gradients are those of the loss −log p(y | x). */
export interface ExpertsFit {
  /** log p(y | x) in nats. */
  readonly logProb: number;
  /** π_i = p(c = i | x), before y is seen. */
  readonly gate: readonly number[];
  /** h_i = p(c = i | x, y), after. */
  readonly responsibilities: readonly number[];
  /** π_i − h_i. */
  readonly gradGateLogits: readonly number[];
  /** −h_i (y − μ_i)/σ_i². */
  readonly gradMeans: readonly number[];
  /** h_i (1 − (y − μ_i)²/σ_i²); divide by σ_i for the gradient for σ_i itself. */
  readonly gradLogStds: readonly number[];
}

/** Throws `RangeError` in the name of `caller` unless there is one finite gate logit for each good expert. */
function checkExperts(caller: string, { gateLogits, experts }: Experts): void {
  requireThat(gateLogits.length === experts.length, `${caller}: one gate logit an expert`, gateLogits.length);
  requireThat(experts.length > 0, `${caller}: there must be an expert`, experts.length);
  const bad = gateLogits.find((logit) => !Number.isFinite(logit));
  requireThat(bad === undefined, `${caller}: gate logits must be finite`, bad);
  for (const expert of experts) checkNormal(caller, expert);
}

/**
 * log N(y; a) − log N(y; b) = ½(u_b − u_a)(u_b + u_a) + log(σ_b/σ_a), u = (y − μ)/σ. For like widths u_b − u_a is put
 * together from the differences of the parameters, so that nearly equal experts keep their digits.
 */
function logRatio(y: number, a: Normal, b: Normal): number {
  const ua = (y - a.mean) / a.std;
  const ub = (y - b.mean) / b.std;
  const ratio = b.std / a.std;
  if (ratio < 0.5 || ratio > 2) return 0.5 * (ub - ua) * (ub + ua) + Math.log(ratio);
  const wider = (b.std - a.std) / a.std;
  return 0.5 * ((a.mean - b.mean) / a.std - ub * wider) * (ub + ua) + Math.log1p(wider);
}

/**
 * π_i − h_i as Σ_j (π_i h_j − h_i π_j), which is the same because π and h both sum to 1: flows between pairs of experts,
 * none of which cancels, so that the gradient keeps its digits where gate and responsibilities nearly agree.
 */
function gateMinusResponsibility(
  y: number,
  experts: readonly Normal[],
  gate: readonly number[],
  responsibilities: readonly number[],
): number[] {
  const net = gate.map(() => 0);
  for (const [i, a] of experts.entries())
    for (let j = 0; j < i; j++) {
      const b = experts[j] ?? a;
      const difference = logRatio(y, a, b);
      // The flow is −π_i h_j expm1(ℓ_i − ℓ_j); the other way round where that would overflow.
      const flow =
        difference <= 0
          ? -(gate[i] ?? NaN) * (responsibilities[j] ?? NaN) * Math.expm1(difference)
          : (gate[j] ?? NaN) * (responsibilities[i] ?? NaN) * Math.expm1(-difference);
      net[i] = (net[i] ?? NaN) + flow;
      net[j] = (net[j] ?? NaN) - flow;
    }
  return net;
}

/**
 * Density, responsibilities and gradients at one y: log p(y | x) = log Σ_i π_i N(y; μ_i, σ_i²), all in log space.
 * Throws `RangeError` for bad experts, or a y that is not finite or lies so far out that its log density is not finite.
 */
export function mixtureOfExperts(mixture: Experts, y: number): ExpertsFit {
  checkExperts('mixtureOfExperts', mixture);
  const { gateLogits, experts } = mixture;
  const gate = softmax(gateLogits);
  const logGate = logSoftmax(gateLogits);
  const logLikelihoods = experts.map((expert) => logProb(expert, y));
  requireThat(logLikelihoods.every(Number.isFinite), 'mixtureOfExperts: the log density at y must be finite', y);
  // Everything is measured from the expert that explains y best, so that common large terms drop out.
  const best = argmax(logLikelihoods.map((each, i) => each + (logGate[i] ?? NaN)));
  const center = experts[best] ?? { mean: NaN, std: NaN };
  const joint = experts.map(
    (expert, i) => (gateLogits[i] ?? NaN) - (gateLogits[best] ?? NaN) + logRatio(y, expert, center),
  );
  const responsibilities = softmax(joint);
  const u = experts.map(({ mean, std }) => (y - mean) / std);
  return {
    logProb: (logLikelihoods[best] ?? NaN) + (logGate[best] ?? NaN) + softmaxLogNormalizer(joint),
    gate,
    responsibilities,
    gradGateLogits: gateMinusResponsibility(y, experts, gate, responsibilities),
    gradMeans: experts.map(({ std }, i) => (-(responsibilities[i] ?? NaN) * (u[i] ?? NaN)) / std),
    gradLogStds: u.map((each, i) => (responsibilities[i] ?? NaN) * (1 - each) * (1 + each)),
  };
}

/** Mean and standard deviation of y | x; the variance is that within the experts plus that between. Throws `RangeError` for bad experts. */
export function expertsMoments(mixture: Experts): Normal {
  checkExperts('expertsMoments', mixture);
  const weights = softmax(mixture.gateLogits);
  const { mean, within, between } = mixtureSpread({ weights, components: mixture.experts });
  return { mean, std: Math.sqrt(within + between) };
}
