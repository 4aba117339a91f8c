import { describe, expect, it } from 'vitest';
import { initialValues } from '../../notebook/param.ts';
import { params } from './params.ts';
import { scene, type HeatValues } from './scene.ts';
import { tableOf } from './table.ts';
import { spokenOf, wordsOf } from './words.ts';

const start = initialValues(params);
const at = (change: Partial<HeatValues>) => scene({ ...start, ...change });
const say = (change: Partial<HeatValues>) => wordsOf(at(change)).now;

describe('the caption of the temperature', () => {
  it('follows the shares from hard through the posterior to even', () => {
    expect(say({ emTemperature: 0.02 })).toContain('Hard assignment');
    expect(say({ emTemperature: 0.5 })).toContain('Too sure');
    expect(say({ emTemperature: 1 })).toContain('the shares are the posterior');
    expect(say({ emTemperature: 2.5 })).toContain('Too unsure');
    expect(say({ emTemperature: 50 })).toContain('Nearly even');
  });

  it('says where EM ends, above or below plain EM, or melted', () => {
    const end = { emTheta: 'end' } as const;
    expect(say(end)).toContain('−18.176 nats: this is plain EM');
    expect(say({ ...end, emTemperature: 1.2 })).toContain('0.119 above where plain EM ends');
    expect(say({ ...end, emTemperature: 0.02 })).toContain('0.058 below where plain EM ends');
    expect(say({ ...end, emTemperature: 3 })).toContain('both bells have melted into one');
  });

  it('speaks bound, gap and entropy', () => {
    expect(spokenOf(at({ emTemperature: 0.02 }))).toBe('bound −21.701 nats, gap 0.929, entropy 0.000');
  });
});

it('gives a bound and a gap in the table that add up to the log-likelihood', () => {
  const { rows } = tableOf(at({ emTemperature: 3 }));
  const valueOf = (name: string): number => Number(rows.find(([label]) => label === name)?.[1]);
  const sum = valueOf('true bound, energy + entropy (nats)') + valueOf('gap (nats)');
  expect(sum).toBeCloseTo(valueOf('log-likelihood (nats)'), 12);
});
