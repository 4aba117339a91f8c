import type { EllipseScene } from './scene.ts';

/** Points along one side of the grid over which the hill is drawn, and how far it goes, in half-lengths of either axis. */
const points = 61;
const reach = 3.2;

/** The hill over a rectangle along the axes: coordinates and heights, row by row. */
interface Hillside {
  readonly x: readonly (readonly number[])[];
  readonly y: readonly (readonly number[])[];
  readonly z: readonly (readonly number[])[];
  /** How far from the mean it goes along a coordinate at most. */
  readonly room: number;
}

/**
 * The density around the mean; or, where Σ is only invertible, the exponent, a saddle. The grid lies along the axes, so
 * that a narrow ridge is as smooth as a round hill.
 */
export function hillside({ mean, axes, definite, determinant }: EllipseScene): Hillside {
  const [longer, shorter] = axes;
  const steps = Array.from({ length: points }, (_, i) => reach * ((2 * i) / (points - 1) - 1));
  const peak = 1 / (2 * Math.PI * Math.sqrt(Math.abs(determinant)));
  const grid = (at: (a: number, b: number) => number): number[][] => steps.map((b) => steps.map((a) => at(a, b)));
  const place = (k: 0 | 1) => (a: number, b: number) =>
    mean[k] + a * longer.half * longer.direction[k] + b * shorter.half * shorter.direction[k];
  const exponent = (a: number, b: number): number =>
    -0.5 * (a * a * Math.sign(longer.eigenvalue) + b * b * Math.sign(shorter.eigenvalue));
  return {
    x: grid(place(0)),
    y: grid(place(1)),
    z: grid((a, b) => (definite ? peak * Math.exp(exponent(a, b)) : exponent(a, b))),
    room: reach * longer.half,
  };
}
