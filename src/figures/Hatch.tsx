import { usePlane } from './geometry.ts';

/** The fill of the hatching of the gap on this plane: dense and rising, or sparse, falling and broken. */
export const hatchFill = (planeId: string, sign: '+' | '-'): string =>
  `url(#${planeId}hatch${sign === '+' ? 'Up' : 'Down'})`;

/** The dense, rising hatching of the gap under an id of one's own, for a picture without a plane. */
export function RisingHatch({ id }: { readonly id: string }) {
  return (
    <pattern id={id} className="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <rect width="7" height="7" />
      <path d="M0 0V7" />
    </pattern>
  );
}

/** The two hatchings, as pattern definitions; for the inside of `<defs>`. */
export function Hatch() {
  const { id } = usePlane();
  return (
    <>
      <RisingHatch id={`${id}hatchUp`} />
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
