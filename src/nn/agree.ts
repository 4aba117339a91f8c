import { checks, outcome, stepped } from './checks.ts';
import type { Ops, StepSettings } from './ops.ts';

/** Odd sizes, so that nothing fits a chip's blocks, and several draws. */
const sizes = { rows: 3, draws: 3, features: 5, hidden: 3, latent: 3, components: 3, reach: 3 };

const adam: StepSettings = { kind: 'adam', learningRate: 0.01, beta1: 0.9, beta2: 0.999, epsilon: 1e-3 };
const descent: StepSettings = { kind: 'sgd', learningRate: 0.01, momentum: 0.9 };

/** Within what half floats allow; false where either is not a number. */
const near = (a: number, b: number): boolean => Math.abs(a - b) < 0.02 * (1 + Math.abs(a));

const nearAll = (a: readonly Float32Array[], b: readonly Float32Array[]): boolean =>
  a.every((mine, k) => mine.length === b[k]!.length && mine.every((value, i) => near(value, b[k]![i]!)));

/**
 * What two devices disagree on, within what half floats allow, by the names of operations; a graphics driver that
 * computes wrongly is found here rather than in the plots.
 */
export async function disagreements(a: Ops, b: Ops): Promise<readonly string[]> {
  const all = Object.entries(checks(sizes));
  const states = (ops: Ops) => Promise.all([adam, descent].map((settings) => stepped(ops, settings)));
  const [mine, theirs, statesOfA, statesOfB] = await Promise.all([
    Promise.all(all.map(([, check]) => outcome(a, check))),
    Promise.all(all.map(([, check]) => outcome(b, check))),
    states(a),
    states(b),
  ]);
  const wrong = all.filter((_, k) => !nearAll(mine[k]!, theirs[k]!)).map(([name]) => name);
  const sameSteps = statesOfA.every((state, k) => {
    const other = statesOfB[k]!;
    return (
      state.adamStep === other.adamStep &&
      nearAll(
        [state.values, state.firstMoment, state.secondMoment],
        [other.values, other.firstMoment, other.secondMoment],
      )
    );
  });
  return sameSteps ? wrong : [...wrong, 'parameters'];
}
