import { describe, expect, it } from 'vitest';
import { initialValues } from '../../../../notebook/param.ts';
import { params } from '../../params.ts';
import { labSettings } from '../../settings.ts';
import type { Case } from './case.ts';
import { cases } from './cases.ts';
import { valuesOf, type Variant } from './caseValues.ts';
import type { Reading } from './reading.ts';

const unit = (kl: number, i: number) => ({ unit: i + 1, kl, active: kl >= 0.1 });

/** A run of a case that did what is told here. */
function run(of: Case, variant: Variant, change: Partial<Reading> & { readonly kls?: readonly number[] }): Reading {
  const settings = labSettings({ ...initialValues(params), ...valuesOf(of, variant) });
  const kls = change.kls ?? [2.9, 3.1];
  return {
    settings,
    step: of.steps,
    measuredAt: 550,
    elbo: 30,
    reconstruction: 36,
    kl: kls.reduce((sum, kl) => sum + kl, 0),
    units: kls.map(unit),
    sigma: settings.sigma.kind === 'fixed' ? settings.sigma.value : 0.1,
    r2: {
      position: 0.99,
      width: 0.97,
      amplitude: 0.97,
      'cos phase': 0.99,
      'sin phase': 0.99,
      'cos angle': 0.98,
      'sin angle': 0.97,
    },
    trace: [
      { step: 0, kl: 0.2 },
      { step: 100, kl: 4.3 },
      { step: 750, kl: 4.5 },
    ],
    trouble: '',
    variances: [1.85, 0.73],
    features: 256,
    holes: 0.1,
    distance: 0.05,
    size: 0.98,
    miss: 0.05,
    ...change,
  };
}

/** For each case, a run that fails as it should and one that does not; the numbers are of runs at seed 7. */
const told: Readonly<Record<Case['id'], { readonly fails: Parameters<typeof run>[2]; readonly says: string }>> = {
  silent: { fails: { kls: [0.39, 0], r2: { position: 0.43, width: -0.1 }, elbo: -30.9 }, says: '0.39 and 0.00 nats' },
  price: { fails: { kls: [0.01, 0], size: 0.03 }, says: 'neither exceeds βσ² = 2.50' },
  holes: { fails: { holes: 0.63, distance: 0.226 }, says: '63 % of the prior’s mass' },
  narrow: { fails: { elbo: -880.8, holes: 0.68, features: 32, miss: 0.066 }, says: '697 nats for that alone' },
  wide: { fails: { size: 0.58, variances: [4.18, 3.95] }, says: '46 % and 43 %' },
  average: { fails: { kls: [0, 0], variances: [0.62, 0.57], sigma: 0.2, size: 0 }, says: 'βσ² = 10.24' },
  rise: {
    fails: {
      trace: [
        { step: 0, kl: 0.24 },
        { step: 100, kl: 4.3 },
        { step: 750, kl: 1.9 },
      ],
    },
    says: 'greatest at step 100 with 4.30, and ends at 1.90',
  },
  explode: { fails: { trouble: 'The loss is no longer a number.', step: 31 }, says: 'no longer a number' },
};

describe('the reason after a run', () => {
  it.each(cases.map((of) => [of.title, of] as const))('%s: is told with the numbers of a run that failed', (_, of) => {
    const verdict = of.reason(run(of, 'change', told[of.id].fails));
    expect(verdict.held).toBe(true);
    expect(verdict.says).toContain(told[of.id].says);
    expect(verdict.says).not.toMatch(/undefined|NaN/);
  });

  it.each(cases.map((of) => [of.title, of] as const))('%s: is not claimed of a run that did otherwise', (_, of) => {
    const verdict = of.reason(run(of, 'change', {}));
    expect(verdict.held).toBe(false);
    expect(verdict.says).toMatch(/^This run did otherwise: /);
    expect(verdict.says).not.toMatch(/undefined|NaN/);
  });

  it.each(cases.map((of) => [of.title, of] as const))(
    '%s: a repair that worked and one that failed are told apart',
    (_, of) => {
      const good = {
        trace: [
          { step: 0, kl: 0.2 },
          { step: 750, kl: 9.6 },
        ],
      };
      expect(of.cured(run(of, 'cure', good)).held).toBe(true);
      expect(of.cured(run(of, 'cure', { ...told[of.id].fails })).held).toBe(false);
    },
  );

  it('counts the directions above the water line βσ² from the numbers alone', () => {
    const [silent] = cases;
    const fails = { kls: [0.4, 0], r2: {} };
    expect(silent!.reason(run(silent!, 'change', { ...fails, variances: [1.85, 1.2] })).says).toContain('both exceed');
    expect(silent!.reason(run(silent!, 'change', { ...fails, variances: [0.9, 0.7] })).says).toContain(
      'neither exceeds',
    );
  });
});
