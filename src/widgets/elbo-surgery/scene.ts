import { encodersOf } from '../../derivations/d25-surgery/encoders.ts';
import { elboSurgery, type Surgery } from '../../math/elboSurgery.ts';
import { klNormal } from '../../math/kl.ts';
import { prob, type Normal } from '../../math/normal.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import type { params } from './params.ts';

/** What the figure is asked to show. */
export type SurgeryValues = ValuesOf<typeof params>;

/** The code of one datum. */
export interface Code {
  readonly normal: Normal;
  /** Its density divided by N: the codes of all data add up to the aggregate. */
  readonly share: (z: number) => number;
  /** KL(q(z | x_n) ‖ p(z)) in nats. */
  readonly kl: number;
}

/** Everything that the figure shows. */
export interface SurgeryScene extends Surgery {
  readonly codes: readonly Code[];
  /** q(z), the average of the codes. */
  readonly aggregate: (z: number) => number;
  readonly prior: (z: number) => number;
  /** What is in view: the top of the density axis, and of the axis of nats. */
  readonly view: { readonly density: number; readonly nats: number };
}

const standard: Normal = { mean: 0, std: 1 };

/** The first of some sizes that is large enough, or the last. */
const firstAbove = (sizes: readonly number[], need: number): number =>
  sizes.find((size) => size >= need) ?? sizes.at(-1) ?? need;

/** Everything the figure shows at these values. */
export function scene(values: SurgeryValues): SurgeryScene {
  const encoders = encodersOf(values);
  const surgery = elboSurgery(encoders);
  const codes = encoders.map((normal): Code => ({
    normal,
    share: (z) => prob(normal, z) / encoders.length,
    kl: klNormal(normal, standard),
  }));
  const aggregate = (z: number): number => codes.reduce((sum, { share }) => sum + share(z), 0);
  const prior = (z: number): number => prob(standard, z);
  // Codes of one width have the top of their average at one of their means, or between means that stand close.
  const means = encoders.map(({ mean }) => mean);
  const middles = means.flatMap((a) => means.map((b) => (a + b) / 2));
  const highest = Math.max(prior(0), ...middles.map(aggregate));
  return {
    ...surgery,
    codes,
    aggregate,
    prior,
    view: {
      density: firstAbove([0.5, 0.7, 1.1, 1.8, 2.8, 4.5, 9], 1.12 * highest),
      nats: firstAbove([2, 4, 8], 1.02 * Math.max(surgery.averageKl, surgery.logN)),
    },
  };
}
