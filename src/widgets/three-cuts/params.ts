import { discrete } from '../../derivations/d08-jensen-bound/params.ts';
import { views } from '../../derivations/d08-jensen-bound/views.ts';
import { linearVae } from '../../derivations/d11-vae-form/params.ts';

/** The model with three states and the one with a line of them, a q for each, and how the page reads the bound. */
export const params = { ...discrete, ...linearVae, ...views };
