import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectNear, holds, real } from '../testing/property.ts';
import { graphBackward, graphForward, type GraphNode } from './reverseMode.ts';

type Id = 'x' | 'y' | 'product' | 'wave' | 'root';

/** sin(xy) + (xy)², with xy used twice; `drawn` makes the product a node without a derivative. */
const graph = (x: number, y: number, drawn = false): readonly GraphNode<Id>[] => [
  { id: 'x', parents: [], value: () => x, slopes: () => [] },
  { id: 'y', parents: [], value: () => y, slopes: () => [] },
  {
    id: 'product',
    parents: ['x', 'y'],
    value: ([a = NaN, b = NaN]) => a * b,
    ...(drawn ? {} : { slopes: ([a = NaN, b = NaN]: readonly number[]) => [b, a] }),
  },
  { id: 'wave', parents: ['product'], value: ([a = NaN]) => Math.sin(a), slopes: ([a = NaN]) => [Math.cos(a)] },
  {
    id: 'root',
    parents: ['wave', 'product'],
    value: ([a = NaN, b = NaN]) => a + b * b,
    slopes: ([, b = NaN]) => [1, 2 * b],
  },
];

describe('reverse mode', () => {
  it('gives the derivatives that calculus gives, and adds what several children send', () => {
    holds(fc.tuple(real(-3, 3), real(-3, 3)), ([x, y]) => {
      const nodes = graph(x, y);
      const { adjoints, sent } = graphBackward(nodes, graphForward(nodes), 'root');
      const outer = Math.cos(x * y) + 2 * x * y;
      expectNear(adjoints.get('x') ?? NaN, y * outer, { why: 'x' });
      expectNear(adjoints.get('y') ?? NaN, x * outer, { why: 'y' });
      expectNear((sent('wave', 'product') ?? NaN) + (sent('root', 'product') ?? NaN), outer, { why: 'messages' });
    });
  });

  it('agrees with a central difference at every node, inner ones included', () => {
    const nodes = graph(0.7, -1.2);
    const { adjoints } = graphBackward(nodes, graphForward(nodes), 'root');
    const h = 1e-5;
    for (const { id } of nodes) {
      const at = (nudge: number): number => graphForward(nodes, { [id]: nudge }).get('root') ?? NaN;
      // the error of the difference is of the order h², that of rounding 1e-16/h
      expect(Math.abs((at(h) - at(-h)) / (2 * h) - (adjoints.get(id) ?? NaN))).toBeLessThan(1e-9);
    }
  });

  it('stops at a node that is drawn: it has a gradient and sends none', () => {
    const nodes = graph(0.7, -1.2, true);
    const { adjoints, sent } = graphBackward(nodes, graphForward(nodes), 'root');
    expect(adjoints.get('product')).toBeCloseTo(Math.cos(-0.84) - 1.68, 12);
    expect([adjoints.get('x'), sent('product', 'x')]).toEqual([undefined, undefined]);
  });

  it('refuses a node that stands before its parents', () => {
    const [, , product, ...rest] = graph(1, 1);
    if (!product) throw new Error('no product');
    expect(() => graphForward([product, ...rest])).toThrow(/the parents of product must stand before it, got "?x/);
  });
});
