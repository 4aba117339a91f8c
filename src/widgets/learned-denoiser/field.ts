import { inputs, writeRow } from '../../models/denoiser/features.ts';

/** The predicted noise (ε̂₁, ε̂₂) at a point of the plane and a time. */
export type NoiseField = (x: number, y: number, t: number) => readonly [number, number];

/** Asks a network in doubles: layers of (inputs + 1) × outputs with the bias in the last row, relu between them. */
export function fieldOf(layers: readonly Float32Array[]): NoiseField {
  const first = new Float64Array(inputs);
  return (x, y, t) => {
    writeRow(first, 0, x, y, t);
    let h = first;
    for (const [depth, layer] of layers.entries()) {
      const width = layer.length / (h.length + 1);
      const next = Float64Array.from(layer.subarray(h.length * width));
      for (let i = 0; i < h.length; i++) {
        const value = h[i]!;
        if (value === 0) continue;
        for (let j = 0; j < width; j++) next[j]! += value * layer[i * width + j]!;
      }
      if (depth < layers.length - 1) for (let j = 0; j < width; j++) next[j] = Math.max(0, next[j]!);
      h = next;
    }
    return [h[0]!, h[1]!];
  };
}
