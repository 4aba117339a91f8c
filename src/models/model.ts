import type { Ops } from '../nn/ops.ts';

/** A small model that learns one step at a time. The same settings, seed included, give the same run on the same device. */
export interface LiveModel<View> {
  /** Takes one step of training; throws where the numbers have left the finite ones. */
  step(): Promise<void>;
  /** What a page shows of the model as it is now: plain numbers, arrays and records of them. */
  view(): Promise<View>;
}

/** Makes a model that has not learned yet. Throws `RangeError` for settings that cannot be. */
export type CreateModel<Settings, View> = (ops: Ops, settings: Settings) => Promise<LiveModel<View>>;
