import { choice, number, type NumberParam } from '../../notebook/param.ts';
import { ranges } from '../../state/training.ts';

/** What may follow the affine map of a hidden layer. */
export const activations = [
  { value: 'tanh', label: 'tanh' },
  { value: 'relu', label: 'ReLU' },
  { value: 'sigmoid', label: 'sigmoid' },
  { value: 'softplus', label: 'softplus' },
] as const;

const layers = (key: string, side: string): NumberParam =>
  number(key, {
    tex: 'L',
    meaning: `hidden layers of the ${side}`,
    initial: 1,
    min: ranges.layers.min,
    max: ranges.layers.max,
    step: 1,
    whole: true,
  });

const width = (key: string, tex: string, meaning: string): NumberParam =>
  number(key, {
    tex,
    meaning,
    initial: 48,
    min: ranges.width.min,
    max: ranges.width.max,
    step: 8,
    whole: true,
  });

/** The two networks; the encoder's first width is the lesson's `hidden`. */
export const networkParams = {
  layers: layers('layers', 'encoder'),
  hidden: width('hidden', 'h_1', 'width of layer 1'),
  hidden2: width('hidden2', 'h_2', 'width of layer 2'),
  hidden3: width('hidden3', 'h_3', 'width of layer 3'),
  activation: choice('activation', {
    tex: 'a',
    meaning: 'activation',
    initial: 'tanh',
    options: activations,
  }),
  decoder: choice('decoder', {
    tex: 'f',
    meaning: 'decoder’s layers',
    initial: 'mirror',
    options: [
      { value: 'mirror', label: 'as the encoder’s' },
      { value: 'own', label: 'their own' },
    ],
  }),
  decoderLayers: layers('decoderLayers', 'decoder'),
  decoder1: width('decoder1', "h'_1", 'width of decoder layer 1'),
  decoder2: width('decoder2', "h'_2", 'width of decoder layer 2'),
  decoder3: width('decoder3', "h'_3", 'width of decoder layer 3'),
  decoderActivation: choice('decoderActivation', {
    tex: "a'",
    meaning: 'decoder activation',
    initial: 'tanh',
    options: activations,
  }),
} as const;
