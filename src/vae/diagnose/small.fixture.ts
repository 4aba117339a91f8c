import type { Dataset, Items } from '../../data/types.ts';
import type { Decoder, DenseLayer } from '../../math/decoder.ts';
import { createRng } from '../../math/rng.ts';
import { createPlain } from '../../nn/plain/plain.ts';
import { logSigmaAt } from '../model.ts';
import { defaults } from '../protocol.ts';
import type { Settings } from '../protocol.ts';
import { createTrainer, firstCheckpoint, modelFor } from '../trainer.ts';
import type { Standing } from '../trainer.ts';

/** What a small model is made of. */
export interface Small {
  readonly settings?: Partial<Settings>;
  readonly features?: number;
  /** Where true, the mean of a Gaussian passes through a sigmoid. */
  readonly image?: boolean;
  readonly count?: number;
  /** Single precision, as on a page, instead of double. */
  readonly single?: boolean;
  readonly seed?: number;
  /** Initial weights are multiplied by this, so that the decoder bends. */
  readonly scale?: number;
  /** Weights in place of random ones, in the order of `shapes`. */
  readonly parameters?: Float32Array;
}

/** A run of a small random model on random data, computed in double precision. */
export function small({
  settings: changes = {},
  features = 5,
  image = false,
  count = 12,
  single = false,
  seed = 3,
  scale = 1.5,
  parameters,
}: Small): Standing {
  const network = { hidden: [6], activation: 'tanh' } as const;
  const settings: Settings = {
    ...defaults['heat-bump'],
    seed,
    encoder: network,
    decoder: network,
    sigma: { kind: 'fixed', value: 0.4 },
    components: 3,
    ...changes,
  };
  const rng = createRng(seed, 'small');
  const items = (): Items => ({
    count,
    x: Float32Array.from({ length: count * features }, () =>
      settings.likelihood === 'gaussian' && !image ? rng.normal() : rng.uniform(),
    ),
    factors: {},
  });
  const dataset: Dataset = { features, width: features, height: image ? 2 : 1, train: items(), heldOut: items() };
  const first = firstCheckpoint(settings, dataset);
  // A bias too, since the trainer starts without, and pairs of signs would hide a mistake.
  const random = first.parameters.map((value) => scale * value + (value === 0 ? 0.3 * rng.normal() : 0));
  random[logSigmaAt(modelFor(settings, dataset))] =
    settings.sigma.kind === 'fixed' ? Math.log(settings.sigma.value) : 0;
  return createTrainer(createPlain(single ? Float32Array : Float64Array), dataset, {
    ...first,
    parameters: parameters ?? random,
  });
}

/** The decoder of a plain run in the form that the library takes. */
export function decoderOf({ weights, model }: Standing): Decoder {
  const layers = weights.decoder.map((layer): DenseLayer => {
    const { values } = layer as unknown as { values: Float64Array };
    const inside = (layer.rows - 1) * layer.columns;
    return { weights: values.subarray(0, inside), bias: values.subarray(inside) };
  });
  return {
    hidden: layers.slice(0, -1),
    activation: model.decoder.activation as Decoder['activation'],
    output: layers.at(-1)!,
  };
}
