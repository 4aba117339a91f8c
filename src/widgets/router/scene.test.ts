import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceLoss, routeTopOne } from '../../math/routing.ts';
import { routingCost } from '../../math/routingCost.ts';
import { initialValues, type NumberParam } from '../../notebook/param.ts';
import { expectNear, holds, real } from '../../testing/property.ts';
import { drawnView } from './drawnView.ts';
import { layerOf, type LayerScene } from './layer.ts';
import { params } from './params.ts';
import { presets } from './presets.ts';
import { oddLogits, routedOf, scene, type RouterValues } from './scene.ts';

const start = initialValues(params);
const within = ({ min, max }: NumberParam): fc.Arbitrary<number> => fc.oneof(real(min, max), fc.constantFrom(min, max));
const table = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 2, max: 6 })).chain(([T, N]) =>
  fc.array(fc.array(fc.oneof(real(-8, 8), fc.constantFrom(0, 1)), { minLength: N, maxLength: N }), {
    minLength: T,
    maxLength: T,
  }),
);

const total = (shares: readonly number[]): number => shares.reduce((sum, each) => sum + each, 0);

function invariants(layer: LayerScene, N: number, capacityOf: number): void {
  const { hardLoads, softLoads, picks, kept, dropped, reading, used, capacity } = layer;
  expectNear(total(hardLoads), 1, { absolute: 1e-12, why: 'f' });
  expectNear(total(softLoads), 1, { absolute: 1e-12, why: 'P' });
  if (!(reading >= -1e-12 && reading <= N + 1e-9)) throw new Error(`the reading ${reading} leaves [0, ${N}]`);
  if (capacity !== capacityOf) throw new Error(`capacity ${capacity}, not ${capacityOf}`);
  // Every expert loses what it has over its room, and nothing else is lost.
  const over = hardLoads.reduce((sum, f) => sum + Math.max(0, Math.round(f * picks.length) - capacity), 0);
  if (dropped !== over || kept.filter((each) => !each).length !== over)
    throw new Error(`${dropped} dropped, not ${over}`);
  if (used !== new Set(picks).size) throw new Error('experts in use');
}

describe('tokens in their bins', () => {
  it('keeps both loads shares, the reading between 0 and N, and drops what is over the room', () => {
    holds(
      fc.tuple(table, within(params.routerCapacity)),
      ([logits, factor]) => {
        const N = logits[0]?.length ?? 0;
        invariants(layerOf(routeTopOne(logits), factor), N, Math.floor((logits.length / N) * factor));
      },
      // Most of a case is the drawing of its table.
      0.3,
    );
  });

  it('reads the double sum over pairs of tokens: what each would give to the expert of the other', () => {
    holds(
      table,
      (logits) => {
        const N = logits[0]?.length ?? 0;
        const p = logits.map((row) => {
          const sizes = row.map(Math.exp);
          return sizes.map((each) => each / total(sizes));
        });
        let sum = 0;
        for (const row of p) for (const other of logits) sum += row[other.indexOf(Math.max(...other))] ?? NaN;
        expectNear(layerOf(routeTopOne(logits), 1).reading, (N * sum) / logits.length ** 2, { why: 'double sum' });
      },
      0.3,
    );
  });

  it('reads at least 1 where both loads agree, by Cauchy and Schwarz', () => {
    holds(fc.array(real(0.001, 1), { minLength: 2, maxLength: 16 }), (sizes) => {
      const loads = sizes.map((each) => each / total(sizes));
      if (balanceLoss({ hardLoads: loads, softLoads: loads }) < 1 - 1e-12) throw new Error('below 1');
    });
  });

  it('answers a dropped token by nothing: the error with the drops lies between', () => {
    const { layer } = scene({ ...start, routerCapacity: 0.5 }, routedOf(drawnView(2, 8), 8)).layers[0] ?? {};
    expect(layer?.dropped).toBeGreaterThan(0);
    const roomy = scene({ ...start, routerCapacity: 4 }, routedOf(drawnView(2, 8), 8)).layers[0]?.layer;
    expect(roomy?.dropped).toBe(0);
    expect(roomy?.errorWithDrops).toBe(roomy?.error);
    // In the drawn state silence costs more than any answer.
    expect(layer?.errorWithDrops).toBeGreaterThan(layer?.error ?? NaN);
  });
});

describe('the given tokens', () => {
  const preset = (label: string): Partial<RouterValues> =>
    presets.find((each) => each.label === label)?.values as Partial<RouterValues>;
  const readingAt = (change: Partial<RouterValues>): number =>
    scene({ ...start, ...change }, undefined).layers[0]?.layer?.reading ?? NaN;

  it('read N where collapsed, nearly 1 where undecided, and what the ladder says between', () => {
    expect(readingAt(preset('collapse reads N'))).toBeCloseTo(3, 9);
    expect(Math.abs(readingAt(preset('even reads 1')) - 1)).toBeLessThan(0.01);
    expect(0.01 * readingAt({ routerStage: 'six' })).toBeCloseTo(0.0105583686, 9);
  });

  it('read below 1 in the odd state, where hard and soft loads lean opposite ways', () => {
    const { layer } = scene({ ...start, routerStage: 'odd' }, undefined).layers[0] ?? {};
    const p = 1 / (1 + Math.exp(-0.1));
    const shun = 1 / (1 + Math.exp(6));
    const P = (3 * p + 2 * shun) / 5;
    expect(layer?.reading).toBeCloseTo(2 * (0.6 * P + 0.4 * (1 - P)), 12);
    expect(layer?.reading).toBeCloseTo(0.926391, 6);
    expect(layer?.hardLoads).toEqual([0.6, 0.4]);
    expect(oddLogits).toHaveLength(5);
  });
});

describe('the two layers', () => {
  it('keep the invariants at any number of experts and any room', () => {
    holds(
      fc.tuple(fc.integer({ min: 2, max: 16 }), within(params.routerCapacity), fc.integer({ min: 1, max: 9 })),
      ([experts, factor, seed]) => {
        const values = { ...start, routerExperts: experts, routerCapacity: factor };
        const shown = scene(values, routedOf(drawnView(seed, experts, 3), experts));
        for (const { layer } of shown.layers) if (layer) invariants(layer, experts, shown.capacity);
        for (const { layer } of shown.layers)
          if (Math.max(...(layer?.hardLoads ?? []), shown.capacity / 256) > shown.top + 1e-9 && shown.top < 1)
            throw new Error('a heap runs out of the frame');
      },
      // A case draws and routes 512 tokens.
      0.005,
    );
  });

  it('cost parameters in step with the experts, and hardly more multiply-adds', () => {
    const [two, sixteen] = [2, 16].map(
      (experts) => scene({ ...start, routerExperts: experts }, routedOf(drawnView(1, experts), experts)).cost,
    );
    expect(sixteen).toEqual(routingCost(8, 16, 16));
    expect((sixteen?.parameters ?? NaN) / (two?.parameters ?? NaN)).toBeCloseTo(8, 12);
    expect((sixteen?.multiplyAdds ?? NaN) / (two?.multiplyAdds ?? NaN)).toBeLessThan(1.5);
  });

  it('have a frame and a room before the trainer has answered', () => {
    const shown = scene(start, undefined);
    expect(shown.layers.map(({ layer }) => layer)).toEqual([undefined, undefined]);
    expect(shown.capacity).toBe(40);
    expect(shown.cost).toBeUndefined();
  });
});
