import type { Adapter, Inputs, Outputs } from './read.ts';

/** How far a number may be from its reference: atol + rtol · |reference|. */
interface Tolerance {
  readonly atol: number;
  readonly rtol: number;
}

/** One reference case. */
export interface Case {
  readonly id: string;
  readonly fn: string;
  readonly inputs: Inputs;
  readonly expected: Outputs;
  readonly tol: Readonly<Record<string, Tolerance>>;
}

/** How one function of the library stands to its cases. */
export interface FunctionResult {
  readonly fn: string;
  readonly cases: number;
  readonly values: number;
  /** The largest error, counted in tolerances: 1 is the limit. */
  readonly worst: number;
}

/** What a file of cases says about the library. */
export interface Report {
  readonly functions: readonly FunctionResult[];
  /** A sentence for each value, case or function that fails. */
  readonly failures: readonly string[];
}

const numbersOf = (value: Outputs[string]): number[] => (typeof value === 'number' ? [value] : value.flat());

/** The error of `got` in tolerances; 0 where both are the same, such as two infinities. */
function errorOf(got: number, expected: number, { atol, rtol }: Tolerance): number {
  if (got === expected) return 0;
  const error = Math.abs(got - expected) / (atol + rtol * Math.abs(expected));
  return Number.isNaN(error) ? Infinity : error;
}

/** The cases of a parsed file. Throws `Error` with a sentence where it is not in the format. */
export function casesOf(file: unknown): readonly Case[] {
  const cases = typeof file === 'object' && file !== null && 'cases' in file ? file.cases : undefined;
  if (!Array.isArray(cases)) throw new Error('a reference file must hold an object with a list of cases');
  if (cases.length === 0) throw new Error('the reference file holds no cases');
  for (const [index, each] of cases.entries()) {
    const fields = typeof each === 'object' && each !== null ? Object.entries(each) : [];
    const kinds = new Map(fields.map(([key, value]) => [key, value === null ? 'null' : typeof value]));
    const whole =
      kinds.get('id') === 'string' &&
      kinds.get('fn') === 'string' &&
      ['inputs', 'expected', 'tol'].every((key) => kinds.get(key) === 'object');
    if (!whole) throw new Error(`case ${index + 1} must have id, fn, inputs, expected and tol`);
  }
  return cases as readonly Case[];
}

/** Runs each case through the library. An unknown function, a missing value and an error thrown are failures. */
export function checkCases(cases: readonly Case[], adapters: Readonly<Record<string, Adapter>>): Report {
  const results = new Map<string, FunctionResult>();
  const failures: string[] = [];
  for (const { id, fn, inputs, expected, tol } of cases) {
    const before = results.get(fn) ?? { fn, cases: 0, values: 0, worst: 0 };
    let { values, worst } = before;
    const fail = (says: string): void => {
      failures.push(`${id} (${fn}): ${says}`);
      worst = Infinity;
    };
    const adapter = Object.hasOwn(adapters, fn) ? adapters[fn] : undefined;
    let outputs: Outputs | undefined;
    try {
      outputs = adapter?.(inputs);
      if (!outputs) fail('the library has no function of this name');
    } catch (error) {
      fail(`threw ${error instanceof Error ? error.message : String(error)}`);
    }
    if (Object.keys(expected).length === 0) fail('the case expects nothing');
    for (const [key, reference] of Object.entries(expected)) {
      const limits = tol[key];
      const got = outputs?.[key];
      const wanted = numbersOf(reference);
      values += wanted.length;
      if (!outputs) continue;
      if (!limits) fail(`${key} has no tolerance`);
      else if (got === undefined) fail(`the library returns no ${key}`);
      else if (numbersOf(got).length !== wanted.length)
        fail(`${key} has ${numbersOf(got).length} numbers, expected ${wanted.length}`);
      else
        for (const [index, number] of numbersOf(got).entries()) {
          const error = errorOf(number, wanted[index] ?? NaN, limits);
          worst = Math.max(worst, error);
          if (error > 1)
            failures.push(
              `${id} (${fn}): ${key}[${index}] is ${number}, expected ${wanted[index]}: ${error.toPrecision(3)} tolerances away`,
            );
        }
    }
    results.set(fn, { fn, cases: before.cases + 1, values, worst });
  }
  return { functions: [...results.values()].toSorted((a, b) => a.fn.localeCompare(b.fn)), failures };
}
