import { writeAddress } from '../../state/address.ts';
import { defaults } from '../../state/training.ts';
import { params } from './params.ts';
import type { TrainerValues } from './scene.ts';

/** The address of the laboratory at the state of this figure, below the site's root. Its layers are written out, because there they can be changed one by one. */
export function labAddress(values: TrainerValues): string {
  const { hidden } = defaults[values.data].encoder;
  const width = String(Math.round(values.hidden));
  const layers = { layers: String(hidden.length), hidden2: width, hidden3: width };
  return `laboratory/${writeAddress(params, values, hidden.length > 1 ? layers : {}, '')}`;
}
