import type { ValuesOf } from '../../notebook/param.ts';
import { stackedDensity, type StackedDensity } from './density.ts';
import type { params } from './params.ts';
import { stackedStates, type StackedStates } from './states.ts';

/** What the figure is asked to show. */
export type StackValues = ValuesOf<typeof params>;

/** Everything that the figure shows. */
export type StackScene = StackedStates | StackedDensity;

/** The joint heights of the observed x over the latent, and what they add up to. */
export const scene = (values: StackValues): StackScene =>
  values.latent === 'discrete' ? stackedStates(values) : stackedDensity(values);
