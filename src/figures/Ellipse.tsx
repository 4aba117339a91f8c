import { pathData, type Point } from './path.ts';
import { usePlane } from './geometry.ts';
import { lineClass, type Mark } from './theme.ts';

interface EllipseProps {
  readonly center: Point;
  /** Variances along x and y, and the covariance between them. */
  readonly covariance: { readonly xx: number; readonly xy: number; readonly yy: number };
  /** Mahalanobis radius: 1 for the one-sigma ellipse. */
  readonly radius?: number;
  readonly mark?: Mark;
}

/** Corners of the polygon that stands for an ellipse; at 96 the eye sees none. */
const corners = 96;

/** The ellipse of equal density of a normal law in the plane. */
export function Ellipse({ center, covariance, radius = 1, mark }: EllipseProps) {
  const { x, y, id } = usePlane();
  // Cholesky factor of the covariance; a degenerate one draws as a line.
  const a = Math.sqrt(Math.max(0, covariance.xx));
  const b = a > 0 ? covariance.xy / a : 0;
  const c = Math.sqrt(Math.max(0, covariance.yy - b * b));
  const rim = Array.from({ length: corners }, (_, i): Point => {
    const angle = (2 * Math.PI * i) / corners;
    const u = radius * Math.cos(angle);
    const v = radius * Math.sin(angle);
    return [x.at(center[0] + a * u), y.at(center[1] + b * u + c * v)];
  });
  return (
    <g data-term={mark} clipPath={`url(#${id}clip)`}>
      <path className={lineClass(mark)} d={pathData(rim, true)} />
    </g>
  );
}
