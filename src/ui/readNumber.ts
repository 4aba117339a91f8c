import { formatValue, type NumberParam } from '../notebook/param.ts';

/**
 * The number that a person typed, or NaN. Takes a decimal comma, any minus sign, a power of ten and a simple fraction:
 * "1,5", "−2", "1e-3", ".5", "1/3".
 */
export function parseNumber(text: string): number {
  const plain = text
    .trim()
    .replace(/[−–]/g, '-')
    .replace(/^([^.,]*),([^.,]*)$/, '$1.$2');
  const [top = '', bottom, ...more] = plain.split('/').map((part) => part.trim());
  const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;
  if (more.length > 0 || !decimal.test(top) || (bottom !== undefined && !decimal.test(bottom))) return NaN;
  const value = Number(top) / (bottom === undefined ? 1 : Number(bottom));
  return Number.isFinite(value) ? value : NaN;
}

/** Reads what was typed for a parameter whose value is `kept`: the number, or what is wrong and what happened. */
export function readNumber(param: NumberParam, text: string, kept: number): { value: number } | { problem: string } {
  const value = parseNumber(text);
  const stays = `It stays ${formatValue(param, kept)}.`;
  const shown = text.trim().slice(0, 24);
  if (Number.isNaN(value)) {
    return { problem: shown === '' ? `Nothing was typed. ${stays}` : `“${shown}” is not a number. ${stays}` };
  }
  if (value < param.min || value > param.max) {
    return { problem: `It goes from ${formatValue(param, param.min)} to ${formatValue(param, param.max)}. ${stays}` };
  }
  if (param.whole && !Number.isInteger(value)) return { problem: `It is a whole number. ${stays}` };
  return { value };
}
