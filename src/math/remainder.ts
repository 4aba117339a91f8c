/** Below this the differences are summed as series, because subtracting would cancel more than three bits. */
const small = 0.1;

/** r − log(1 + r) ≥ 0 for r > −1, without cancellation near 0. */
export function minusLog1p(r: number): number {
  if (Math.abs(r) >= small) return r - Math.log1p(r);
  // r²/2 − r³/3 + r⁴/4 − …
  let power = r * r;
  let sum = power / 2;
  for (let k = 3; Math.abs(power) > 1e-17 * sum; k++) {
    power *= -r;
    sum += power / k;
  }
  return sum;
}

/** eˣ − 1 − x ≥ 0, without cancellation near 0. */
export function expm1Minus(x: number): number {
  if (Math.abs(x) >= small) return Math.expm1(x) - x;
  // x²/2! + x³/3! + …
  let term = (x * x) / 2;
  let sum = term;
  for (let k = 3; Math.abs(term) > 1e-17 * sum; k++) {
    term *= x / k;
    sum += term;
  }
  return sum;
}

/** (1 + r) log(1 + r) − r ≥ 0 for r ≥ −1, without cancellation near 0; 1 at r = −1, since 0 log 0 = 0. */
export function entropyRemainder(r: number): number {
  if (r === -1) return 1;
  if (Math.abs(r) >= small) return (1 + r) * Math.log1p(r) - r;
  // r²/(1·2) − r³/(2·3) + r⁴/(3·4) − …
  let power = r * r;
  let sum = power / 2;
  for (let k = 3; Math.abs(power) > 1e-17 * sum; k++) {
    power *= -r;
    sum += power / ((k - 1) * k);
  }
  return sum;
}
