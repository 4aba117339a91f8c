import { formatNumber } from '../../ui/format.ts';
import type { LayerScene } from './layer.ts';
import type { RouterScene } from './scene.ts';

/** A caption in two halves: what is the case now, and what to look for. */
export interface Words {
  readonly now: string;
  readonly look: string;
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;

/** The layers in one breath. */
export const spokenOf = ({ layers }: RouterScene): string =>
  layers
    .flatMap(({ name, layer }) =>
      layer ? [`${name}: reading ${formatNumber(layer.reading, 3)}, ${count(layer.dropped, 'token')} dropped`] : [],
    )
    .join('; ');

function ofGiven({ stage, experts }: RouterScene, { reading, hardLoads, softLoads }: LayerScene): Words {
  const loads = (of: readonly number[]): string => `(${of.map((load) => formatNumber(load, 3)).join(', ')})`;
  if (stage === 'odd')
    return {
      now: `The balance loss reads ${formatNumber(reading, 6)}, below 1, and nothing here is even.`,
      look: `Three tokens barely prefer expert 1, two shun it: f = ${loads(hardLoads)} but P = ${loads(softLoads)}. Only where f = P is even the least.`,
    };
  if (reading > 0.95 * experts)
    return {
      now: `Every token goes to one expert with confidence: the loss reads ${formatNumber(reading, 3)}, that is N.`,
      look: 'And the gradient is gone with it: a softmax this sure has no slope. Lower the bias b and watch the bins fill.',
    };
  return {
    now: `The loss reads ${formatNumber(reading, 4)}, between 1 (even) and ${experts} (collapse).`,
    look: 'Raise the bias b toward expert 1, then the sharpness s. The reading climbs to N.',
  };
}

/** A reading that lies below 1 by more than a picture would hide. */
const clearlyBelow = 0.995;

function ofRuns(shown: RouterScene, free: LayerScene, balanced: LayerScene, step: number, running: boolean): Words {
  const { experts, alpha } = shown;
  const line = (layer: LayerScene): string =>
    `${layer.used} of ${experts} experts, ${formatNumber(100 * Math.max(...layer.hardLoads), 0)} % of the tokens on one`;
  if (step === 0)
    return {
      now: `Nothing is learned yet: both layers hold the same weights, and read ${formatNumber(free.reading, 2)}.`,
      look: 'Press Train. An expert that is asked gets better, and is asked more: who stops the rich from getting richer?',
    };
  const now = `After ${step} steps: without the balance loss ${line(free)}; with it ${line(balanced)}.`;
  if (running) return { now, look: 'Same tokens, same start. Watch the bins on the left run over.' };
  if (alpha === 0)
    return { now, look: 'With α = 0 the two layers are one and the same, bit for bit. Raise α and watch them part.' };
  if (balanced.reading < clearlyBelow)
    return {
      now: `After ${step} steps the layer with the balance loss reads ${formatNumber(balanced.reading, 4)}, below 1; without it ${formatNumber(free.reading, 2)}.`,
      look: 'Below 1 hard and soft loads lean opposite ways: even is not the least this loss can be. See “the odd state”.',
    };
  return {
    now,
    look: `Training kept every token; room for ${shown.capacity} each would drop ${free.dropped} on the left and ${balanced.dropped} on the right. Pull the line. Then add experts: parameters follow, multiply-adds hardly.`,
  };
}

/** What the figure says in its present state. */
export function wordsOf(shown: RouterScene, step: number, running: boolean): Words {
  const [first, second] = shown.layers;
  if (first?.layer && shown.stage !== 'trained') return ofGiven(shown, first.layer);
  if (first?.layer && second?.layer) return ofRuns(shown, first.layer, second.layer, step, running);
  return {
    now: `${shown.tokens} tokens, ${shown.experts} experts: each token will visit one expert, the one its router prefers.`,
    look: 'The layers are being set up. They train in this page, on your machine.',
  };
}
