import type { Training } from '../../state/training.ts';
import { codesScene } from './codes.ts';
import { kinds } from './kinds.ts';
import { newest, unitsOf, type TrainerValues } from './scene.ts';
import { numberText } from './words.ts';

type Rows = (readonly (string | number)[])[];

/** Mean code of every class, or of the low, middle and high third of the factor that colors: what 400 points say, in a few lines. */
function centers(state: Training, values: TrainerValues): Rows {
  const scene = codesScene(state, values);
  if (!scene) return [];
  const { classes, shade, name, around } = scene.coloring;
  const { noun } = kinds[values.data];
  const thirds = around ? ['first third of', 'second third of', 'last third of'] : ['low', 'middle', 'high'];
  const groups = new Map<string, number[]>();
  for (let n = 0; n < scene.count; n++) {
    const key = classes ? `${noun} ${classes[n]}` : `${thirds[Math.min(2, Math.floor(3 * (shade[n] ?? 0)))]} ${name}`;
    groups.set(key, [...(groups.get(key) ?? []), n]);
  }
  const mean = (of: Float32Array, members: readonly number[]): string =>
    numberText(members.reduce((sum, n) => sum + (of[n] ?? 0), 0) / members.length, 2);
  return [...groups]
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([key, members]) => [
      `center of ${key}`,
      scene.unitY === 0 ? mean(scene.x, members) : `(${mean(scene.x, members)}, ${mean(scene.y, members)})`,
    ]);
}

/** The figure's numbers as rows. */
export function tableOf(state: Training, values: TrainerValues): { columns: readonly string[]; rows: Rows } {
  const last = newest(state.losses);
  const rows: Rows = [['step', state.step]];
  if (last) {
    const { elbo, reconstruction, kl } = last.losses;
    rows.push(
      ['ELBO, nats per datum', elbo],
      ['reconstruction term, nats', reconstruction],
      ['KL, nats', kl],
      ['decoder noise σ', last.sigma],
    );
  }
  for (const { unit, kl, active } of unitsOf(state.losses))
    rows.push([`KL of unit ${unit}, nats${active ? '' : ' (idle)'}`, kl]);
  for (const [name, r2] of Object.entries(state.quality?.r2 ?? {})) rows.push([`R² of ${name} from sampled codes`, r2]);
  if (state.quality?.accuracy !== undefined) rows.push(['accuracy of the seven nearest codes', state.quality.accuracy]);
  return { columns: ['quantity', 'value'], rows: [...rows, ...centers(state, values)] };
}
