import { requireThat } from '../../math/requireThat.ts';
import { createRng } from '../../math/rng.ts';
import type { CreateModel } from '../model.ts';
import { createLayer, every, parametersOf } from './layer.ts';
import type { RouterSettings, RouterView } from './protocol.ts';
import { drawTokens, tokenCount, width } from './tokens.ts';

/** Two routed layers that start alike and see the same tokens: one learns its task alone, the other with the balance loss. */
export const create: CreateModel<RouterSettings, RouterView> = (ops, { seed, experts, alpha }) => {
  requireThat(Number.isSafeInteger(experts) && experts >= 2, 'router: there must be two experts or more', experts);
  requireThat(alpha >= 0 && alpha < Infinity, 'router: alpha must be finite and not negative', alpha);
  const rng = createRng(seed, 'router');
  const drawn = drawTokens(rng.fork('tokens'));
  const tokens = { ...drawn, table: ops.tensor(drawn.x, tokenCount, width) };
  // Both ask for the same stream of weights.
  const [free, balanced] = [0, alpha].map((weight) => createLayer(ops, tokens, experts, weight, rng.fork('weights')));
  const unanswered = Float32Array.from({ length: tokenCount }, (_, t) => {
    const own = drawn.y.subarray(t * width, (t + 1) * width);
    return own.reduce((sum, each) => sum + each * each, 0) / width;
  });
  return Promise.resolve({
    async step() {
      await free!.step();
      await balanced!.step();
    },
    async view() {
      const [{ work, ...first }, { work: _, ...second }] = [await free!.view(), await balanced!.view()];
      return {
        free: first,
        balanced: second,
        every,
        unanswered,
        parameters: parametersOf(experts),
        multiplyAdds: work / tokenCount,
      };
    },
  });
};
