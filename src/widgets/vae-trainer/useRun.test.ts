import { afterEach, describe, expect, it, vi } from 'vitest';
import { defaults, training } from '../../state/training.ts';
import { follow } from './useRun.ts';

const moons = defaults.moons;
const calls: unknown[] = [];
for (const name of ['change', 'startOver', 'step'] as const)
  vi.spyOn(training, name).mockImplementation((...given: unknown[]) => {
    calls.push([name, ...given]);
    return Promise.resolve();
  });
afterEach(() => void calls.splice(0));

describe('a link that is followed on the open page', () => {
  it('takes its steps from the first one, under its own settings', () => {
    follow(25, defaults.ring, 40, moons);
    expect(calls).toEqual([['change', defaults.ring], ['startOver'], ['step', defaults.ring, 25]]);
  });

  it('takes fewer steps of the same run anew', () => {
    follow(25, moons, 40, moons);
    expect(calls.at(-1)).toEqual(['step', moons, 25]);
  });

  it('leaves the run alone where only the place on the page differs, or no steps are asked for', () => {
    follow(40, moons, 40, { ...moons });
    follow(0, defaults.ring, 40, moons);
    expect(calls).toEqual([]);
  });
});
