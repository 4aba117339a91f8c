import type { ReactNode } from 'react';
import { parseProse, type Piece } from './parseProse.ts';
import { Tex } from './Tex.tsx';

function show(piece: Piece, index: number): ReactNode {
  if (piece.kind === 'text') return piece.text;
  if (piece.kind === 'emphasis') return <em key={index}>{piece.pieces.map(show)}</em>;
  const formula = <Tex key={index} tex={piece.tex} />;
  if (piece.before === '' && piece.after === '') return formula;
  return (
    <span key={index} className="nw">
      {piece.before}
      {formula}
      {piece.after}
    </span>
  );
}

/** A short text from a declaration, with its `$TeX$` set and its `*emphasis*` in italics. */
export function Prose({ text }: { readonly text: string }): ReactNode {
  return parseProse(text).map(show);
}
