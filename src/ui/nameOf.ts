import { parseProse } from './parseProse.ts';

/**
 * A name in plain words for a control whose label is nothing but formulas, which not every screen reader takes for a
 * name: "KL q p" for `$\KL{q}{p}$`. Undefined where the label has words of its own.
 */
export function nameOf(label: string): string | undefined {
  const pieces = parseProse(label);
  if (pieces.some((piece) => piece.kind !== 'tex' && (piece.kind === 'emphasis' || piece.text.trim() !== '')))
    return undefined;
  const words = pieces.map((piece) => (piece.kind === 'tex' ? piece.tex.replace(/\\text|[\\{}]/g, ' ') : ' '));
  return words.join(' ').replace(/\s+/g, ' ').trim();
}
