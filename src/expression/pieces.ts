import { constants, functions } from './functions.ts';
import { longest } from './longest.ts';
import type { Reading } from './types.ts';

/** One number, name or sign of a formula. */
export interface Piece {
  readonly kind: 'number' | 'name' | 'function' | 'sign' | '(' | ')' | ',';
  readonly text: string;
  /** Its first character, counted from 0. */
  readonly at: number;
}

/** What people type for a sign of ours. */
const spellings: ReadonlyMap<string, string> = new Map([
  ['−', '-'],
  ['–', '-'],
  ['·', '*'],
  ['×', '*'],
  ['÷', '/'],
  ['π', 'pi'],
]);

/** What to type instead of some signs that mean nothing here. */
const hints: ReadonlyMap<string, string> = new Map([
  ['|', 'For |x| write abs(x).'],
  ['²', 'For a square write ^2.'],
  ['=', 'Write the right side alone.'],
  ['.', 'A point belongs inside a number, as in 0.5.'],
  ['[', 'Use round parentheses.'],
  ['{', 'Use round parentheses.'],
]);

const pattern = /(\s+)|((?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|([A-Za-z]+)|[^]/uy;

/** A place as a reader counts it. */
export const place = (at: number): string => `at character ${at + 1}`;

/** A foreign text as it is shown back, cut where it is long. */
const quoted = (text: string): string => `“${text.length > 16 ? `${text.slice(0, 16)}…` : text}”`;

const list = [...functions.keys()].join(', ');

function nameAt(text: string, at: number): Reading<Piece> {
  if (functions.has(text)) return { read: { kind: 'function', text, at } };
  if (text === 'x' || constants.has(text)) return { read: { kind: 'name', text, at } };
  const problem =
    text.length === 1
      ? `${quoted(text)} ${place(at)} is not known: the only variable is x.`
      : `${quoted(text)} ${place(at)} is not known. There are x, pi, e and ${list}.`;
  return { fault: { problem, at } };
}

function signAt(sign: string, at: number): Reading<Piece> {
  if (sign === '(' || sign === ')' || sign === ',') return { read: { kind: sign, text: sign, at } };
  if ('+-*/^'.includes(sign)) return { read: { kind: 'sign', text: sign, at } };
  const hint = hints.get(sign);
  const problem = `${quoted(sign)} ${place(at)} means nothing here.${hint === undefined ? '' : ` ${hint}`}`;
  return { fault: { problem, at } };
}

/** Takes a formula apart; refuses an empty or long one, and any name or sign that is not ours. */
export function piecesOf(text: string): Reading<readonly Piece[]> {
  if (text.trim() === '') return { fault: { problem: 'Nothing is typed.' } };
  if (text.length > longest)
    return { fault: { problem: `It has ${text.length} characters; at most ${longest} fit.`, at: longest } };
  const pieces: Piece[] = [];
  for (const match of text.matchAll(new RegExp(pattern, 'guy'))) {
    const [found, space, digits, name] = match;
    const at = match.index;
    if (space !== undefined) continue;
    const spelled = spellings.get(found) ?? found;
    const piece =
      digits !== undefined
        ? { read: { kind: 'number' as const, text: digits, at } }
        : name !== undefined || spelled === 'pi'
          ? nameAt(name ?? spelled, at)
          : signAt(spelled, at);
    if (piece.fault) return piece;
    pieces.push(piece.read);
  }
  return { read: pieces };
}
