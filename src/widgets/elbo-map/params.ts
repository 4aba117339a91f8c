import { views } from '../../derivations/d08-jensen-bound/views.ts';
import { linearVae } from '../../derivations/d11-vae-form/params.ts';

/** The linear model, its observed x and its normal q, and the sign in which the page reads the bound. */
export const params = { ...linearVae, sign: views.sign };
