/** A piece of a short text: plain words, a formula with the punctuation that must not part from it, or emphasis. */
export type Piece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'tex'; readonly before: string; readonly tex: string; readonly after: string }
  | { readonly kind: 'emphasis'; readonly pieces: readonly Piece[] };

const tex = String.raw`\$(?:\\.|[^$\\])+\$`;
const formula = String.raw`(?<before>[(“]*)(?<tex>${tex})(?<after>[,.;:!?)”’]*)`;
const emphasis = String.raw`(?<![\w*])\*(?!\s)(?<em>(?:${tex}|[^*$])+)(?<!\s)\*(?![\w*])`;

/** Splits a short text at `$TeX$` and `*emphasis*`; `\$` and `\*` are the characters themselves. */
export function parseProse(source: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let plain = '';
  const flush = (): void => {
    if (plain !== '') pieces.push({ kind: 'text', text: plain });
    plain = '';
  };
  const pattern = new RegExp(String.raw`\\(?<sign>[$*])|${formula}|${emphasis}`, 'g');
  let from = 0;
  for (const match of source.matchAll(pattern)) {
    plain += source.slice(from, match.index);
    from = match.index + match[0].length;
    const { sign, tex: found, before = '', after = '', em } = match.groups ?? {};
    if (sign !== undefined) {
      plain += sign;
      continue;
    }
    flush();
    if (found !== undefined) pieces.push({ kind: 'tex', before, tex: found.slice(1, -1), after });
    else if (em !== undefined) pieces.push({ kind: 'emphasis', pieces: parseProse(em) });
  }
  plain += source.slice(from);
  flush();
  return pieces;
}
