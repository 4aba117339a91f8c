import { createContext, use, useId, type ReactNode } from 'react';
import { Hatch } from '../../figures/Hatch.tsx';
import { Plane, type Inset } from '../../figures/Plane.tsx';
import { PlaneContext } from '../../figures/geometry.ts';
import { linearScale, type Interval } from '../../figures/scale.ts';

/** Whether this is the picture in the page's HTML, which nobody can drag. */
export const Still = createContext(false);

interface PaneProps {
  readonly x: Interval;
  readonly y: Interval;
  readonly label: string;
  /** Height in label sizes (em). */
  readonly height: number;
  readonly inset: Required<Inset>;
  /** Width of the still picture, in pixels. */
  readonly stillWidth: number;
  readonly handles?: ReactNode;
  readonly children: ReactNode;
}

const em = 14;

/** A plane that is also drawn in the page's HTML, there at a fixed size that suits its place. */
export function Pane({ x, y, label, height, inset, stillWidth, handles, children }: PaneProps) {
  const still = use(Still);
  const id = useId();
  if (!still) {
    return (
      <Plane x={x} y={y} label={label} height={height} inset={inset} handles={handles}>
        {children}
      </Plane>
    );
  }
  const size = { width: stillWidth, height: height * em };
  const left = inset.left * em;
  const right = size.width - inset.right * em;
  const bottom = size.height - inset.bottom * em;
  const top = inset.top * em;
  const plane = { x: linearScale(x, [left, right]), y: linearScale(y, [bottom, top]), ...size, em, id, narrow: false };
  return (
    <svg className="plane-svg still-svg" viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
      <PlaneContext value={plane}>
        <defs>
          <clipPath id={`${id}clip`}>
            <rect x={left} y={top - 4} width={right - left} height={bottom - top + 8} />
          </clipPath>
          <Hatch />
        </defs>
        {children}
      </PlaneContext>
    </svg>
  );
}
