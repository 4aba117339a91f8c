import { formatValue, type NumberParam } from '../notebook/param.ts';

/** Where a value stands between the ends of its range, from 0 to 1; along the logarithm on a log scale. */
export function positionOf(param: NumberParam, value: number): number {
  const along = param.scale === 'log' ? Math.log : (x: number) => x;
  const position = (along(value) - along(param.min)) / (along(param.max) - along(param.min));
  return Math.min(1, Math.max(0, position));
}

/** The value at a position from 0 to 1, on a whole step of a linear scale. */
export function valueAt(param: NumberParam, position: number): number {
  const at = Math.min(1, Math.max(0, position));
  if (param.scale === 'log') return param.min * (param.max / param.min) ** at;
  const steps = Math.round((at * (param.max - param.min)) / param.step);
  // The far end is reachable even where the range is not a whole number of steps.
  return at === 1 ? param.max : Math.min(param.max, param.min + steps * param.step);
}

// A log scale has no fixed step: fifty presses take it from end to end.
const pressesAcross = 50;

/**
 * The value after a key press, or undefined when the key does nothing here: arrows one step, with Shift a tenth,
 * Page Up and Page Down ten, Home and End the ends of the range.
 */
export function valueAfterKey(param: NumberParam, value: number, key: string, shift: boolean): number | undefined {
  if (key === 'Home') return param.min;
  if (key === 'End') return param.max;
  const size = key.startsWith('Page') ? 10 : shift ? 0.1 : 1;
  const up = key === 'ArrowUp' || key === 'ArrowRight' || key === 'PageUp';
  if (!up && key !== 'ArrowDown' && key !== 'ArrowLeft' && key !== 'PageDown') return undefined;
  const presses = up ? size : -size;
  const next =
    param.scale === 'log' ? value * (param.max / param.min) ** (presses / pressesAcross) : value + presses * param.step;
  return Math.min(param.max, Math.max(param.min, next));
}

/** Characters that the longest value of a parameter takes, so that room can be kept for it. */
export function widthOf(param: NumberParam): number {
  if (param.scale === 'log') return 6;
  return Math.max(formatValue(param, param.min).length, formatValue(param, param.max).length);
}

/** What is said of a value: what it is, and how much. */
export function spoken(param: NumberParam, value: number): string {
  return `${param.meaning} ${formatValue(param, value)}`;
}
