import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clamp, initialValues, type Param } from '../../../../notebook/param.ts';
import { defaults, type Settings } from '../../../../state/training.ts';
import { holds, real } from '../../../../testing/property.ts';
import { params } from '../../params.ts';
import { labSettings, type LabValues } from '../../settings.ts';
import { codesTable } from './codesTable.ts';
import { valuesOfSettings } from './valuesOfSettings.ts';

const start = initialValues(params);

/** Everything that the page's knobs can be set to. */
const anyValues = fc.record(
  Object.fromEntries(
    Object.values<Param>(params).map((param) => [
      param.key,
      param.kind === 'number'
        ? real(param.min, param.max).map((value) => clamp(param, value))
        : fc.constantFrom(...(param.kind === 'choice' ? param.options.map(({ value }) => value) : [param.initial])),
    ]),
  ),
) as unknown as fc.Arbitrary<LabValues>;

describe('the knobs of a run from a file', () => {
  it('ask for exactly the settings that the same knobs asked for when it was saved', () => {
    holds(
      anyValues,
      (values) => {
        const settings = labSettings(values);
        expect(valuesOfSettings(settings, start)?.settings).toEqual(settings);
        // Each case reads some forty knobs twice.
      },
      0.2,
    );
  });

  it('start from every data set’s usual settings as they are', () => {
    for (const settings of Object.values(defaults))
      expect(valuesOfSettings(settings, start)?.settings).toEqual(settings);
  });

  it('are not set where they cannot show the model', () => {
    const wide: Settings = { ...defaults['heat-bump'], seed: 12_345 };
    expect(valuesOfSettings(wide, start)).toBeUndefined();
    expect(valuesOfSettings({ ...wide, seed: 7, learningRate: 0.0031234567 }, start)?.settings.learningRate).toBe(
      0.003123,
    );
  });
});

describe('the table of codes', () => {
  it('has a row for each item: what is true of it, then mean and standard deviation of each unit', () => {
    const heldOut = { count: 2, factors: { width: Float32Array.of(0.5, 0.25) }, classes: Uint8Array.of(3, 9) };
    const codes = { means: Float32Array.of(1, 2, 3, 4), logVars: Float32Array.of(0, 0, 0, Math.log(4)) };
    const { columns, rows } = codesTable(heldOut, codes);
    expect(columns).toEqual(['item', 'width', 'class', 'z1 mean', 'z1 std', 'z2 mean', 'z2 std']);
    expect(rows[0]).toEqual([0, 0.5, 3, 1, 1, 2, 1]);
    expect(rows[1]?.slice(0, 6)).toEqual([1, 0.25, 9, 3, 1, 4]);
    expect(rows[1]?.[6]).toBeCloseTo(2, 6);
  });
});
