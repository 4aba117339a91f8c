import { functions } from './functions.ts';
import { place, type Piece } from './pieces.ts';
import type { Fault, Reading } from './types.ts';

/** A parenthesis that is open, with what is known of it so far. */
interface Open {
  readonly piece: Piece;
  /** The function whose values it holds, if any. */
  readonly of: Piece | undefined;
  values: number;
}

const fault = (problem: string, { at }: Piece): Fault => ({ problem, at });

/** Whether a value ends with this piece, and whether one begins with it. */
const ends = (piece: Piece | undefined): boolean =>
  piece !== undefined && (piece.kind === 'number' || piece.kind === 'name' || piece.kind === ')');
const begins = ({ kind }: Piece): boolean =>
  kind === 'number' || kind === 'name' || kind === 'function' || kind === '(';

/** Why a value is missing before this piece. */
function missing(piece: Piece, before: Piece | undefined): Fault {
  const after = before === undefined ? '' : ` after ${before.text} ${place(before.at)}`;
  if (piece.kind === ')' && before?.kind === '(')
    return fault(`There is nothing in the parentheses ${place(before.at)}.`, before);
  if (before === undefined) return fault(`The formula cannot begin with ${piece.text}.`, piece);
  return fault(`A value is missing${after}.`, before);
}

/** Why a function cannot take as many values as stand in its parentheses. */
function miscounted({ of, values }: Open): Fault | undefined {
  const takes = of && functions.get(of.text)?.takes;
  if (!of || !takes) return undefined;
  const [least, most] = takes;
  if (values >= least && values <= most) return undefined;
  const wanted = least === most ? `${least} value${least === 1 ? '' : 's'}` : `${least} to ${most} values`;
  return fault(`${of.text} ${place(of.at)} takes ${wanted}, not ${values}.`, of);
}

/** What is wrong with a piece where it stands, if anything; keeps count of the open parentheses. */
function objection(piece: Piece, before: Piece | undefined, open: Open[]): Fault | undefined {
  if (before?.kind === 'function' && piece.kind !== '(')
    return fault(`${before.text} ${place(before.at)} needs parentheses: ${before.text}(x).`, before);
  if (piece.kind === 'number' && ends(before))
    return fault(`A sign is missing before ${piece.text} ${place(piece.at)}.`, piece);
  const signed = piece.kind === 'sign' && '+-'.includes(piece.text);
  if (!begins(piece) && !signed && !ends(before)) return missing(piece, before);
  if (piece.kind === '(') open.push({ piece, of: before?.kind === 'function' ? before : undefined, values: 1 });
  if (piece.kind === ',') {
    const last = open.at(-1);
    if (!last?.of) return fault(`The comma ${place(piece.at)} separates nothing; for decimals use a point.`, piece);
    last.values += 1;
  }
  if (piece.kind !== ')') return undefined;
  const closed = open.pop();
  if (!closed) return fault(`The parenthesis ${place(piece.at)} closes nothing.`, piece);
  return miscounted(closed);
}

/** The formula as one text with every product written out, or the first thing that is wrong with it. */
export function spelledOut(pieces: readonly Piece[]): Reading<string> {
  const open: Open[] = [];
  let text = '';
  let before: Piece | undefined;
  for (const piece of pieces) {
    const wrong = objection(piece, before, open);
    if (wrong) return { fault: wrong };
    text += (ends(before) && begins(piece) ? '*' : '') + piece.text;
    before = piece;
  }
  const last = open.at(-1);
  if (before?.kind === 'function')
    return { fault: fault(`${before.text} ${place(before.at)} needs parentheses: ${before.text}(x).`, before) };
  if (!ends(before) && before)
    return { fault: fault(`A value is missing after ${before.text} ${place(before.at)}.`, before) };
  if (last) return { fault: fault(`The parenthesis ${place(last.piece.at)} is never closed.`, last.piece) };
  return { read: text };
}
