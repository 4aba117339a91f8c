import { forecastCollapse, spectrum } from '../../data/spectrum.ts';
import { makeDataset } from '../dataset.ts';
import { defaults } from '../protocol.ts';
import { atMost, near } from './claim.ts';
import type { Claim, Finding } from './claim.ts';
import { train } from './measure.ts';

/** A unit with more than this says something about the datum. */
const active = 0.1;

/** The steps after which a run at σ = 1 rests. */
const cases = [
  { data: 'heat-bump', steps: 1000, eigenvalues: [1.8, 0.74, 0.32], kl: [0.435, 0] },
  { data: 'pendulum', steps: 600, eigenvalues: [0.57, 0.56, 0.5], kl: [0, 0] },
  { data: 'wave', steps: 1000, eigenvalues: [4.15, 3.99], kl: [0.75, 0.73] },
  { data: 'oscillator', steps: 800, eigenvalues: [0.9, 0.53, 0.29], kl: [0, 0] },
] as const;

const one = { kind: 'fixed', value: 1 } as const;

/** The forecast of the principal variances against trained units, at the decoder covariance I. */
export const forecasts: readonly Claim[] = cases.map(({ data, steps, eigenvalues, kl }) => ({
  id: `forecast.${data}`,
  says: `${data}, σ = 1: as many units live as principal variances exceed σ² (Lucas et al. 2019)`,
  async measure(open) {
    const { seed } = defaults[data];
    const dataset = makeDataset(data, seed);
    const found = spectrum(dataset.train, dataset.features);
    const { activeUnits } = forecastCollapse(found, { noiseStd: 1, beta: 1, latents: 2 });
    const run = await train(open, data, steps, { sigma: one });
    const trained = run.klPerUnit.filter((unit) => unit > active).length;
    return [
      // Four standard errors of a variance from 2,000 items whose kurtosis is at most 3.
      ...eigenvalues.map((known, i) => near(`principal variance ${i + 1}`, found.eigenvalues[i]!, known, 0.13 * known)),
      near('units forecast less units trained', activeUnits - trained, 0, 0),
      // The reference's own seeds differ by .03 nats a unit, and two units that live share theirs freely.
      near('KL of both units, nats', run.klPerUnit[0]! + run.klPerUnit[1]!, kl[0] + kl[1], 0.12),
    ];
  },
}));

/** Only βσ² matters, and what lies between all and nothing. */
export const exchange: readonly Claim[] = [
  {
    id: 'exchange.equal',
    says: 'heat-bump: σ = .05 with β = 400 trains as σ = 1 with β = 1, since Adam ignores the scale of the loss',
    async measure(open) {
      const [a, b] = [
        await train(open, 'heat-bump', 600, { sigma: one }),
        await train(open, 'heat-bump', 600, { sigma: { kind: 'fixed', value: 0.05 }, beta: 400 }),
      ];
      // What remains is Adam's ε, whose weight the scale does change.
      return a.klPerUnit.map((kl, i): Finding =>
        near(`KL of unit ${i + 1}, difference in nats`, b.klPerUnit[i]! - kl, 0, 0.005),
      );
    },
  },
  {
    id: 'exchange.between',
    says: 'heat-bump: σ = .05 with β = 100 (βσ² = .25) lies between: .83 and .88 nats, the width all but lost',
    async measure(open) {
      const { klPerUnit, r2 } = await train(open, 'heat-bump', 1500, {
        sigma: { kind: 'fixed', value: 0.05 },
        beta: 100,
      });
      return [
        // The plane turns freely between seeds, so the units share the same sum differently.
        near('KL of both units, nats', klPerUnit[0]! + klPerUnit[1]!, 1.71, 0.15),
        near('R² of position', r2['position']!, 0.91, 0.06),
        atMost('R² of width', r2['width']!, 0.6),
      ];
    },
  },
];
