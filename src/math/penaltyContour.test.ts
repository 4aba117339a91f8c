import { expect, it } from 'vitest';
import { expectNear, holds, scale } from '../testing/property.ts';
import { klNormal } from './kl.ts';
import { logVarAtCost, penaltyContour } from './penaltyContour.ts';

it('finds the two widths of each price', () => {
  holds(
    scale(1e-12, 40),
    (cost) => {
      for (const side of [1, -1] as const) {
        const l = logVarAtCost(cost, side);
        if (!(side * l > 0)) throw new Error(`${l} on the wrong side`);
        // Far out the plain form keeps its digits; near zero its series does: l²/2 + l³/6 + l⁴/24.
        const price = Math.abs(l) > 0.01 ? Math.exp(l) - 1 - l : l * l * (0.5 + l * (1 / 6 + l * (1 / 24 + l / 120)));
        expectNear(price, cost, { relative: 1e-10, why: `side ${side}` });
      }
    },
    0.5,
  );
  expect(logVarAtCost(0, 1)).toBe(0);
});

it('draws only codes whose KL to the standard normal is the level', () => {
  holds(
    scale(1e-3, 30),
    (level) => {
      for (const [mean, logStd] of penaltyContour(level, 24))
        expectNear(klNormal({ mean, std: Math.exp(logStd) }, { mean: 0, std: 1 }), level, { relative: 1e-10 });
    },
    // Twenty-four places each.
    0.05,
  );
});

it('refuses what has no curve', () => {
  expect(() => penaltyContour(0)).toThrow(RangeError);
  expect(() => penaltyContour(1, 2)).toThrow(RangeError);
  expect(() => logVarAtCost(-1, 1)).toThrow(RangeError);
});
