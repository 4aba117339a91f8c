import { describe, expect, it } from 'vitest';
import { initialValues } from '../../notebook/param.ts';
import { drawnView } from './drawnView.ts';
import { params } from './params.ts';
import { routedOf, scene, type RouterValues } from './scene.ts';
import { tableOf } from './table.ts';
import { spokenOf, wordsOf } from './words.ts';

const start = initialValues(params);
const view = routedOf(drawnView(1, 8, 4), 8);
const at = (change: Partial<RouterValues>) => scene({ ...start, ...change }, view);

describe('the caption of the router', () => {
  it('follows the run', () => {
    expect(wordsOf(scene(start, undefined), 0, false).now).toContain('256 tokens, 8 experts');
    expect(wordsOf(at({}), 0, false).look).toContain('Press Train');
    expect(wordsOf(at({}), 100, true).now).toContain('After 100 steps: without the balance loss 8 of 8 experts');
    expect(wordsOf(at({}), 100, false).look).toContain('Training kept every token; room for 40 each would drop');
    expect(wordsOf(at({ alpha: 0 }), 100, false).look).toContain('one and the same');
  });

  it('names what the given tokens read', () => {
    expect(wordsOf(at({ routerStage: 'odd' }), 0, false).now).toContain('reads 0.926391, below 1');
    expect(wordsOf(at({ routerStage: 'six', push: 8, sharpness: 5 }), 0, false).now).toContain(
      'reads 3.000, that is N',
    );
    expect(wordsOf(at({ routerStage: 'six' }), 0, false).now).toContain(
      'reads 1.0558, between 1 (even) and 3 (collapse)',
    );
  });

  it('says when a trained layer reads below 1', () => {
    const shown = at({});
    const [free, balanced] = shown.layers;
    const low = { ...shown, layers: [free!, { ...balanced!, layer: { ...balanced!.layer!, reading: 0.98 } }] };
    expect(wordsOf(low, 400, false).now).toContain('reads 0.9800, below 1');
  });

  it('speaks the readings and the drops', () => {
    expect(spokenOf(at({ routerStage: 'odd' }))).toBe('given logits: reading 0.926, 0 tokens dropped');
  });
});

it('gives the readings and the cost in the table', () => {
  const rows = tableOf(at({}), 5).rows;
  expect(rows.find(([name]) => name === 'parameters')?.[1]).toBe(2112);
  expect(
    tableOf(at({ routerStage: 'odd' }), 0).rows.find(([name]) => name === 'given logits: N Σ f P')?.[1],
  ).toBeCloseTo(0.926391, 6);
});
