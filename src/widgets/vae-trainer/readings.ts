import { number, type ValuesOf } from '../../notebook/param.ts';
import type { Training } from '../../state/training.ts';

const r2 = (key: string, of: string) =>
  number(key, {
    tex: 'R^2',
    meaning: `R² of the ${of}, read off sampled codes of a live run`,
    initial: 0,
    min: -1,
    max: 1,
    step: 0.001,
  });

/** What a live run has come to, where exercises look for it. Measured, not set: these are in no address. */
export const readings = {
  r2Position: r2('r2Position', 'position'),
  r2Width: r2('r2Width', 'width'),
  idleUnits: number('idleUnits', {
    tex: 'n',
    meaning: 'number of idle units of a live run',
    initial: 0,
    min: 0,
    max: 8,
    step: 1,
  }),
} as const;

/** The readings of a run; zeros where it does not have them (a recording, other data). */
export function readingsOf(state: Training): ValuesOf<typeof readings> {
  const { phase, quality, losses, step } = state;
  const measured = losses.findLast((point) => point.heldOut !== undefined)?.heldOut;
  if (phase === 'recorded') return { r2Position: 0, r2Width: 0, idleUnits: 0 };
  return {
    r2Position: quality?.r2['position'] ?? 0,
    r2Width: quality?.r2['width'] ?? 0,
    // In the first steps every unit is idle, which shows nothing.
    idleUnits: step < 300 ? 0 : (measured?.klPerUnit.filter((kl) => kl < 0.1).length ?? 0),
  };
}
