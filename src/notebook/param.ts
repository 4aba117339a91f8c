import type { TermId } from './term.ts';

/** A number the reader may change: the slider, the prose, the derivation, the handle and the address all read this. */
export interface NumberParam {
  readonly kind: 'number';
  /** Its name in the address; unique on a page. */
  readonly key: string;
  /** Its symbol, in TeX. */
  readonly tex: string;
  /** What it is, in a few words that finish the sentence "This is the …". */
  readonly meaning: string;
  readonly initial: number;
  readonly min: number;
  readonly max: number;
  /** One press of an arrow key. */
  readonly step: number;
  /** Decimals shown; those of `step` unless told. */
  readonly digits?: number;
  readonly scale?: 'linear' | 'log';
  /** Whether only whole numbers are values. */
  readonly whole?: boolean;
  readonly term?: TermId;
}

/** One of a few named options. */
export interface ChoiceParam<V extends string = string> {
  readonly kind: 'choice';
  readonly key: string;
  readonly tex: string;
  readonly meaning: string;
  readonly initial: V;
  readonly options: readonly { readonly value: V; readonly label: string }[];
  readonly term?: TermId;
}

/** A formula in plain letters that the reader may type; what it means, the figure that uses it says. */
export interface TextParam {
  readonly kind: 'text';
  readonly key: string;
  readonly tex: string;
  readonly meaning: string;
  readonly initial: string;
  /** At most this many characters. */
  readonly longest: number;
  readonly term?: TermId;
}

/** Anything the reader may change. */
export type Param = NumberParam | ChoiceParam | TextParam;

/** Parameter declarations by key. */
export type Params = Readonly<Record<string, Param>>;

/** The value that a declaration holds. */
export type ValueOf<P extends Param> = P extends ChoiceParam<infer V> ? V : P extends TextParam ? string : number;

/** The values of a record of declarations. */
export type ValuesOf<P extends Params> = { readonly [K in keyof P]: ValueOf<P[K]> };

/** Values by key, for code that does not know the declarations. */
export type Values = Readonly<Record<string, number | string>>;

/** Declares a number. Throws `RangeError` when the range is empty or does not hold the initial value. */
export function number(key: string, spec: Omit<NumberParam, 'kind' | 'key'>): NumberParam {
  if (!(spec.min < spec.max))
    throw new RangeError(`number ${key}: min must be below max, got ${spec.min} and ${spec.max}`);
  if (!(spec.initial >= spec.min && spec.initial <= spec.max))
    throw new RangeError(`number ${key}: initial must lie in [${spec.min}, ${spec.max}], got ${spec.initial}`);
  if (!(spec.step > 0)) throw new RangeError(`number ${key}: step must be positive, got ${spec.step}`);
  if (spec.scale === 'log' && !(spec.min > 0))
    throw new RangeError(`number ${key}: a log scale needs min above 0, got ${spec.min}`);
  return { kind: 'number', key, ...spec };
}

/** Declares a choice. Throws `RangeError` when the initial value is not among the options. */
export function choice<const V extends string>(
  key: string,
  spec: Omit<ChoiceParam<V>, 'kind' | 'key'>,
): ChoiceParam<V> {
  if (!spec.options.some((option) => option.value === spec.initial))
    throw new RangeError(`choice ${key}: initial must be one of the options, got ${spec.initial}`);
  return { kind: 'choice', key, ...spec };
}

/** Declares a formula. Throws `RangeError` when the initial value cannot be held. */
export function text(key: string, spec: Omit<TextParam, 'kind' | 'key'>): TextParam {
  const param: TextParam = { kind: 'text', key, ...spec };
  const fault = textFault(param, spec.initial);
  if (fault !== undefined) throw new RangeError(`text ${key}: initial must be usable, but it ${fault}`);
  return param;
}

/** Letters, digits and the signs of arithmetic; nothing that a page or an address could take for something else. */
const strange = /[^A-Za-z0-9+\-*/^(),. ]/u;

/** Why a declaration cannot hold this text, to finish the sentence "it …"; undefined where it can. */
export function textFault(param: TextParam, value: string): string | undefined {
  if (value.trim() === '') return 'is empty';
  if (value.length > param.longest) return `is longer than ${param.longest} characters`;
  const sign = strange.exec(value)?.[0];
  return sign === undefined ? undefined : `holds the sign ${sign}, which no formula here has`;
}

/** The values every declaration starts with. */
export function initialValues<P extends Params>(params: P): ValuesOf<P> {
  return Object.fromEntries(Object.values(params).map((param) => [param.key, param.initial])) as ValuesOf<P>;
}

/** Decimals that show one step of this number, at most six. */
export function digitsOf(param: NumberParam): number {
  if (param.digits !== undefined) return param.digits;
  const text = String(param.step);
  const exponent = /e-(\d+)$/.exec(text)?.[1];
  return Math.min(6, exponent ? Number(exponent) : (text.split('.')[1]?.length ?? 0));
}

/**
 * The nearest value the declaration allows, rounded to a whole number where only those are values, else to one decimal
 * more than is usually shown (four significant digits on a log scale), so that an address holds it exactly. What rounds as
 * the initial value does is the initial value, which may have more digits, such as those of √2; and so is a number that is
 * not finite.
 */
export function clamp(param: NumberParam, value: number): number {
  if (!Number.isFinite(value)) return param.initial;
  const round = (exact: number): number =>
    param.whole
      ? Math.round(exact)
      : param.scale === 'log'
        ? Number(exact.toPrecision(4))
        : Number(exact.toFixed(digitsOf(param) + 1));
  const rounded = round(value);
  return rounded === round(param.initial) ? param.initial : Math.min(param.max, Math.max(param.min, rounded));
}

/** The value as text: the declared decimals, and one more where the value needs it. */
export function formatValue(param: NumberParam, value: number): string {
  if (param.whole) return String(Math.round(value)).replace('-', '−');
  if (param.scale === 'log') return String(Number(value.toPrecision(4)));
  const digits = digitsOf(param);
  const short = value.toFixed(digits);
  const text = Math.abs(Number(short) - value) < 1e-9 ? short : value.toFixed(digits + 1);
  return text.replace('-', '−');
}
