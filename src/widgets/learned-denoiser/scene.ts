import type { Point } from '../../figures/path.ts';
import { createChain, noisingSteps } from '../../models/denoiser/chain.ts';
import { makeData } from '../../models/denoiser/data.ts';
import type { DenoiserData, DenoiserView } from '../../models/denoiser/protocol.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import { fieldOf } from './field.ts';
import type { params } from './params.ts';

/** What the figure is asked to show. */
export type DenoiserValues = ValuesOf<typeof params>;

/** Where the plane ends, on all sides: the data lie within, and all but a few points of pure noise. */
export const edge = 2.6;

/** An arrow from a point: against the predicted noise. */
export interface Arrow {
  readonly from: Point;
  readonly to: Point;
}

/** The network and its bound at a step of the run, as the figure shows them. */
export interface Learned {
  readonly step: number;
  readonly samples: readonly Point[];
  readonly arrows: readonly Arrow[];
  /** The mean KL of the step from the level on screen, in nats; 0 at t = 0 and 1. */
  readonly levelKl: number;
  readonly denoisingKl: number;
  readonly view: DenoiserView;
}

/** Everything that the figure shows. */
export interface DenoiserScene {
  readonly data: DenoiserData;
  readonly heldOut: readonly Point[];
  readonly t: number;
  /** ᾱ_t, the part of the variance that is the datum’s. */
  readonly alphaBar: number;
  /** Undefined until the trainer has answered. */
  readonly learned: Learned | undefined;
}

const chain = createChain();
const side = 15;
const cell = (2 * edge) / side;

const pointsOf = (x: Float32Array, from: number, count: number): readonly Point[] =>
  Array.from({ length: count }, (_, i): Point => [x[from + 2 * i] ?? NaN, x[from + 2 * i + 1] ?? NaN]);

/** The held-out points of a data set. */
export function heldOutOf(data: DenoiserData): readonly Point[] {
  const { heldOut } = makeData(data);
  return pointsOf(heldOut.x, 0, heldOut.count);
}

/** The field on a grid at level t, each arrow at most a cell and a half long; none at t = 0, where nothing is left to do. */
function arrowsOf(layers: readonly Float32Array[], t: number): readonly Arrow[] {
  if (t === 0) return [];
  const noise = fieldOf(layers);
  return Array.from({ length: side * side }, (_, i): Arrow => {
    const [x, y] = [-edge + ((i % side) + 0.5) * cell, -edge + (Math.floor(i / side) + 0.5) * cell];
    const [a, b] = noise(x, y, t);
    const size = Math.hypot(a, b);
    const length = Math.min(1.5, 0.45 * size) * cell;
    const scale = size > 0 ? length / size : 0;
    return { from: [x, y], to: [x - scale * a, y - scale * b] };
  });
}

/** Everything the figure shows of a view at these values. */
export function scene(
  { denoiserData: data, denoiserTime: t }: Pick<DenoiserValues, 'denoiserData' | 'denoiserTime'>,
  heldOut: readonly Point[],
  view: DenoiserView | undefined,
  step: number,
): DenoiserScene {
  return {
    data,
    heldOut,
    t,
    alphaBar: (chain.keep[t] ?? NaN) ** 2,
    learned: view && {
      step,
      samples: pointsOf(view.paths, 2 * t * view.particles, view.particles),
      arrows: arrowsOf(view.layers, t),
      levelKl: view.fitted.denoisingKl[t] ?? NaN,
      denoisingKl: view.fitted.denoisingKl.reduce((sum, kl) => sum + kl, 0),
      view,
    },
  };
}

/** The last noise level. */
export const lastLevel = noisingSteps;
