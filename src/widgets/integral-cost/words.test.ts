import { describe, expect, it } from 'vitest';
import { initialValues } from '../../notebook/param.ts';
import { nothing } from './measure.ts';
import { params } from './params.ts';
import { scene, type CostValues } from './scene.ts';
import {
  countText,
  densityText,
  estimateText,
  gridText,
  partText,
  powerText,
  speedOf,
  timeText,
  waitText,
  wordsOf,
} from './words.ts';

const start = initialValues(params);
const at = (change: Partial<CostValues>): CostValues => ({ ...start, ...change });

describe('the words of the cost', () => {
  it('write counts as they are, and large powers of ten as such', () => {
    expect(countText(400n)).toBe('400');
    expect(countText(1_889_568n)).toBe('1,889,568');
    expect(countText(10n ** 40n)).toBe('10⁴⁰');
    expect(countText(20n ** 20n)).toBe('1.0·10²⁶');
    expect(gridText(100, 20)).toBe('100²⁰');
    expect(powerText(-6)).toBe('10⁻⁶');
    expect(powerText(1)).toBe('10');
  });

  it('write errors in percent, and as factors where percent would run long', () => {
    expect(partText(0.1234)).toBe('12%');
    expect(partText(0.0123)).toBe('1.2%');
    expect(partText(1e-12)).toBe('less than 10⁻⁷%');
    expect(partText(5000)).toBe('5,000 times p(x)');
  });

  it('write densities with four digits however small they are, and means with the digits that are known', () => {
    expect(densityText(Math.log(0.24331))).toBe('0.2433');
    expect(densityText(Math.log(8.4567e-4))).toBe('8.457·10⁻⁴');
    expect(densityText(Math.log(9.99996e-4))).toBe('1.000·10⁻³');
    expect(densityText(-4531)).toBe('1.628·10⁻¹⁹⁶⁸');
    expect(densityText(Math.log(0))).toBe('below 10⁻³⁰⁷');
    expect(estimateText(0, 0)).toBe('below 10⁻³⁰⁷');
    expect(estimateText(0.0352, 0.0031)).toBe('0.035 ± 0.003');
    expect(estimateText(1.31e-13, 2.6e-14)).toBe('(1.3 ± 0.3)·10⁻¹³');
  });

  it('write times in the unit that suits them', () => {
    expect(timeText(0.5)).toBe('0.5 seconds');
    expect(timeText(600)).toBe('10 minutes');
    expect(timeText(86_400 * 365.25 * 30)).toBe('30 years');
    expect(timeText(1e33)).toContain('times the age of the universe');
  });

  it('tell a time only from a speed that was measured', () => {
    const values = at({ latents: 20, perAxis: 100 });
    const shown = scene(values);
    const none = nothing(values);
    expect(speedOf(none)).toBeUndefined();
    expect(waitText(shown, none)).toBe('');
    expect(waitText(shown, { ...none, evaluations: 1_000_000, milliseconds: 250 })).toContain(
      '4.0 million evaluations a second just measured on this device',
    );
  });

  it('say that a grid over the budget is more than is computed, and that the draws fare no better', () => {
    const values = at({ latents: 20, perAxis: 100 });
    const words = wordsOf(scene(values), nothing(values));
    expect(words.now).toBe('100 points on each of 20 axes: 10⁴⁰ evaluations, more than the 2,000,000 computed here.');
    expect(words.look).toContain('1,048,576 narrow hills');
  });

  it('name the error of a grid once there is one', () => {
    const shown = scene(start);
    const none = nothing(start);
    expect(wordsOf(shown, none).now).toContain('being computed');
    const grid = { n: 20, value: 1.01 * shown.exact };
    expect(wordsOf(shown, { ...none, grid }).now).toBe(
      '20 points on each of 2 axes: 400 evaluations, and an error of 1.0%.',
    );
  });

  it('leave nothing undefined anywhere', () => {
    for (const latents of [1, 2, 3, 5, 8, 20])
      for (const sampleCount of [10, 100_000]) {
        const values = at({ latents, sampleCount });
        const { now, look } = wordsOf(scene(values), nothing(values));
        expect(`${now} ${look}`).not.toMatch(/NaN|undefined|∞/);
      }
  });
});
