import type { DensityAnswer, PosteriorAnswer } from '../../../vae/protocol/questions.ts';
import { project } from '../../vae-trainer/basis.ts';
import type { CodesScene } from '../../vae-trainer/codes.ts';
import { cellsPath, contourOf, levelOfMass, pointsOf, type Field, type Place } from './contour.ts';

/** Shares of the mass that contours enclose. */
export const masses = [0.5, 0.9] as const;

/** Lines and regions of a density at the shares of `masses`, the inner one first. */
export function contoursOf(field: Field, place: Place): readonly { line: string; region: string }[] {
  return masses.map((mass) => contourOf(field, levelOfMass(field.value, mass), place));
}

/** A density of the answer over two units, at the middles of its cells. Null where there is one unit only. */
export function fieldOf({ axes }: DensityAnswer, value: Float32Array): Field | null {
  const [across, up] = axes;
  if (!across || !up) return null;
  return { x: pointsOf(across, 'middles'), y: pointsOf(up, 'middles'), value };
}

/** Path data of the holes over two units. */
export function holesPath({ axes, holes }: DensityAnswer, place: Place): string {
  const [across, up] = axes;
  return across && up ? cellsPath(holes, pointsOf(across), pointsOf(up), place) : '';
}

/** Runs of marked cells along one axis, as ends. */
export function holeRuns({ axes, holes }: DensityAnswer): readonly (readonly [number, number])[] {
  const edges = axes[0] ? pointsOf(axes[0]) : [];
  const runs: (readonly [number, number])[] = [];
  holes.forEach((hole, i) => {
    if (hole && !holes[i - 1]) {
      let end = i;
      while (holes[end + 1]) end++;
      runs.push([edges[i] ?? 0, edges[end + 1] ?? 0]);
    }
  });
  return runs;
}

/** p(z | x) over both latent units, as a density. Null for one unit. */
export function posteriorField({ axes, logPosterior }: PosteriorAnswer): Field | null {
  const [first, second] = axes;
  if (!first || !second) return null;
  return { x: pointsOf(first), y: pointsOf(second), value: logPosterior.map((log) => Math.exp(log)) };
}

/** Where a code of two units lies in the plane that is shown. */
export function placeOfCode({ basis, unitX }: CodesScene): Place {
  if (basis) return (z1, z2) => project(basis, [z1, z2]);
  return unitX === 1 ? (z1, z2) => [z1, z2] : (z1, z2) => [z2, z1];
}

/** The density of a normal at a point. */
const bell = (z: number, mean: number, std: number): number =>
  Math.exp(-0.5 * ((z - mean) / std) ** 2) / (std * Math.sqrt(2 * Math.PI));

/** A curve over the one latent unit. */
export interface LineCurve {
  readonly mark: 'p' | 'q' | 'prior';
  readonly points: readonly (readonly [z: number, density: number])[];
}

/** p(z | x) and q(z | x) over one unit. */
export function posteriorCurves({ axes, logPosterior, encoder }: PosteriorAnswer): readonly LineCurve[] {
  const z = axes[0] ? pointsOf(axes[0]) : [];
  const [mean = 0, std = 1] = [encoder.mean[0], encoder.std[0]];
  return [
    { mark: 'p', points: z.map((at, i) => [at, Math.exp(logPosterior[i] ?? -Infinity)]) },
    { mark: 'q', points: z.map((at) => [at, bell(at, mean, std)]) },
  ];
}

/** The aggregate posterior and the prior over one unit. */
export function densityCurves({ axes, aggregate, prior }: DensityAnswer): readonly LineCurve[] {
  const z = axes[0] ? pointsOf(axes[0], 'middles') : [];
  return [
    { mark: 'q', points: z.map((at, i) => [at, aggregate[i] ?? 0]) },
    { mark: 'prior', points: z.map((at, i) => [at, prior[i] ?? 0]) },
  ];
}
