import { describe, expect, it } from 'vitest';
import { initialValues, type ValuesOf } from '../../notebook/param.ts';
import type { RecordedPair } from '../../vae/protocol/pair.ts';
import recorded from './pair.json' with { type: 'json' };
import { pairOf } from './pair.ts';
import { params } from './params.ts';
import { sceneOf } from './scene.ts';
import { codeText, spokenOf, wordsOf } from './words.ts';

const pair = pairOf(recorded as unknown as RecordedPair);
const scene = (change: Partial<ValuesOf<typeof params>>) => sceneOf(pair, { ...initialValues(params), ...change });
const words = (change: Partial<ValuesOf<typeof params>>): string => {
  const { now, look } = wordsOf(scene(change));
  return now + look;
};

describe('the caption of the prior switch', () => {
  it('counts on every draw the pictures near the data', () => {
    for (const priorSwitch of ['off', 'on'] as const) {
      for (let codeSheet = 1; codeSheet <= 30; codeSheet++) {
        const near = scene({ priorSwitch, codeSheet }).samples.filter((sample) => sample.near).length;
        expect(words({ priorSwitch, codeSheet })).toContain(`${near === 0 ? 'none' : near} of 16 random codes give`);
      }
    }
  });

  it('gives the share of all random codes', () => {
    expect(words({ priorSwitch: 'off' })).toContain('Of all 480 it is 4%');
    expect(words({ priorSwitch: 'on' })).toContain('Of all 480 it is 99%');
  });

  it('says of the variational autoencoder what its two axes do: slant to the right, weight to the bottom', () => {
    const at = (code1: number, code2: number) => {
      const { picture } = scene({ priorSwitch: 'on', code1, code2 }).ring;
      const ink = picture.reduce((sum, value) => sum + value, 0);
      const mean = (of: (i: number) => number): number =>
        picture.reduce((sum, value, i) => sum + (value * of(i)) / ink, 0);
      const [across, up] = [(i: number): number => i % 16, (i: number): number => 15 - Math.floor(i / 16)];
      return { ink, slant: mean((i) => across(i) * up(i)) - mean(across) * mean(up) };
    };
    for (const along of [-1.5, 0, 1.5]) {
      expect(at(along, -1.5).ink).toBeGreaterThan(1.3 * at(along, 1.5).ink);
      expect(at(1.5, along).slant).toBeGreaterThan(at(-1.5, along).slant + 1);
    }
    expect(words({ priorSwitch: 'on' })).toContain('slanted toward the right and heavy toward the bottom');
  });

  it('says how far the ring is from the codes, with true minus signs', () => {
    expect(spokenOf(scene({ priorSwitch: 'on', code1: 5, code2: -5 }))).toMatch(/away$/);
    expect(codeText([5, -5])).toBe('(5.0, −5.0)');
  });
});
