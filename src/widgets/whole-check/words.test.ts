import { describe, expect, it } from 'vitest';
import type { Row } from './protocol.ts';
import { duration, progressText, resultText, shareText } from './words.ts';
import type { Run } from './useRun.ts';

const row: Row = { id: 'D1', lines: 3, relations: 102, redrawn: 1, slips: 2, failed: 0, failures: [] };
const run: Run = {
  status: 'done',
  task: { seed: 4, trials: 50 },
  trials: 50,
  share: 1,
  seconds: 12.4,
  rows: [row, { ...row, id: 'D2', redrawn: 0, relations: 1000 }],
};

describe('the words of a run', () => {
  it('say what was judged, with seed and time, and that nothing failed', () => {
    expect(resultText(run)).toBe(
      '1,102 relations of 2 derivations judged at the default values and in 50 random trials, seed 4, in 12 s. ' +
        'Nothing failed. 1 Monte Carlo line missed at first and was drawn again. 4 known slips put in, and each broke its own line alone.',
    );
  });

  it('count failures, those of the reference cases with them', () => {
    const functions = [{ fn: 'kl_gauss', cases: 2, values: 1200, worst: 0.25 }];
    const said = resultText({ ...run, rows: [{ ...row, failed: 2 }], report: { functions, failures: ['kl is off'] } });
    expect(said).toContain('3 failures: see below.');
    expect(said).toContain(
      '1,200 reference values of 1 function compared; the largest error is 0.250 of what is allowed.',
    );
  });

  it('say that it was stopped, and when, or that there is no worker', () => {
    expect(resultText({ ...run, status: 'stopped', trials: 12 })).toMatch(/^Stopped\. .* in 12 random trials/);
    expect(resultText({ ...run, status: 'stopped', rows: [] })).toBe('Stopped before anything was judged.');
    expect(resultText({ ...run, status: 'lost', rows: [] })).toContain('npm run check:derivations');
  });

  it('tell the trial that is being computed and the time that is left', () => {
    expect(progressText({ ...run, share: 0, rows: [] })).toContain('Loading');
    expect(progressText({ ...run, trials: 12, share: 0.25, seconds: 30 })).toBe('Trial 13 of 50, about 90 s left.');
    expect(progressText({ ...run, trials: 49, share: 0.99, rows: [{ ...row, failed: 1 }] })).toMatch(
      /^Trial 50 of 50, about 1\.0 s left\. 1 failure so far\.$/,
    );
  });

  it('tell times and errors as one says them', () => {
    expect([0.42, 9.96, 99.4, 200].map(duration)).toEqual(['0.4 s', '10 s', '99 s', '3 min 20 s']);
    expect([0, 0.5, 3e-6, Infinity].map(shareText)).toEqual(['none', '0.500', '3.0·10⁻⁶', 'no value']);
  });
});
