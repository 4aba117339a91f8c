import { describe, expect, it } from 'vitest';
import type { PlannedLesson } from '../plan.ts';
import { measure, type Written } from './measure.ts';

const planned: PlannedLesson = {
  folder: '04-kl-divergence',
  short: 'KL',
  summary: 'A divergence.',
  finished: true,
  derives: ['D5'],
  states: ['S18'],
  widgets: { W4b: 'signed-area' },
  exercises: 1,
};

const chains = ['D5.fit'];

const whole: Written = {
  page: [
    '<At id="S18" /> A divergence.',
    '<Predict id="P4.1" /> <Predict id="P4.2" free /> <Predict id="P4.3" />',
    '<SignedArea id="signed-area" /> <Derivation id="D5.fit" sliders />',
    '<Summary> <Exercise id="E4.1" /> <References ids={[]} />',
  ].join('\n'),
  hasNotes: true,
  covers: ['S18'],
  predictions: ['P4.1', 'P4.2', 'P4.3'],
  exercises: ['E4.1'],
  chains,
  widgetFiles: { 'signed-area': ['index.tsx', 'params.ts', 'scene.ts', 'scene.test.ts', 'bench.ts'] },
};

const lacking = (written?: Written) =>
  measure(planned, chains, written)
    .filter(({ lacks }) => lacks !== '')
    .map(({ id }) => id);

describe('the coverage of a lesson', () => {
  it('finds nothing missing in a lesson that carries all that is planned', () => {
    expect(lacking(whole)).toEqual([]);
  });

  it('misses everything in a lesson that is not written', () => {
    expect(lacking()).toHaveLength(measure(planned, chains).length);
  });

  it('names whatever is taken from the page: a statement, a derivation, a widget, a prediction, an exercise, a part', () => {
    for (const [tag, id] of [
      ['<At id="S18" />', 'S18'],
      ['<Derivation id="D5.fit" sliders />', 'D5.fit'],
      ['<SignedArea id="signed-area" />', 'W4b'],
      ['<Predict id="P4.2" free />', 'P4.2'],
      ['<Exercise id="E4.1" />', 'E4.1'],
      ['<Summary>', 'summary'],
      ['<References ids={[]} />', 'references'],
    ] as const)
      expect(lacking({ ...whole, page: whole.page.replace(tag, '') })).toEqual([id]);
  });

  it('is not content with a tag alone: the lesson must declare what it asks, tells and covers', () => {
    expect(lacking({ ...whole, exercises: [] })).toEqual(['E4.1']);
    expect(lacking({ ...whole, predictions: ['P4.1', 'P4.3'] })).toEqual(['P4.2']);
    expect(lacking({ ...whole, covers: [] })).toEqual(['S18']);
    expect(lacking({ ...whole, chains: [] })).toEqual(['D5.fit']);
  });

  it('wants the tests and the benchmark of a widget, and the notes for the lecturer', () => {
    expect(lacking({ ...whole, widgetFiles: { 'signed-area': ['index.tsx', 'params.ts', 'scene.ts'] } })).toEqual([
      'W4b',
    ]);
    expect(lacking({ ...whole, widgetFiles: {} })).toEqual(['W4b']);
    expect(lacking({ ...whole, hasNotes: false })).toEqual(['notes']);
  });

  it('does not take D5.fit for D5xfit, nor E4.1 for E4.11', () => {
    expect(lacking({ ...whole, page: whole.page.replace('"D5.fit"', '"D5xfit"') })).toEqual(['D5.fit']);
    expect(lacking({ ...whole, page: whole.page.replace('"E4.1"', '"E4.11"') })).toEqual(['E4.1']);
  });
});
