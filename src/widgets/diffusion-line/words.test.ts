import { describe, expect, it } from 'vitest';
import { initialValues } from '../../notebook/param.ts';
import { bumpsOf } from './bumps.ts';
import { chainSteps, evenStep } from './chain.ts';
import { params } from './params.ts';
import { presets } from './presets.ts';
import { allowed, scene, type LineValues } from './scene.ts';
import { tableOf } from './table.ts';
import { ratioText, spokenOf, stepSpokenOf, wordsOf } from './words.ts';

const initial = initialValues(params);
const at = (change: Partial<LineValues>) => scene({ ...initial, ...change });

describe('the caption of the diffusion line', () => {
  it('follows the level, both ways', () => {
    expect(wordsOf(at({})).now).toContain('pure noise');
    expect(wordsOf(at({ lineTime: 0 })).now).toContain('is what chance allows');
    expect(wordsOf(at({ lineTime: 0, lineWay: 'forward' })).now).toContain('no noise yet');
    expect(wordsOf(at({ lineTime: chainSteps, lineWay: 'forward' })).now).toContain('nothing to learn');
    expect(wordsOf(at({ lineTime: evenStep })).now).toContain('ᾱ is ½');
    expect(wordsOf(at({ lineTime: evenStep - 4 })).now).toContain('more signal than noise');
    expect(wordsOf(at({ lineTime: evenStep + 4 })).now).toContain('more noise than signal');
  });

  it('counts the particles that there are', () => {
    expect(wordsOf(at({})).now).toContain(`${at({}).level.places.length} draws`);
  });

  it('says that chance allows the distance only where it does', () => {
    for (let seed = 1; seed <= 99; seed++) {
      const shown = at({ lineTime: 0, lineSeed: seed });
      expect(wordsOf(shown).now).toContain(
        shown.level.distance < allowed ? 'is what chance allows' : 'one seed in a hundred',
      );
    }
    for (const { values } of presets) expect(at(values as Partial<LineValues>).level.distance).toBeLessThan(allowed);
  });

  it('sees one bump where the two are too near for two', () => {
    const near = { lineMean1: -0.2, lineMean2: 0.2, lineStd: 0.3 } as const;
    expect(wordsOf(at(near)).look).toContain('one bump');
    expect(wordsOf(at({ ...near, lineTime: 0, lineWay: 'forward' })).now).toContain('one bump');
    // Two equal bells have two hills where they are more than two standard deviations apart.
    expect(bumpsOf(at({ lineMean1: -0.31, lineMean2: 0.3, lineStd: 0.3 }).flow.data)).toBe(2);
    expect(bumpsOf(at({ lineMean1: -0.29, lineMean2: 0.3, lineStd: 0.3 }).flow.data)).toBe(1);
    expect(bumpsOf(at({ lineMean1: 3, lineMean2: 3 }).flow.data)).toBe(1);
  });

  it('speaks the level and the step', () => {
    expect(spokenOf(at({ lineTime: evenStep }))).toContain('noise level 26, signal to noise 1.00');
    expect(stepSpokenOf(at({}))).toBe('KL 0.0479 nats');
    expect([ratioText(Infinity), ratioText(5000), ratioText(0.0002)]).toEqual(['∞', '5000', '0.0002']);
  });
});

it('has a table whose forms of the divergence agree', () => {
  const { rows } = tableOf(at({}));
  const forms = rows.filter(([name]) => String(name).startsWith('KL')).map(([, value]) => Number(value));
  expect(forms).toHaveLength(4);
  for (const form of forms) expect(form).toBeCloseTo(0.0478723404, 9);
});
