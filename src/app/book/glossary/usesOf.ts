import type { Entry } from './entry.ts';

/** A stretch of text: plain, or the use of a term. */
export interface Stretch {
  readonly text: string;
  readonly entry?: Entry;
}

const escaped = (form: string): string => form.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** A form whose first letter may begin a sentence. */
function patternOf(form: string): string {
  const [first = '', ...rest] = form;
  const upper = first.toUpperCase();
  return (
    (upper === first ? escaped(first) : `[${first}${upper}]`) + escaped(rest.join('')).replaceAll(' ', String.raw`\s`)
  );
}

// No part of a longer word, of a compound with a hyphen or a dash, or of a possessive.
const alone = (pattern: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{N}_–’'-])(?:${pattern})(?![\p{L}\p{N}_–’'-])`, 'gu');

/**
 * A reader of prose that knows these entries. It splits a text at the first use of each term that is not yet in `used`,
 * and adds those it finds there. Of two terms that begin at one place the longer is meant.
 */
export function usesOf(entries: readonly Entry[]): (text: string, used: Set<string>) => readonly Stretch[] {
  const owners = new Map(entries.flatMap((entry) => entry.forms.map((form) => [form.toLowerCase(), entry] as const)));
  const forms = entries.flatMap((entry) => entry.forms).toSorted((a, b) => b.length - a.length);
  const pattern = alone(forms.map(patternOf).join('|'));
  return (text, used) => {
    const stretches: Stretch[] = [];
    let from = 0;
    for (const match of text.matchAll(pattern)) {
      const entry = owners.get(match[0].replaceAll(/\s/g, ' ').toLowerCase());
      if (!entry || used.has(entry.id)) continue;
      used.add(entry.id);
      if (match.index > from) stretches.push({ text: text.slice(from, match.index) });
      stretches.push({ text: match[0], entry });
      from = match.index + match[0].length;
    }
    if (from < text.length) stretches.push({ text: text.slice(from) });
    return stretches;
  };
}
