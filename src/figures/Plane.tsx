import { useId, useLayoutEffect, useMemo, useRef, useState, type CSSProperties, type ReactNode } from 'react';
import { Hatch } from './Hatch.tsx';
import { PlaneContext, type PlaneGeometry } from './geometry.ts';
import { linearScale, type Interval } from './scale.ts';

/** Room around the frame for labels, in label sizes (em). */
export interface Inset {
  readonly top?: number;
  readonly right?: number;
  readonly bottom?: number;
  readonly left?: number;
}

interface PlaneProps {
  readonly x: Interval;
  readonly y: Interval;
  /** What the picture shows, said once for those who cannot see it. */
  readonly label: string;
  /** Height in label sizes (em); and the same on a phone. */
  readonly height?: number;
  readonly narrowHeight?: number;
  readonly inset?: Inset;
  /** The width, in pixels, that it has on a wide page: the server draws at this, and the browser once it knows better. */
  readonly drawnAt?: number;
  /** Handles lie above the picture and outside its `img` role. */
  readonly handles?: ReactNode;
  readonly children: ReactNode;
}

/** The server draws with labels of this size, in pixels. */
const serverEm = 14;
/** Planes narrower than this many label sizes leave out secondary labels. */
const narrowBelow = 38;

/**
 * A rectangle of the math plane. It is drawn at its true pixel size, so that labels and lines are never scaled;
 * its height is set by CSS, so that nothing moves when the width becomes known.
 */
export function Plane({
  x,
  y,
  label,
  height = 24,
  narrowHeight = height,
  inset,
  drawnAt = 900,
  handles,
  children,
}: PlaneProps) {
  const svg = useRef<SVGSVGElement>(null);
  const id = useId();
  const [size, setSize] = useState({ width: drawnAt, height: height * serverEm, em: serverEm });

  useLayoutEffect(() => {
    const element = svg.current;
    if (!element) return undefined;
    const measure = (): void => {
      const box = element.getBoundingClientRect();
      if (box.width === 0 || box.height === 0) return;
      const em = Number.parseFloat(getComputedStyle(element).fontSize) || serverEm;
      const next = { width: Math.round(box.width), height: Math.round(box.height), em };
      setSize((now) => (now.width === next.width && now.height === next.height && now.em === next.em ? now : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  const { top = 1.2, right = 1, bottom = 2, left = 2.7 } = inset ?? {};
  const [x0, x1] = x;
  const [y0, y1] = y;
  const plane = useMemo<PlaneGeometry>(
    () => ({
      x: linearScale([x0, x1], [left * size.em, size.width - right * size.em]),
      y: linearScale([y0, y1], [size.height - bottom * size.em, top * size.em]),
      ...size,
      id,
      narrow: size.width < narrowBelow * size.em,
    }),
    [x0, x1, y0, y1, top, right, bottom, left, size, id],
  );
  const [frameLeft, frameRight] = plane.x.pixels;
  const [frameBottom, frameTop] = plane.y.pixels;
  return (
    <div className="plane" style={{ '--plane-h': height, '--plane-h-narrow': narrowHeight } as CSSProperties}>
      <svg ref={svg} className="plane-svg" viewBox={`0 0 ${size.width} ${size.height}`}>
        <PlaneContext value={plane}>
          <defs>
            <clipPath id={`${id}clip`}>
              {/* While a page is laid out a plane may have no room at all. */}
              <rect
                x={frameLeft}
                y={frameTop - 4}
                width={Math.max(0, frameRight - frameLeft)}
                height={Math.max(0, frameBottom - frameTop + 8)}
              />
            </clipPath>
            <Hatch />
          </defs>
          <g role="img" aria-label={label}>
            {children}
          </g>
          {handles}
        </PlaneContext>
      </svg>
    </div>
  );
}
