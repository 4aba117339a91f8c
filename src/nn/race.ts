/** How fast a device takes steps, by the median of some rounds. */
export interface Pace {
  readonly stepsPerSecond: number;
  /** The slowest and the fastest round. */
  readonly slowest: number;
  readonly fastest: number;
  /** Steps that were timed, in all rounds together. */
  readonly steps: number;
}

/** Steps of a round at least, and rounds. */
const [least, rounds] = [24, 3];

/** A round takes at least so many milliseconds, so that a clock that counts whole ones tells devices apart. */
const roundTime = 60;

/** A device so slow that one round takes this many milliseconds runs no second one. */
const patience = 3000;

/**
 * Times steps that have been taken before, so that nothing is compiled on the way: rounds of 24 steps or more, each ended
 * by a fence, which waits until the device is done. `now` reads a clock in milliseconds.
 */
export async function paceOf(
  take: () => void,
  fence: () => Promise<void>,
  now: () => number = () => performance.now(),
): Promise<Pace> {
  const round = async (steps: number): Promise<number> => {
    const started = now();
    for (let i = 0; i < steps; i++) take();
    await fence();
    return Math.max(now() - started, 1e-3);
  };
  let size = least;
  let time = await round(size);
  while (time < roundTime) {
    size = Math.ceil(size * Math.min(10, 1.5 * Math.max(1, roundTime / time)));
    time = await round(size);
  }
  const times = [time];
  while (times.length < rounds && time < patience) times.push(await round(size));
  const rates = times.map((each) => (1000 * size) / each).toSorted((a, b) => a - b);
  return {
    stepsPerSecond: rates[Math.floor(rates.length / 2)]!,
    slowest: rates[0]!,
    fastest: rates.at(-1)!,
    steps: size * times.length,
  };
}
