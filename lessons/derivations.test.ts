import { describe, expect, it } from 'vitest';
import { derivations as shared } from '../src/derivations/index.ts';
import { createRng } from '../src/math/rng.ts';
import { checkChain } from '../src/notebook/check.ts';
import type { Line } from '../src/notebook/derivation.ts';
import { createDraws } from '../src/notebook/draw.ts';
import type { Lesson } from '../src/notebook/lesson.ts';
import { initialValues, type Param } from '../src/notebook/param.ts';
import { renderTex } from '../src/ui/texRuntime.ts';

const lessons = Object.entries(import.meta.glob<Lesson>('./*/lesson.ts', { import: 'lesson', eager: true }));
const draws = createDraws(createRng(9), 20_000);

/** Every piece of TeX of a line: formulas whole, and what stands between dollars in its sentences. */
function texOf({ tex, rule, how, slack, slip }: Line): readonly string[] {
  const sentences = [rule, how, slip?.says ?? ''];
  const inline = sentences.flatMap((text) => text.split('$').filter((_, index) => index % 2 === 1));
  return [tex, ...(slack ? [slack.tex] : []), ...(slip ? [slip.tex] : []), ...inline];
}

/** Those that lessons share, and those that a lesson keeps to itself, each once. */
const derivations = [...new Set([...shared, ...lessons.flatMap(([, lesson]) => lesson.derivations)])];
const chains = derivations.flatMap((derivation) => derivation.chains.map((chain) => ({ derivation, chain })));

describe.each(chains.map(({ derivation, chain }) => [chain.id, derivation, chain] as const))(
  'the derivation %s',
  (id, { params }, chain) => {
    it('holds at the values that a reader first sees, where each known slip breaks its own line alone', () => {
      const values = initialValues(params);
      const lights = checkChain(chain, values, draws).map(({ light }) => light);
      expect(lights, `${id}`).not.toContain('broken');
      for (const [index, line] of chain.lines.entries()) {
        if (!line.slip) continue;
        const judged = checkChain(chain, values, draws, new Set([index]));
        const broken = judged.flatMap(({ light }, at) => (light === 'broken' ? [at] : []));
        expect(broken, `${id}, slip of line ${index + 1}`).toEqual([index]);
      }
    });

    it('offers a slip to break it', () => {
      expect(chain.lines.some(({ slip }) => slip !== undefined)).toBe(true);
    });

    it('is written in TeX that renders', () => {
      for (const line of chain.lines)
        for (const tex of texOf(line)) expect(() => renderTex(tex, true), `${tex}`).not.toThrow();
      for (const { tex } of Object.values<Param>(params)) expect(() => renderTex(tex, true), `${tex}`).not.toThrow();
    });

    it('says why, wherever a tolerance is wider than rounding', () => {
      for (const { tolerance, toleranceReason } of chain.lines)
        expect((tolerance ?? 1e-9) <= 1e-9 || (toleranceReason ?? '').length > 20, `${id}`).toBe(true);
    });
  },
);

describe('the derivations', () => {
  it('have chains with names of their own', () => {
    const ids = chains.map(({ chain }) => chain.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('declare each parameter under its own key', () => {
    for (const { params } of derivations)
      for (const [key, param] of Object.entries<Param>(params)) expect(param.key).toBe(key);
  });
});

describe.each(lessons)('the derivations of %s', (_, { derivations: told, params }) => {
  it('read parameters that the lesson declares', () => {
    for (const derivation of told)
      for (const [key, param] of Object.entries<Param>(derivation.params)) expect(params[key]).toBe(param);
  });
});
