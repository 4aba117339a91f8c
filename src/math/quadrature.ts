import { requireThat } from './requireThat.ts';

/** Nodes with their weights: Σ weightᵢ f(nodeᵢ) approximates an integral. */
export interface Rule {
  readonly nodes: readonly number[];
  readonly weights: readonly number[];
}

/** The rule applied to a function. */
export function integrate(rule: Rule, f: (x: number) => number): number {
  let sum = 0;
  for (let i = 0; i < rule.nodes.length; i++) sum += (rule.weights[i] ?? NaN) * f(rule.nodes[i] ?? NaN);
  return sum;
}

/**
 * Trapezoid rule with `points` points on [a, b]. For a smooth integrand that vanishes at both ends it converges faster
 * than any power of the step. Throws `RangeError` unless a < b and there are two points.
 */
export function trapezoid(f: (x: number) => number, a: number, b: number, points: number): number {
  requireThat(a < b, 'trapezoid: a must be below b', [a, b]);
  requireThat(
    Number.isSafeInteger(points) && points >= 2,
    'trapezoid: points must be an integer of at least 2',
    points,
  );
  const step = (b - a) / (points - 1);
  let sum = (f(a) + f(b)) / 2;
  for (let i = 1; i < points - 1; i++) sum += f(a + i * step);
  return sum * step;
}

/** The roots of a function that has one in each bracket, by bisection to the last bit. */
function bisect(f: (x: number) => number, low: number, high: number): number {
  const rising = f(low) < 0;
  for (;;) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) return middle;
    if (f(middle) < 0 === rising) low = middle;
    else high = middle;
  }
}

/** Gauss–Legendre rule with `n` nodes on [a, b], exact for polynomials of degree 2n − 1. Throws `RangeError` unless 1 ≤ n ≤ 200. */
export function gaussLegendre(n: number, a = -1, b = 1): Rule {
  requireThat(Number.isSafeInteger(n) && n >= 1 && n <= 200, 'gaussLegendre: n must be an integer in 1 to 200', n);
  const half = (b - a) / 2;
  const nodes: number[] = [];
  const weights: number[] = [];
  for (let i = 0; i < n; i++) {
    let x = -Math.cos((Math.PI * (i + 0.75)) / (n + 0.5));
    let slope = 0;
    for (let step = 0; step < 10; step++) {
      let before = 1;
      let now = x;
      for (let k = 2; k <= n; k++) [before, now] = [now, ((2 * k - 1) * x * now - (k - 1) * before) / k];
      slope = (n * (x * now - before)) / (x * x - 1);
      const move = now / slope;
      x -= move;
      if (Math.abs(move) < 1e-16) break;
    }
    nodes.push(a + half * (1 + x));
    weights.push((2 * half) / ((1 - x * x) * slope * slope));
  }
  return { nodes, weights };
}

/**
 * Gauss–Hermite rule for the standard normal: Σ wᵢ f(xᵢ) = E f(Z), exact for polynomials of degree 2n − 1 (Golub and
 * Welsch 1969 give the weights). Throws `RangeError` unless 1 ≤ n ≤ 100.
 */
export function gaussHermite(n: number): Rule {
  requireThat(Number.isSafeInteger(n) && n >= 1 && n <= 100, 'gaussHermite: n must be an integer in 1 to 100', n);
  // Orthonormal Hermite polynomials: h_{k+1} = (x h_k − √k h_{k−1}) / √(k+1).
  const polynomial = (degree: number, x: number): number => {
    let before = 0;
    let now = 1;
    for (let k = 0; k < degree; k++) [before, now] = [now, (x * now - Math.sqrt(k) * before) / Math.sqrt(k + 1)];
    return now;
  };
  // The roots of each degree separate those of the next.
  let nodes: number[] = [];
  for (let degree = 1; degree <= n; degree++) {
    const end = 2 * Math.sqrt(degree) + 1;
    const fences = [-end, ...nodes, end];
    nodes = fences.slice(1).map((high, i) => bisect((x) => polynomial(degree, x), fences[i] ?? -end, high));
  }
  return { nodes, weights: nodes.map((x) => 1 / (n * polynomial(n - 1, x) ** 2)) };
}
