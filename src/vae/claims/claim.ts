import type { OpenDevice } from './measure.ts';

/** One number against what it should be. */
export interface Finding {
  readonly says: string;
  readonly value: number;
  /** Closed interval that the value must lie in. */
  readonly within: readonly [low: number, high: number];
}

/** Something that training is known to do; `measure` does it. */
export interface Claim {
  readonly id: string;
  readonly says: string;
  readonly measure: (open: OpenDevice) => Promise<readonly Finding[]>;
}

/** Whether a value is in its interval. */
export const holds = ({ value, within: [low, high] }: Finding): boolean => value >= low && value <= high;

/** A value known to within a tolerance. */
export const near = (says: string, value: number, known: number, tolerance: number): Finding => ({
  says,
  value,
  within: [known - tolerance, known + tolerance],
});

/** A value that must not be less. */
export const atLeast = (says: string, value: number, low: number): Finding => ({
  says,
  value,
  within: [low, Infinity],
});

/** A value that must not be more. */
export const atMost = (says: string, value: number, high: number): Finding => ({
  says,
  value,
  within: [-Infinity, high],
});
