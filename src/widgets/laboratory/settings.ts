import type { ValuesOf } from '../../notebook/param.ts';
import { defaults, type DataName, type HeldOut, type Settings } from '../../state/training.ts';
import { settingsOf, valuesForData } from '../vae-trainer/scene.ts';
import type { params } from './params.ts';

/** The reader's values of the laboratory. */
export type LabValues = ValuesOf<typeof params>;

const pictures: readonly DataName[] = ['pendulum', 'stroke-two', 'digits'];

/** Whether an item is a picture, as far as the name of the data tells. */
export const isPicture = (data: DataName): boolean => pictures.includes(data);

type Network = Settings['encoder'];

/** The encoder that the values ask for. */
function encoderOf(values: LabValues): Network {
  const { layers, hidden, hidden2, hidden3, activation } = values;
  return { hidden: [hidden, hidden2, hidden3].slice(0, Math.round(layers)).map(Math.round), activation };
}

/** The decoder: the encoder's layers from the code's side outward, or its own. */
function decoderOf(values: LabValues): Network {
  if (values.decoder === 'mirror') {
    const { hidden, activation } = encoderOf(values);
    return { hidden: hidden.toReversed(), activation };
  }
  const { decoderLayers, decoder1, decoder2, decoder3, decoderActivation } = values;
  return {
    hidden: [decoder1, decoder2, decoder3].slice(0, Math.round(decoderLayers)).map(Math.round),
    activation: decoderActivation,
  };
}

/** The settings that the reader's values ask for. */
export function labSettings(values: LabValues): Settings {
  return {
    ...settingsOf(values),
    encoder: encoderOf(values),
    decoder: decoderOf(values),
    likelihood: values.likelihood,
    prior: values.prior,
    components: Math.round(values.components),
    freeBits: values.freeBits,
    samples: values.objective === 'iwae' ? Math.round(values.draws) : 1,
    optimizer: values.optimizer,
    momentum: values.momentum,
    epsilon: values.epsilon,
  };
}

/** What changing to a data set sets besides: the layers, the noise and the steps that suit it. */
export function labValuesForData(data: DataName): Partial<LabValues> {
  const { encoder, latent } = defaults[data];
  const [first, second = first, third = second] = encoder.hidden;
  return {
    ...valuesForData(data),
    latent,
    layers: encoder.hidden.length,
    hidden2: second ?? 48,
    hidden3: third ?? 48,
    activation: encoder.activation,
    decoder: 'mirror',
    likelihood: defaults[data].likelihood,
  };
}

/** Whether the decoder's end passes through a sigmoid: where a likelihood needs it, and for ink, which lies between 0 and 1. */
export function isSqueezed({ likelihood, data }: LabValues, heldOut: HeldOut | null): boolean {
  return likelihood !== 'gaussian' || (data === 'own' ? (heldOut?.height ?? 1) > 1 : isPicture(data));
}
