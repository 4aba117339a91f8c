import { clamp, formatValue, type Param, type Params, textFault, type Values } from '../notebook/param.ts';

/** What an address says, after every entry has been checked against its declaration. */
export interface AddressReading {
  readonly values: Values;
  readonly unknown: Readonly<Record<string, string>>;
  readonly position: string;
  readonly notices: readonly string[];
}

/** At most this much of a foreign text is shown back to the reader. */
const quote = (text: string): string => `“${text.length > 24 ? `${text.slice(0, 24)}…` : text}”`;

/** Reads one entry; says what was wrong with it, if anything, and keeps what can be kept. */
function readEntry(param: Param, raw: string): { value?: number | string; notice?: string } {
  if (param.kind === 'choice') {
    if (param.options.some((option) => option.value === raw)) return { value: raw };
    const options = param.options.map((option) => option.value).join(', ');
    return {
      notice: `${param.key} in the address is ${quote(raw)}, but it must be one of ${options}. It was left as it starts.`,
    };
  }
  if (param.kind === 'text') {
    const fault = textFault(param, raw);
    if (fault === undefined) return { value: raw };
    return { notice: `${param.key} in the address is ${quote(raw)}, but it ${fault}. It was left as it starts.` };
  }
  const value = raw.trim() === '' ? Number.NaN : Number(raw.replace('−', '-'));
  if (!Number.isFinite(value))
    return { notice: `${param.key} in the address is ${quote(raw)}, which is not a number. It was left as it starts.` };
  if (value < param.min || value > param.max) {
    const repaired = clamp(param, value);
    return {
      value: repaired,
      notice: `${param.key} in the address is ${quote(raw)}, outside ${param.min} to ${param.max}. It was moved to ${formatValue(param, repaired)}.`,
    };
  }
  if (param.whole && !Number.isInteger(value)) {
    const repaired = clamp(param, value);
    return {
      value: repaired,
      notice: `${param.key} in the address is ${quote(raw)}, which is not a whole number. It was moved to ${formatValue(param, repaired)}.`,
    };
  }
  return { value: clamp(param, value) };
}

/** The value of one pair, in which a plus is a plus: formulas are full of them, and nothing here writes one for a space. */
function formulaIn(pair: string): string {
  const [, ...written] = pair.replaceAll('+', '%2B').split('=');
  return new URLSearchParams(`value=${written.join('=')}`).get('value') ?? '';
}

/**
 * Reads the part of an address after `#`: an optional section name, then `key=value` pairs joined by `&`.
 * Never throws: bad values are dropped or repaired with a notice, unknown keys are kept aside and named.
 */
export function readAddress(params: Params, hash: string): AddressReading {
  const body = hash.replace(/^#/, '');
  const first = body.split('&', 1)[0] ?? '';
  const position = first !== '' && !first.includes('=') ? first : '';
  const values: Record<string, number | string> = {};
  const unknown: Record<string, string> = {};
  const notices: string[] = [];
  for (const pair of (position ? body.slice(position.length) : body).split('&')) {
    const [[key, raw] = ['', '']] = new URLSearchParams(pair);
    if (key === '') continue;
    const param = Object.hasOwn(params, key) ? params[key] : undefined;
    if (!param) {
      unknown[key] = raw;
      continue;
    }
    const { value, notice } = readEntry(param, param.kind === 'text' ? formulaIn(pair) : raw);
    if (value !== undefined) values[key] = value;
    if (notice) notices.push(notice);
  }
  const strangers = Object.keys(unknown);
  if (strangers.length > 0) {
    const names = strangers.slice(0, 4).map(quote).join(', ') + (strangers.length > 4 ? ' and more' : '');
    notices.push(`This page does not know ${names} in the address. It is kept in the link and changes nothing here.`);
  }
  return { values, unknown, position, notices };
}

/** The same address at another section: what it says of the values stays as it is. */
export function atSection(hash: string, position: string): string {
  const [first = '', ...pairs] = hash.replace(/^#/, '').split('&');
  return `#${[position, ...(first.includes('=') ? [first] : []), ...pairs].join('&')}`;
}

/** Writes the address of a state: the section, then what differs from the declarations, then what was kept aside. */
export function writeAddress(
  params: Params,
  values: Values,
  unknown: Readonly<Record<string, string>>,
  position: string,
): string {
  const query = new URLSearchParams();
  for (const param of Object.values(params)) {
    const value = values[param.key];
    if (value !== undefined && value !== param.initial) query.set(param.key, String(value));
  }
  for (const [key, raw] of Object.entries(unknown)) query.set(key, raw);
  // A plus would be read as a sign of a formula.
  const pairs = query.toString().replaceAll('+', '%20');
  const body = [position, pairs].filter((part) => part !== '').join('&');
  return body === '' ? '' : `#${body}`;
}
