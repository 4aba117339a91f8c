import { usePlane } from './geometry.ts';

/** The fill of the hatching of the gap on this plane: dense and rising, or sparse, falling and broken. */
export const hatchFill = (planeId: string, sign: '+' | '-'): string =>
  `url(#${planeId}hatch${sign === '+' ? 'Up' : 'Down'})`;

/** The two hatchings, as pattern definitions; for the inside of `<defs>`. */
export function Hatch() {
  const { id } = usePlane();
  return (
    <>
      <pattern
        id={`${id}hatchUp`}
        className="hatch"
        width="7"
        height="7"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <rect width="7" height="7" />
        <path d="M0 0V7" />
      </pattern>
      <pattern
        id={`${id}hatchDown`}
        className="hatch"
        width="9"
        height="9"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(-45)"
      >
        <rect width="9" height="9" />
        <path d="M0 0V9" strokeDasharray="3 3" />
      </pattern>
    </>
  );
}
