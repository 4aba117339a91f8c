import { describe, expect, it } from 'vitest';
import { initialValues } from '../../notebook/param.ts';
import { params } from './params.ts';
import { presets } from './presets.ts';
import { scene, type PhysicsValues } from './scene.ts';
import { standIn } from './standIn.ts';
import { tableOf } from './table.ts';
import { leastShown, rounded, spokenOf, truthText, wordsOf } from './words.ts';

const start = initialValues(params);
const view = standIn(3);
const parted = { ...view, readings: { ...view.readings, both: { ...view.readings.both, adjustedRand: 0.97 } } };
const at = (change: Partial<PhysicsValues>) => scene({ ...start, ...change }, parted);

describe('the caption', () => {
  it('names the item before the model has spoken', () => {
    const bare = scene(start, undefined);
    expect(wordsOf(bare, 0, false).now).toBe(`Two signals of one cause: ${truthText(bare.item)}.`);
  });

  it('follows what is shown', () => {
    expect(wordsOf(at({}), 1200, false).now).toContain('Both are shown');
    expect(wordsOf(at({ physicsShown: 'trace' }), 1200, false).now).toContain('The picture is lost');
    expect(wordsOf(at({ physicsShown: 'picture' }), 1200, false).now).toContain('The trace is lost');
    expect(wordsOf(at({ physicsShown: 'none' }), 1200, false).now).toContain('Nothing is shown');
    expect(wordsOf(at({}), 0, false).now).toContain('Untrained');
    expect(wordsOf(at({}), 400, true).now).toContain('step 400: the bound for both signals is 40.0 nats');
  });

  it('does not praise a model whose bells are not the kinds', () => {
    for (const [components, look] of [
      [2, 'more pendulums than experts'],
      [3, 'Train on'],
      [4, 'more bells than pendulums'],
    ] as const) {
      const words = wordsOf(scene(start, standIn(components)), 300, false);
      expect(words.now).toContain('After 300 steps bells and kinds agree by an adjusted Rand index of 0.80');
      expect(words.look).toContain(look);
    }
  });

  it('says when a prediction is worse than the mean signal', () => {
    const crossing = { error: 0.3, baseline: 0.2, kindKnown: 0.1 };
    for (const [signal, name] of [
      ['picture', 'picture from trace'],
      ['trace', 'trace from picture'],
    ] as const) {
      const stuck = { ...parted, crossings: { ...parted.crossings, [signal]: crossing } };
      expect(wordsOf(scene(start, stuck), 1200, false).now).toContain(`the ${name} is off by 0.300`);
      expect(wordsOf(scene(start, stuck), 1200, false).now).toContain('stuck');
      // In the middle of a run it is too early to say so.
      expect(wordsOf(scene(start, stuck), 300, false).now).toContain('After 300 steps');
    }
  });

  it('writes a spread to the decimals of its mean', () => {
    expect(rounded(2.5e-6, 3)).toBe(0);
    expect(rounded(0.0276, 2)).toBe(0.03);
    // Not ± 0: a bound on what is smaller than the last decimal.
    expect(leastShown(2.5e-6, 3)).toBe(0.001);
    expect(leastShown(0.0276, 2)).toBe(0.03);
  });

  it('speaks the item, the truth and what is read of it', () => {
    expect(spokenOf(at({ physicsItem: 3 }))).toMatch(
      /^item 3, the (short|middle|long) pendulum, .* the model reads length /,
    );
  });
});

it('gives the table the truth first, and all that is on the screen', () => {
  const bare = tableOf(scene(start, undefined)).rows;
  expect(bare.map(([name]) => name)).toEqual(['item', 'true length (m)', 'true angle (degrees)', 'true damping (1/s)']);
  const { rows, columns } = tableOf(at({}));
  for (const row of rows) expect(row).toHaveLength(columns.length);
  expect(rows.filter(([name]) => name === 'adjusted Rand index')).toHaveLength(3);
});

it('starts from values that the parameters hold', () => {
  for (const { values } of presets)
    for (const [key, value] of Object.entries(values)) {
      const param = params[key as keyof typeof params];
      expect(
        param.kind === 'number'
          ? param.min <= Number(value) && Number(value) <= param.max
          : param.options.some((option) => option.value === value),
      ).toBe(true);
    }
});
