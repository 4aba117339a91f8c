import { expertOf } from '../../math/expertHead.ts';
import type { Experts } from '../../math/mixtureOfExperts.ts';
import { networkAt } from '../../math/tanhNetwork.ts';
import type { ExpertsView } from '../../models/experts/protocol.ts';

/** Gate logits and experts of the trained networks at one x. */
export function mixtureAt({ hidden, gate, experts }: ExpertsView, x: number): Experts {
  return {
    gateLogits: Array.from(networkAt({ widths: [1, hidden, experts.length], layers: gate }, [x])),
    experts: experts.map((layers) => {
      const [mean = NaN, raw = NaN] = networkAt({ widths: [1, hidden, 2], layers }, [x]);
      return expertOf(mean, raw);
    }),
  };
}

/** The answer of the one network under squared error at one x. */
export const singleAt = ({ hidden, single }: ExpertsView, x: number): number =>
  networkAt({ widths: [1, hidden, 1], layers: single }, [x])[0] ?? NaN;
