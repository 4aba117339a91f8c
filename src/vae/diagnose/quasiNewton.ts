/** A value and its gradient. */
export interface Slope {
  readonly value: number;
  readonly gradient: Float64Array;
}

/** Where a search ended. */
export interface Peak {
  readonly point: Float64Array;
  readonly value: number;
}

const dot = (a: Float64Array, b: Float64Array): number => a.reduce((sum, x, i) => sum + x * b[i]!, 0);

/** H ← the inverse Hessian that also explains this move and change of slope (Broyden, Fletcher, Goldfarb, Shanno). */
function update(h: Float64Array, move: Float64Array, change: Float64Array): void {
  const n = move.length;
  const curvature = dot(move, change);
  if (!(curvature > 1e-12)) return;
  const hc = Float64Array.from({ length: n }, (_, i) => dot(h.subarray(i * n, (i + 1) * n), change));
  const factor = (1 + dot(change, hc) / curvature) / curvature;
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++)
      h[i * n + j] = h[i * n + j]! + factor * move[i]! * move[j]! - (hc[i]! * move[j]! + move[i]! * hc[j]!) / curvature;
}

/**
 * Climbs from `start` to a local maximum by BFGS steps with backtracking (Nocedal & Wright 2006, algorithms 3.1 and 6.1).
 * The steps start at unit scale, so coordinates should be scaled to curvatures near 1. Ends where a step promises less
 * than `tolerance`, or after `most` evaluations; never ends lower than it started.
 */
export async function climb(
  f: (point: Float64Array) => Promise<Slope>,
  start: Float64Array,
  { tolerance, most }: { readonly tolerance: number; readonly most: number },
): Promise<Peak> {
  const n = start.length;
  const h = new Float64Array(n * n);
  for (let i = 0; i < n; i++) h[i * n + i] = 1;
  let point = start;
  let { value, gradient } = await f(point);
  for (let used = 1; used < most;) {
    let step = Float64Array.from({ length: n }, (_, i) => dot(h.subarray(i * n, (i + 1) * n), gradient));
    let promise = dot(step, gradient);
    if (!(promise > tolerance)) break;
    // Far from the top a step is not trusted beyond one unit.
    const long = Math.max(...step.map(Math.abs));
    if (long > 1) {
      step = step.map((x) => x / long);
      promise /= long;
    }
    let next: Slope | undefined;
    let to = point;
    for (let length = 1; used < most && length > 1e-6; length /= 2) {
      to = point.map((x, i) => x + length * step[i]!);
      const tried = await f(to);
      used++;
      if (tried.value >= value + 1e-4 * length * promise) {
        next = tried;
        break;
      }
    }
    if (!next) break;
    const slope = next.gradient;
    update(
      h,
      to.map((x, i) => x - point[i]!),
      gradient.map((x, i) => x - slope[i]!),
    );
    point = to;
    ({ value, gradient } = next);
  }
  return { point, value };
}
