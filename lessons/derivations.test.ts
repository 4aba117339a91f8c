import { describe, expect, it } from 'vitest';
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

describe.each(lessons)('the derivations of %s', (_, { derivations, params }) => {
  const chains = derivations.flatMap((derivation) => derivation.chains.map((chain) => ({ derivation, chain })));

  it('hold at the values that a reader first sees, where each known slip breaks its own line alone', () => {
    for (const { derivation, chain } of chains) {
      const values = initialValues(derivation.params);
      const lights = checkChain(chain, values, draws).map(({ light }) => light);
      expect(lights, `${chain.id}`).not.toContain('broken');
      for (const [index, line] of chain.lines.entries()) {
        if (!line.slip) continue;
        const judged = checkChain(chain, values, draws, new Set([index]));
        const broken = judged.flatMap(({ light }, at) => (light === 'broken' ? [at] : []));
        expect(broken, `${chain.id}, slip of line ${index + 1}`).toEqual([index]);
      }
    }
  });

  it('are written in TeX that renders', () => {
    for (const { chain } of chains)
      for (const line of chain.lines)
        for (const tex of texOf(line)) expect(() => renderTex(tex, true), `${tex}`).not.toThrow();
    for (const { tex } of Object.values(params)) expect(() => renderTex(tex, true), `${tex}`).not.toThrow();
  });

  it('have names of their own, and read parameters that the lesson declares', () => {
    const ids = chains.map(({ chain }) => chain.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { derivation } of chains)
      for (const [key, param] of Object.entries<Param>(derivation.params)) {
        expect(param.key).toBe(key);
        expect(params[key]).toBe(param);
      }
  });

  it('say why, wherever a tolerance is wider than rounding', () => {
    for (const { chain } of chains)
      for (const { tolerance, toleranceReason } of chain.lines)
        expect((tolerance ?? 1e-9) <= 1e-9 || (toleranceReason ?? '').length > 20, `${chain.id}`).toBe(true);
  });
});
