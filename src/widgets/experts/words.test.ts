import { describe, expect, it } from 'vitest';
import { initialValues } from '../../notebook/param.ts';
import { drawnView } from './drawnView.ts';
import { fitOf, type Fit } from './fit.ts';
import { params } from './params.ts';
import { presets } from './presets.ts';
import { scene, type ExpertsValues } from './scene.ts';
import { tableOf } from './table.ts';
import { bellsLabel, forkLabel, spokenOf, wordsOf } from './words.ts';
import { spread } from './marks.ts';

const start = initialValues(params);
const at = (change: Partial<ExpertsValues>, fit?: Fit) => scene({ ...start, ...change }, fit);
const fit = fitOf(drawnView(1, 2), 1);

/** A fit whose losses are as told. */
const fitWith = (mixture: number, law: number, loads: readonly number[]): Fit => ({
  ...fit,
  loads,
  train: { ...fit.train, mixture, law },
  heldOut: { ...fit.heldOut, mixture, law },
});

describe('the caption of the experts', () => {
  it('asks for a press on Train before anything is learned', () => {
    expect(wordsOf(at({}), 0, false).now).toContain('240 data with a fork');
    expect(wordsOf(at({}, fit), 0, false).now).toContain('2 experts cross the data');
    expect(wordsOf(at({}, fit), 0, false).look).toContain('Press Train');
  });

  it('tells a run that has divided the fork from one that is stuck', () => {
    expect(wordsOf(at({}, fitWith(-1.2, -1.26, [0.5, 0.5])), 1000, false).now).toContain('divided the fork');
    const stuck = at({}, fitWith(-0.2, -1.26, [1, 0]));
    expect(wordsOf(stuck, 1000, false).now).toContain('one expert does all the work');
    expect(wordsOf({ ...stuck, hard: true }, 1000, false).look).toContain('wins nothing learns nothing');
  });

  it('says what a single expert can and cannot do', () => {
    const alone = fitOf(drawnView(1, 1), 1);
    expect(wordsOf(at({ expertsCount: 1 }, alone), 1000, false).now).toContain('one bell for two branches');
  });

  it('says when the datum overrules the gate', () => {
    const overruled = presets.find(({ label }) => label === 'a gate that is overruled')?.values;
    const shown = at({ ...start, ...(overruled as Partial<ExpertsValues>) });
    expect(shown.bells.gate[0]).toBeLessThan(0.003);
    expect(shown.bells.responsibilities[0]).toBeGreaterThan(0.9999);
    expect(wordsOf(shown, 0, false).now).toContain('The gate prefers expert 2, but y = −2.00 belongs to expert 1');
    expect(wordsOf(at({ expertsStage: 'bells' }), 0, false).now).toContain('and so does the datum');
  });

  it('speaks gate and responsibility of each expert, and the picture', () => {
    expect(spokenOf(at({}).bells)).toContain('expert 3: gate 0.524, responsibility 0.823');
    expect(bellsLabel(at({}))).toContain('expert 2 has mean 0.50, standard deviation 0.40 and gate 0.16');
    expect(forkLabel(at({}, fit))).toContain('one network answers');
  });
});

it('gives the same numbers in the table', () => {
  const { rows } = tableOf(at({ expertsStage: 'bells' }), 0);
  expect(rows.find(([name]) => name === 'responsibility of expert 3')?.[1]).toBeCloseTo(0.823121, 6);
  const trained = tableOf(at({}, fit), 40).rows;
  expect(trained.find(([name]) => name === 'mixture, held-out data (nats)')?.[1]).toBe(fit.heldOut.mixture);
  expect(tableOf(at({}), 0).rows.at(-1)).toEqual(['data', 240, 'not trained yet']);
});

it('pushes names apart and keeps their order', () => {
  const placed = spread([0.1, 0.12, 0.9], 0.2);
  expect(placed[1]! - placed[0]!).toBeGreaterThan(0.199);
  expect(placed[2]).toBe(0.9);
  expect(spread([1, -1], 0.2)).toEqual([1, -1]);
});
