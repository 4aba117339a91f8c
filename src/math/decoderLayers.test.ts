import { expect, it } from 'vitest';
import { decode, type Decoder } from './decoder.ts';
import { firstLayer, laterLayer, smooth } from './decoderLayers.ts';

const decoder: Decoder = {
  hidden: [
    { weights: [0.3, -1.2, 0.8, 0.5], bias: [0.1, -0.4] },
    { weights: [1.1, -0.7, 0.2, 0.9], bias: [0, 0.3] },
  ],
  activation: 'tanh',
  output: { weights: [1, -2], bias: [0.25] },
};

it('a decoder written with sigmoids instead of tanh gives the same output', () => {
  const { hidden, activation, output } = smooth(decoder);
  expect(activation).toBe('sigmoid');
  for (const z of [[0, 0] as const, [1.5, -2] as const])
    expect(decode({ hidden, activation, output }, z)[0]).toBeCloseTo(decode(decoder, z)[0]!, 14);
  const bent: Decoder = { ...decoder, activation: 'relu' };
  expect(smooth(bent).hidden).toBe(bent.hidden);
});

it('hidden layers are evaluated at four neighbors of a row at a time', () => {
  const [z1, z2] = [Float64Array.of(-1, 0, 1, 2, 3), Float64Array.of(0.5, -0.5)];
  const layer = firstLayer(decoder.hidden[0]!, 'sigmoid', z1, z2);
  const later = laterLayer(decoder.hidden[1]!, 'sigmoid');
  const sigmoid = (t: number): number => 1 / (1 + Math.exp(-t));
  layer.start(1);
  const h = layer.next(0);
  const at = (p: number): readonly [number, number] => [
    sigmoid(0.3 * z1[p]! - 0.4 + 0.1),
    sigmoid(-1.2 * z1[p]! - 0.25 - 0.4),
  ];
  for (let p = 0; p < 4; p++) {
    expect(h[p]).toBeCloseTo(at(p)[0], 15);
    expect(h[4 + p]).toBeCloseTo(at(p)[1], 15);
  }
  const second = later(h);
  expect(second[3]).toBeCloseTo(sigmoid(1.1 * at(3)[0] + 0.2 * at(3)[1]), 15);
  // the row ends inside the second block of four
  expect(layer.next(4)[0]).toBeCloseTo(at(4)[0], 15);
});
