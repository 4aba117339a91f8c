import type { Settings } from './protocol.ts';

/**
 * β at a step. A ramp rises to it once in even steps (Bowman et al. 2016); cycles rise over the first half of each
 * period and rest there for the second (Fu et al. 2019).
 */
export function betaAt(
  { beta, annealing, annealingSteps }: Pick<Settings, 'beta' | 'annealing' | 'annealingSteps'>,
  step: number,
): number {
  if (annealing === 'ramp') return beta * Math.min(1, step / annealingSteps);
  if (annealing === 'cyclic') return beta * Math.min(1, (2 * (step % annealingSteps)) / annealingSteps);
  return beta;
}
