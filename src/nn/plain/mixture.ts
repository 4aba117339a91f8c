import type { Ops } from '../ops.ts';
import { open } from './memory.ts';
import type { Memory } from './memory.ts';
import type { Numbers } from './multiply.ts';

const halfLog2Pi = 0.5 * Math.log(2 * Math.PI);

/** log Σ e^v, and v ← softmax(v) in place. */
function normalize(v: Float64Array): number {
  let top = -Infinity;
  for (let c = 0; c < v.length; c++) top = Math.max(top, v[c]!);
  let sum = 0;
  for (let c = 0; c < v.length; c++) {
    v[c] = Math.exp(v[c]! - top);
    sum += v[c]!;
  }
  for (let c = 0; c < v.length; c++) v[c] = v[c]! / sum;
  return top + Math.log(sum);
}

/** Fills `terms` with logWeight_c + log N(z; mean_c, e^{logVar_c}) for one code. */
function logTerms(z: Numbers, from: number, components: Numbers, logWeights: Float64Array, terms: Float64Array): void {
  const latent = components.length / terms.length / 2;
  for (let c = 0; c < terms.length; c++) {
    let sum = logWeights[c]!;
    for (let j = 0; j < latent; j++) {
      const logVar = components[(2 * c + 1) * latent + j]!;
      const distance = z[from + j]! - components[2 * c * latent + j]!;
      sum -= halfLog2Pi + 0.5 * (logVar + distance * distance * Math.exp(-logVar));
    }
    terms[c] = sum;
  }
}

function logSoftmax(logits: Numbers): Float64Array {
  const shares = Float64Array.from(logits);
  const total = normalize(shares);
  return Float64Array.from(logits, (logit) => logit - total);
}

/** The density of a mixture of diagonal Gaussians, the prior of codes, and its gradient. */
export function plainMixture({ make }: Memory): Pick<Ops, 'mixtureLogProb' | 'mixtureGradient'> {
  return {
    mixtureLogProb(z, components, logits) {
      const out = make(z.rows, 1);
      const logWeights = logSoftmax(open(logits).values);
      const terms = new Float64Array(components.rows);
      for (let row = 0; row < z.rows; row++) {
        logTerms(open(z).values, row * z.columns, open(components).values, logWeights, terms);
        out.values[row] = normalize(terms);
      }
      return out;
    },
    mixtureGradient(z, components, logits, scale, weights) {
      const latent = z.columns;
      const dz = make(z.rows, latent);
      const dComponents = make(components.rows, components.columns);
      const dLogits = make(1, components.rows);
      const [codes, parts] = [open(z).values, open(components).values];
      const logWeights = logSoftmax(open(logits).values);
      const responsibilities = new Float64Array(components.rows);
      const sums = new Float64Array(parts.length);
      const shares = new Float64Array(components.rows);
      for (let row = 0; row < z.rows; row++) {
        logTerms(codes, row * latent, parts, logWeights, responsibilities);
        normalize(responsibilities);
        const weight = scale * (weights ? open(weights).values[row]! : 1 / z.rows);
        for (let j = 0; j < latent; j++) {
          let slope = 0;
          for (let c = 0; c < components.rows; c++) {
            const at = 2 * c * latent + j;
            const precision = Math.exp(-parts[at + latent]!);
            const distance = codes[row * latent + j]! - parts[at]!;
            const pull = weight * responsibilities[c]!;
            slope += pull * distance * precision;
            sums[at] = sums[at]! - pull * distance * precision;
            sums[at + latent] = sums[at + latent]! + 0.5 * pull * (1 - distance * distance * precision);
          }
          dz.values[row * latent + j] = slope;
        }
        for (let c = 0; c < components.rows; c++)
          shares[c] = shares[c]! - weight * (responsibilities[c]! - Math.exp(logWeights[c]!));
      }
      dComponents.values.set(sums);
      dLogits.values.set(shares);
      return { z: dz, components: dComponents, logits: dLogits };
    },
  };
}
