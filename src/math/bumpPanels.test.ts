import { describe, expect, it } from 'vitest';
import { bumpPanels } from './bumpPanels.ts';
import { logDensity, type Normal } from './normal.ts';

/** The area of one bump over the panels of all, with the density formed in the offsets. */
function area(bump: Normal, bumps: readonly Normal[]): number {
  const logP = logDensity({ mean: 0, std: bump.std });
  let sum = 0;
  for (const { origin, offsets, weights } of bumpPanels(bumps))
    for (const [i, offset] of offsets.entries())
      sum += (weights[i] ?? NaN) * Math.exp(logP(origin - bump.mean + offset));
  return sum;
}

describe('panels that follow bumps', () => {
  it('hold the whole area of each bump, however narrow, wide or far', () => {
    const bumps = [
      { mean: 1000, std: 1e-4 },
      { mean: 1000.0003, std: 5e-5 },
      { mean: 0, std: 100 },
      { mean: -1e6, std: 1 },
    ];
    for (const bump of bumps) expect(area(bump, bumps)).toBeCloseTo(1, 13);
  });

  it('leave out the empty stretch between bumps that are far apart', () => {
    const panels = [
      ...bumpPanels([
        { mean: 0, std: 1 },
        { mean: 1e9, std: 1 },
      ]),
    ];
    expect(panels).toHaveLength(36);
  });

  it('name the bumps that count on them', () => {
    const [first] = bumpPanels([
      { mean: 0, std: 1 },
      { mean: 40, std: 1 },
    ]);
    expect(first?.near).toEqual([0]);
  });
});
