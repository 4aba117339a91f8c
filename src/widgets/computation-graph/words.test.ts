import { describe, expect, it } from 'vitest';
import { initialValues } from '../../notebook/param.ts';
import { formulaOf, noteOf, slopeFormula } from './formulas.ts';
import { ids } from './ids.ts';
import { params } from './params.ts';
import { scene, type ComputationValues } from './scene.ts';
import { tableOf } from './table.ts';
import { wordsOf } from './words.ts';

const at = (change: Partial<ComputationValues>) => scene({ ...initialValues(params), ...change });
const say = (change: Partial<ComputationValues>) => wordsOf(at(change));

describe('the caption of the graph', () => {
  it('begins forward, with the loss', () => {
    expect(say({}).now).toBe('Forward, from left to right: the datum becomes a loss of 0.79 nats.');
  });

  it('says where the gradient stops, and what the encoder then hears', () => {
    expect(say({ graphStep: 3 }).look).toBe('Keep an eye on z.');
    expect(say({ graphStep: 7 }).now).toBe(
      'The reconstruction’s gradient, 0.53 at z, stops there: a draw has no derivative, and the encoder hears of the prior alone.',
    );
  });

  it('says what z = m + s ε passes on, and when ℓ hears nothing', () => {
    const path = { graphForm: 'path', graphStep: 5.5 } as const;
    expect(say(path).now).toBe('z = m + s ε passes 0.53 on: times 1 to m, times ½ s ε = 0.17 to ℓ.');
    expect(say({ ...path, graphEps: 0 }).now).toContain('tells ℓ nothing');
    expect(say({ ...path, graphStep: 7 }).now).toContain('Both terms have reached the encoder');
  });
});

describe('the formulas of the nodes', () => {
  it('have the weights of the model', () => {
    expect(formulaOf('h1', true)).toBe('h₁ = tanh(0.9 x₁ − 0.4 x₂ + 0.1)');
    expect(formulaOf('l', true)).toBe('ℓ = −0.6 h₁ + 0.4 h₂ − 1.2');
    expect(slopeFormula('h2', 'x1')).toBe('(1 − h₂²) · (−0.3)');
    expect(slopeFormula('m', 'h1')).toBeUndefined();
  });

  it('tell the two forms of z apart', () => {
    expect(formulaOf('z', false)).toBe('z = m + s ε');
    expect(noteOf('z', true, 0.5)).toBe(', drawn from N(m, s²) inside the node, s = exp(½ ℓ) = 0.500');
    expect(slopeFormula('z', 'l')).toBe('½ s ε');
  });

  it('say something of every node', () => {
    for (const id of ids) expect(formulaOf(id, false)).not.toBe('');
  });
});

it('tells every node, arrow and weight in the table', () => {
  const shown = at({ graphForm: 'path' });
  const { rows, columns } = tableOf(shown);
  expect(rows).toHaveLength(15 + shown.edges.length + 22);
  for (const row of rows) expect(row).toHaveLength(columns.length);
});
