import type { Point } from '../../figures/path.ts';
import { hillAt } from './waves.ts';

/** Points along one piece of a contour. */
const corners = 120;

/**
 * The contour of the integrand for two latents where it has fallen to a part of its peak, as lines in z. With s = u₁² and
 * t = u₂² the log of the integrand is −((s − a)² + (t − a)²)/(2 noise²) and a constant, so a contour is a circle about (a, a)
 * in s and t, as far as neither is negative; the four signs of (u₁, u₂), turned back into z, make the four hills.
 */
export function hillContour(noise: number, part: number): readonly (readonly Point[])[] {
  const a = hillAt(noise) ** 2;
  const radius = noise * Math.sqrt(-2 * Math.log(part));
  const cut = a / radius;
  const arcs =
    cut >= 1
      ? [[0, 2 * Math.PI]]
      : [
          [-Math.asin(cut), Math.acos(-cut)],
          [2 * Math.PI - Math.acos(-cut), Math.PI + Math.asin(cut)],
        ];
  return arcs.flatMap(([from = 0, to = 0]) =>
    // The second arc is gone where the circle reaches past the corner.
    from >= to
      ? []
      : [-1, 1].flatMap((left) =>
          [-1, 1].map((right) =>
            Array.from({ length: corners + 1 }, (_, i): Point => {
              const angle = from + ((to - from) * i) / corners;
              const u = left * Math.sqrt(Math.max(0, a + radius * Math.cos(angle)));
              const v = right * Math.sqrt(Math.max(0, a + radius * Math.sin(angle)));
              return [(u + v) / Math.SQRT2, (u - v) / Math.SQRT2];
            }),
          ),
        ),
  );
}
