import { describe, expect, it } from 'vitest';
import { defaults, nothing, type Training } from '../../state/training.ts';
import { withoutRun } from './withoutRun.ts';

const recorded: Training = { ...nothing, settings: defaults['heat-bump'], step: 1500 };

describe('a run that starts, or could not', () => {
  it('never shows the numbers of other data as its own', () => {
    for (const phase of ['starting', 'stopped'] as const) {
      expect(withoutRun({ ...recorded, phase }, 'ring')).toEqual({ ...nothing, phase });
      expect(withoutRun({ ...nothing, phase }, 'heat-bump')).toEqual({ ...nothing, phase });
    }
  });

  it('keeps showing what is known of the same data', () => {
    expect(withoutRun({ ...recorded, phase: 'starting' }, 'heat-bump')).toBeUndefined();
    expect(withoutRun({ ...recorded, phase: 'stopped' }, 'heat-bump')).toBeUndefined();
  });

  it('leaves recordings and live runs alone', () => {
    for (const phase of ['recorded', 'running', 'paused'] as const)
      expect(withoutRun({ ...recorded, phase }, 'ring')).toBeUndefined();
  });
});
