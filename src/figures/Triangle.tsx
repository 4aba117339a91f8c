import type { ReactNode } from 'react';
import { ternaryHeight } from '../math/ternary.ts';
import { Label } from './Label.tsx';
import { usePlane } from './geometry.ts';

/** What a plane shows that holds a triangle with sides of 1: as much upward as sideways. */
export const triangleView = { x: [0, 1], y: [-0.067, 0.933] } as const;

/** Room for the names of the corners, the same in sum upward and sideways, so that no side is stretched. */
export const triangleInset = { top: 1.6, bottom: 1.6, left: 1.6, right: 1.6 } as const;

/** The triangle of three shares, with a name at each corner and a cross at the center; inside a plane of `triangleView`. */
export function Triangle({ corners }: { readonly corners: readonly [ReactNode, ReactNode, ReactNode] }) {
  const { x, y } = usePlane();
  const [left, right, middle] = [x.at(0), x.at(1), x.at(0.5)];
  const [foot, top, center] = [y.at(0), y.at(ternaryHeight), y.at(ternaryHeight / 3)];
  return (
    <>
      <path className="axis" d={`M${left} ${foot}H${right}L${middle} ${top}Z`} />
      <path className="axis" d={`M${middle - 4} ${center}h8m-4 -4v8`} />
      <Label at={[0, 0]} offset={[-1.2, -1.5]} strong>
        {corners[0]}
      </Label>
      <Label at={[1, 0]} offset={[1.2, -1.5]} anchor="end" strong>
        {corners[1]}
      </Label>
      <Label at={[0.5, ternaryHeight]} offset={[0, 0.7]} anchor="middle" strong>
        {corners[2]}
      </Label>
    </>
  );
}
