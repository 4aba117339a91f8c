import { describe, expect, it } from 'vitest';
import { syllabus } from '../../../notebook/syllabus.ts';
import { terms } from '../../../notebook/term.ts';
import { macros } from '../../../ui/macros.ts';
import { parseProse } from '../../../ui/parseProse.ts';
import { renderTex } from '../../../ui/texRuntime.ts';
import { overloads } from './overloads.ts';
import { symbolGroups } from './symbols.ts';

const symbols = symbolGroups.flatMap((group) => group.symbols);
const texIn = (text: string): readonly string[] =>
  parseProse(text).flatMap((piece) => (piece.kind === 'tex' ? [piece.tex] : []));

describe('the notation', () => {
  it('lists no symbol twice, and each at a place that exists', () => {
    expect(new Set(symbols.map(({ tex }) => tex)).size).toBe(symbols.length);
    const lost = symbols.filter(({ at }) => !(at in syllabus) && !/^lesson ([1-9]|10)$/.test(at));
    expect(lost).toEqual([]);
  });

  it('names a term where it uses the color of one at the head of a symbol, and shows every term', () => {
    const colorAtHead = (tex: string): string | undefined =>
      Object.entries(macros)
        .find(([macro]) => tex.startsWith(`${macro}{`))?.[1]
        .match(/term=(\w+)/)?.[1];
    const wrong = symbols.filter(({ tex, term }) => {
      const color = colorAtHead(tex);
      return color !== undefined && color !== term;
    });
    expect(wrong).toEqual([]);
    expect(new Set(symbols.flatMap(({ term }) => term ?? []))).toEqual(new Set(Object.keys(terms)));
  });

  it('has formulas that can be set', () => {
    const texts = [
      ...symbols.map(({ meaning }) => meaning),
      ...overloads.flatMap(({ sign, there, here }) => [sign, there, here]),
    ];
    const all = [...texts.flatMap(texIn), ...symbols.map(({ tex }) => tex)];
    for (const tex of all) expect(() => renderTex(tex, false)).not.toThrow();
  });
});
