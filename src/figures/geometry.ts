import { createContext, useContext } from 'react';
import type { Scale } from './scale.ts';

/** What a mark needs to know of the plane it is drawn on. All lengths in pixels. */
export interface PlaneGeometry {
  readonly x: Scale;
  readonly y: Scale;
  readonly width: number;
  readonly height: number;
  /** The size of a label, which follows the theme and the reader's text size. */
  readonly em: number;
  /** Prefix of the ids of this plane's patterns and clip path. */
  readonly id: string;
  /** True below the width at which a figure has room for secondary labels. */
  readonly narrow: boolean;
}

/** How a plane hands its geometry to the marks on it. */
export const PlaneContext = createContext<PlaneGeometry | null>(null);

/** The plane around a mark. Throws when there is none. */
export function usePlane(): PlaneGeometry {
  const plane = useContext(PlaneContext);
  if (!plane) throw new Error('usePlane: a mark must lie inside a Plane');
  return plane;
}
