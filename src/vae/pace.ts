/** Milliseconds of training between two looks at the commands; short, so that a page that trains itself stays fluent. */
const sliceLength = 9;

/** Decides how many steps to take before looking up, and measures how many are done per second. */
export interface Pace {
  /** At most so many steps per second; null for no limit. */
  limit(stepsPerSecond: number | null): void;
  /** Steps to take now; `hurry` knows no limit. */
  due(now: number, hurry?: boolean): number;
  /** Tells that so many steps were taken since `started`. */
  done(steps: number, started: number): void;
  /** Milliseconds until the next step is due. */
  wait(now: number): number;
  /** Whether steps are so few that each may be measured. */
  isSlow(): boolean;
  stepsPerSecond(): number;
  restart(): void;
}

/** A pace without limit. */
export function createPace(): Pace {
  let most: number | null = null;
  let perSlice = 1;
  let next = 0;
  let window: { readonly from: number; readonly steps: number } = { from: 0, steps: 0 };
  let rate = 0;
  return {
    limit(stepsPerSecond) {
      most = stepsPerSecond === null ? null : Math.max(0.2, stepsPerSecond);
      next = 0;
    },
    due(now, hurry = false) {
      if (most === null || hurry) return perSlice;
      if (next < now - 250) next = now;
      if (now < next) return 0;
      const owed = Math.min(perSlice, Math.floor(((now - next) * most) / 1000) + 1);
      next += (owed * 1000) / most;
      return owed;
    },
    done(steps, started) {
      const now = performance.now();
      const took = now - started;
      if (steps >= perSlice && took < sliceLength * 0.7) perSlice = Math.min(64, perSlice + Math.ceil(perSlice / 3));
      else if (took > sliceLength) perSlice = Math.max(1, Math.floor((perSlice * sliceLength) / took));
      if (window.from === 0) window = { from: started, steps: 0 };
      window = { from: window.from, steps: window.steps + steps };
      if (now - window.from < 500) return;
      rate = (window.steps * 1000) / (now - window.from);
      window = { from: now, steps: 0 };
    },
    wait: (now) => Math.min(50, Math.max(1, next - now)),
    isSlow: () => most !== null && most <= 60,
    stepsPerSecond: () => rate,
    restart() {
      next = 0;
      window = { from: 0, steps: 0 };
    },
  };
}
