import { discrete } from '../../derivations/d08-jensen-bound/params.ts';
import { views } from '../../derivations/d08-jensen-bound/views.ts';
import { linearVae } from '../../derivations/d11-vae-form/params.ts';

/** Both models with their q, those of the derivations, and how the ladder is read. */
export const params = { ...views, ...discrete, ...linearVae };
