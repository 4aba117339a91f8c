import type { Mark } from '../../figures/theme.ts';
import type { Cut, Part, PartId } from './scene.ts';

interface Name {
  /** Beside the bar. */
  readonly short: string;
  /** In the table and aloud. */
  readonly long: string;
}

const asBound: Readonly<Record<PartId, Name>> = {
  evidence: { short: 'log evidence', long: 'log p(x)' },
  gap: { short: 'less the gap', long: '−KL(q ‖ p(z | x))' },
  energy: { short: 'energy', long: 'E_q log p(x, z)' },
  entropy: { short: 'plus entropy', long: 'H(q)' },
  reconstruction: { short: 'reconstruction', long: 'E_q log p(x | z)' },
  penalty: { short: 'less prior penalty', long: '−KL(q ‖ p(z))' },
};

const asLoss: Readonly<Record<PartId, Name>> = {
  evidence: { short: '−log evidence', long: '−log p(x)' },
  gap: { short: 'plus the gap', long: 'KL(q ‖ p(z | x))' },
  energy: { short: '−energy', long: '−E_q log p(x, z)' },
  entropy: { short: 'less entropy', long: '−H(q)' },
  reconstruction: { short: '−reconstruction', long: '−E_q log p(x | z)' },
  penalty: { short: 'plus prior penalty', long: 'KL(q ‖ p(z))' },
};

/** What a part is called in the sign on screen. */
export const nameOf = ({ id }: Pick<Part, 'id'>, loss: boolean): Name => (loss ? asLoss : asBound)[id];

/** The term that a part belongs to. */
export const markOf: Readonly<Record<PartId, Mark>> = {
  evidence: 'evidence',
  gap: 'gap',
  energy: 'p',
  entropy: 'q',
  reconstruction: 'p',
  penalty: 'prior',
};

/** What each cut is for. */
export const uses: Readonly<Record<Cut['id'], string>> = {
  theory: 'in theory: how far from the truth',
  em: 'in EM: what the parameters feel',
  vae: 'in a VAE: what you can compute',
};
