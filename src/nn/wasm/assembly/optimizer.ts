/** Moments smaller than this are taken for 0: below the normal numbers some processors are a hundred times slower. */
const tiny: f32 = 1e-30;

/** 0 in place of what is smaller than `tiny`; NaN stays. @inline */
function settle(x: v128): v128 {
  return v128.andnot(x, f32x4.lt(f32x4.abs(x), f32x4.splat(tiny)));
}

/** Takes what is very small among `count` numbers for 0. */
export function settleAll(at: usize, count: i32): void {
  const end = at + ((<usize>count) << 2);
  for (; at < end; at += 16) v128.store(at, settle(v128.load(at)));
}

/** One step of Adam; `rate` holds the correction of the first moment, `correction` is that of the second. */
export function adam(
  values: usize,
  first: usize,
  second: usize,
  gradient: usize,
  count: i32,
  beta1: f64,
  beta2: f64,
  rate: f32,
  correction: f32,
  epsilon: f32,
): void {
  const end = values + ((<usize>count) << 2);
  const keep1 = f32x4.splat(<f32>beta1);
  const add1 = f32x4.splat(<f32>(1 - beta1));
  const keep2 = f32x4.splat(<f32>beta2);
  const add2 = f32x4.splat(<f32>(1 - beta2));
  const rates = f32x4.splat(rate);
  const corrections = f32x4.splat(correction);
  const epsilons = f32x4.splat(epsilon);
  for (; values < end; values += 16, first += 16, second += 16, gradient += 16) {
    const d = v128.load(gradient);
    const m = f32x4.add(f32x4.mul(keep1, v128.load(first)), f32x4.mul(add1, d));
    const v = f32x4.add(f32x4.mul(keep2, v128.load(second)), f32x4.mul(f32x4.mul(add2, d), d));
    v128.store(first, m);
    v128.store(second, v);
    const root = f32x4.add(f32x4.sqrt(f32x4.mul(v, corrections)), epsilons);
    v128.store(values, f32x4.sub(v128.load(values), f32x4.div(f32x4.mul(rates, m), root)));
  }
}

/** One step of gradient descent with momentum: v ← momentum · v + gradient, value ← value − rate · v. */
export function descend(values: usize, velocity: usize, gradient: usize, count: i32, momentum: f32, rate: f32): void {
  const end = values + ((<usize>count) << 2);
  const keep = f32x4.splat(momentum);
  const rates = f32x4.splat(rate);
  for (; values < end; values += 16, velocity += 16, gradient += 16) {
    const v = settle(f32x4.add(f32x4.mul(keep, v128.load(velocity)), v128.load(gradient)));
    v128.store(velocity, v);
    v128.store(values, f32x4.sub(v128.load(values), f32x4.mul(rates, v)));
  }
}
