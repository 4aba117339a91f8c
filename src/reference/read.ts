import { requireThat } from '../math/requireThat.ts';

/** The inputs of a reference case, as a JSON parser returns them. */
export type Inputs = Readonly<Record<string, unknown>>;

/** What a function of the library returns for a case: numbers, vectors and matrices by name. */
export type Outputs = Readonly<Record<string, number | readonly number[] | readonly (readonly number[])[]>>;

/** Runs one function of the library on the inputs of a case. */
export type Adapter = (inputs: Inputs) => Outputs;

const isNumber = (value: unknown): value is number => typeof value === 'number';
const isVector = (value: unknown): value is number[] => Array.isArray(value) && value.every(isNumber);
const isMatrix = (value: unknown): value is number[][] => Array.isArray(value) && value.every(isVector);

/** The number of this name. Throws `RangeError` when it is none. */
export function num(inputs: Inputs, name: string): number {
  const value = inputs[name];
  requireThat(isNumber(value), `reference: ${name} must be a number`, value);
  return value;
}

/** The vector of this name. Throws `RangeError` when it is none. */
export function vec(inputs: Inputs, name: string): number[] {
  const value = inputs[name];
  requireThat(isVector(value), `reference: ${name} must be a list of numbers`, value);
  return value;
}

/** The matrix of this name, by rows. Throws `RangeError` when it is none. */
export function mat(inputs: Inputs, name: string): number[][] {
  const value = inputs[name];
  requireThat(isMatrix(value), `reference: ${name} must be a list of rows`, value);
  return value;
}

/** The matrices of this name. Throws `RangeError` when they are none. */
export function mats(inputs: Inputs, name: string): number[][][] {
  const value = inputs[name];
  requireThat(Array.isArray(value) && value.every(isMatrix), `reference: ${name} must be a list of matrices`, value);
  return value;
}

/** The text of this name, which must be one of `options`. Throws `RangeError` when it is not. */
export function word<const W extends string>(inputs: Inputs, name: string, options: readonly W[]): W {
  const value = inputs[name];
  const found = options.find((option) => option === value);
  requireThat(found !== undefined, `reference: ${name} must be one of ${options.join(', ')}`, value);
  return found;
}
