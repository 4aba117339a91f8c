import { describe, expect, it } from 'vitest';
import { syllabus } from '../../../notebook/syllabus.ts';
import { parseProse, type Piece } from '../../../ui/parseProse.ts';
import { renderTex } from '../../../ui/texRuntime.ts';
import { plan } from '../../plan.ts';
import { entries } from './entries.ts';

const formulas = (pieces: readonly Piece[]): readonly string[] =>
  pieces.flatMap((piece) =>
    piece.kind === 'tex' ? [piece.tex] : piece.kind === 'emphasis' ? formulas(piece.pieces) : [],
  );

describe('the glossary', () => {
  it('has an address of its own for each term, and no word that means two', () => {
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    for (const { id } of entries) expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
    const forms = entries.flatMap((entry) => entry.forms.map((form) => form.toLowerCase()));
    expect(new Set(forms).size).toBe(forms.length);
  });

  it('says of each term in one plain sentence what it is', () => {
    for (const { brief } of entries) {
      expect(brief).toMatch(/^[A-Z].*\.$/);
      expect(brief).not.toMatch(/[$\\]|\. [A-Z]/);
      expect(brief.length).toBeLessThanOrEqual(160);
    }
  });

  it('leads from each term to a statement of the lecture or to a lesson', () => {
    const known = [...Object.keys(syllabus), ...plan.map((_, index) => `lesson ${index + 1}`)];
    for (const { at } of entries) expect(known).toContain(at);
  });

  it('has formulas that can be set', () => {
    for (const { more } of entries)
      for (const tex of formulas(parseProse(more))) expect(() => renderTex(tex, false)).not.toThrow();
  });
});
