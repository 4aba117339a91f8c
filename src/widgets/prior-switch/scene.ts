import type { ValuesOf } from '../../notebook/param.ts';
import { facts, sheetSize, type TwinFacts } from './facts.ts';
import type { params } from './params.ts';
import { pictureOf, type Code, type Pair, type Twin } from './pair.ts';

/** A code drawn from the prior, decoded. */
export interface Sample {
  readonly code: Code;
  readonly picture: Float32Array;
  /** From the picture to the nearest one trained on, a root mean square over pixels. */
  readonly distance: number;
  /** Whether that is no farther than 95 of 100 held-out pictures are. */
  readonly near: boolean;
}

/** What the figure shows before the recording has come. */
export interface View {
  readonly prior: 'off' | 'on';
  readonly told: TwinFacts;
  /** How many of this draw's sixteen codes give a picture near the data. */
  readonly nearHere: number;
  /** The code at the ring. */
  readonly code: Code;
  /** The square of the plane that is shown: its middle and half its side. */
  readonly window: { readonly middle: Code; readonly half: number };
}

/** What the recording adds to it. */
export interface Scene extends View {
  readonly pair: Pair;
  readonly twin: Twin;
  readonly samples: readonly Sample[];
  /** The picture of the code at the ring, and how far the nearest held-out code is. */
  readonly ring: { readonly picture: Float32Array; readonly toCodes: number };
}

/** A square around the codes, the prior to three standard deviations, and the ring. */
function windowOf([low, high]: TwinFacts['box'], ring: Code): View['window'] {
  const ends = (axis: 0 | 1): readonly [number, number] => [
    Math.min(-3, ring[axis], low[axis]),
    Math.max(3, ring[axis], high[axis]),
  ];
  const [x, y] = [ends(0), ends(1)];
  const half = 0.54 * Math.max(x[1] - x[0], y[1] - y[0]);
  return { middle: [(x[0] + x[1]) / 2, (y[0] + y[1]) / 2], half };
}

/** What can be shown at these values without the recording. */
export function viewOf({ priorSwitch, code1, code2, codeSheet }: ValuesOf<typeof params>): View {
  const told = facts[priorSwitch];
  const code: Code = [code1, code2];
  return {
    prior: priorSwitch,
    told,
    nearHere: told.nearByDraw[codeSheet - 1] ?? NaN,
    code,
    window: windowOf(told.box, code),
  };
}

const known = new WeakMap<Twin, Map<number, readonly Sample[]>>();

/** The codes of one draw, decoded; kept, since a drag of the ring leaves them as they are. */
function samplesOf(pair: Pair, twin: Twin, sheet: number): readonly Sample[] {
  const kept = known.get(twin) ?? new Map<number, readonly Sample[]>();
  known.set(twin, kept);
  const found = kept.get(sheet);
  if (found) return found;
  const first = (sheet - 1) * sheetSize;
  const made = pair.drawn.slice(first, first + sheetSize).map((code, i): Sample => {
    const distance = twin.distances[first + i] ?? NaN;
    return { code, picture: pictureOf(twin.decoder, code), distance, near: distance <= pair.recorded.reach };
  });
  kept.set(sheet, made);
  return made;
}

/** All the figure shows of the recorded pair at these values. */
export function sceneOf(pair: Pair, values: ValuesOf<typeof params>): Scene {
  const view = viewOf(values);
  const twin = pair[view.prior];
  const [x, y] = view.code;
  return {
    ...view,
    pair,
    twin,
    samples: samplesOf(pair, twin, values.codeSheet),
    ring: {
      picture: pictureOf(twin.decoder, view.code),
      toCodes: Math.min(...twin.codes.map((code) => Math.hypot(code[0] - x, code[1] - y))),
    },
  };
}
