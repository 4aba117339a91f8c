import { describe, expect, it } from 'vitest';
import { initialValues, type Values } from '../../notebook/param.ts';
import { readAddress } from '../../state/address.ts';
import { defaults, type DataName } from '../../state/training.ts';
import { labAddress } from '../vae-trainer/labAddress.ts';
import { params as trainerParams } from '../vae-trainer/params.ts';
import { settingsOf, valuesForData } from '../vae-trainer/scene.ts';
import { panelNames } from './panelNames.ts';
import { params } from './params.ts';
import { conflicts, isUnitRange, whyNot } from './refuse.ts';
import { labSettings, labValuesForData, type LabValues } from './settings.ts';

const initial = initialValues(params);
const valuesOf = (change: Partial<LabValues>): LabValues => ({ ...initial, ...change });
const names = Object.keys(defaults) as DataName[];

describe('the settings of the laboratory', () => {
  it('are the defaults of the engine for each kind of data', () => {
    expect(labSettings(initial)).toEqual(defaults['heat-bump']);
    for (const data of names) expect(labSettings(valuesOf(labValuesForData(data)))).toEqual(defaults[data]);
  });

  it('mirror the encoder in the decoder, or let it have layers of its own', () => {
    const three = valuesOf({ layers: 3, hidden: 64, hidden2: 32, hidden3: 16, activation: 'relu' });
    expect(labSettings(three).encoder).toEqual({ hidden: [64, 32, 16], activation: 'relu' });
    expect(labSettings(three).decoder).toEqual({ hidden: [16, 32, 64], activation: 'relu' });
    const own = labSettings({ ...three, decoder: 'own', decoderLayers: 2, decoder1: 8, decoder2: 24 });
    expect(own.decoder).toEqual({ hidden: [8, 24], activation: 'tanh' });
  });

  it('take one draw per datum unless the bound is importance-weighted', () => {
    expect(labSettings(valuesOf({ draws: 8 })).samples).toBe(1);
    expect(labSettings(valuesOf({ draws: 8, objective: 'iwae' })).samples).toBe(8);
  });
});

describe('a link from the lesson’s figure', () => {
  it('opens the same run in the laboratory, for each kind of data', () => {
    for (const { value: data } of trainerParams.data.options) {
      const values = {
        ...initialValues(trainerParams),
        ...valuesForData(data),
        hidden: 24,
        beta: 2,
        annealing: 'ramp',
        seed: 11,
        run: 40,
      } as const;
      const [, hash = ''] = labAddress(values).split('laboratory/');
      const { values: read, notices } = readAddress(params, hash);
      expect(notices).toEqual([]);
      const opened: Values = { ...initial, ...read };
      expect(labSettings(opened as LabValues)).toEqual(settingsOf(values));
      expect(opened['run']).toBe(40);
    }
  });
});

describe('choices that are refused', () => {
  it('say why, and others are free', () => {
    expect(whyNot(initial, { prior: 'mixture' }, false)).toBeUndefined();
    expect(whyNot(valuesOf({ freeBits: 0.5 }), { prior: 'mixture' }, false)).toMatch(/^Free bits need/);
    expect(whyNot(valuesOf({ objective: 'iwae' }), { annealing: 'ramp' }, false)).toMatch(/^Annealing needs/);
    expect(whyNot(initial, { likelihood: 'bernoulli' }, isUnitRange('wave', null))).toMatch(/between 0 and 1/);
    expect(whyNot(initial, { likelihood: 'bernoulli' }, isUnitRange('digits', null))).toBeUndefined();
  });

  it('do not block the way out of a link that holds both', () => {
    const both = valuesOf({ prior: 'vamp', freeBits: 1 });
    expect(Object.keys(conflicts(both, false))).toEqual(['freeBits']);
    expect(whyNot(both, { freeBits: 0 }, false)).toBeUndefined();
    expect(whyNot(both, { prior: 'normal' }, false)).toBeUndefined();
  });

  it('look at the reader’s own data, whose range no name tells', () => {
    const item = { count: 1, features: 2, width: 2, height: 1, factors: {} };
    expect(isUnitRange('own', { ...item, x: Float32Array.of(0, 1) })).toBe(true);
    expect(isUnitRange('own', { ...item, x: Float32Array.of(0, 1.5) })).toBe(false);
    expect(isUnitRange('own', null)).toBe(false);
  });
});

describe('the panels', () => {
  it('are called as their folders, each once, and are told by their module as by their tab', async () => {
    const panels = import.meta.glob<{ id: string; title: string; order: number }>('./panels/*/index.tsx', {
      import: 'panel',
    });
    expect(panelNames.map(({ id }) => `./panels/${id}/index.tsx`).toSorted()).toEqual(Object.keys(panels).toSorted());
    for (const [path, load] of Object.entries(panels)) {
      const { id, title, order } = await load();
      expect(path).toBe(`./panels/${id}/index.tsx`);
      expect(panelNames).toContainEqual({ id, title, order });
    }
  });
});
