import type { ReactNode } from 'react';
import { side } from '../../math/pendulumSignals.ts';

/** Shades of ink; the eye tells no more apart in so small a picture. */
const shades = 12;

interface PixelsProps {
  /** 0 paper, 1 ink; values beyond are cut. Nothing is painted where there is no picture. */
  readonly values: ArrayLike<number> | undefined;
  readonly label: string;
  /** Crossed out: the model does not see it. */
  readonly lost?: boolean;
  readonly children: ReactNode;
}

/** One small picture in the ink of the page, under its name. */
export function Pixels({ values, label, lost = false, children }: PixelsProps) {
  const squares = Array.from({ length: shades + 1 }, () => '');
  for (let i = 0; i < (values?.length ?? 0); i++) {
    const shade = Math.round(shades * Math.min(1, Math.max(0, values?.[i] ?? 0)));
    squares[shade] = `${squares[shade] ?? ''}M${i % side} ${Math.floor(i / side)}h1v1h-1z`;
  }
  return (
    <figure className="pixels">
      <svg viewBox={`0 0 ${side} ${side}`} role="img" aria-label={label} className={lost ? 'pixels-lost' : undefined}>
        {squares.map(
          (d, shade) =>
            // The first shade is paper. Shades keep their places.
            shade > 0 && d !== '' && <path key={shade} d={d} className="pixel" opacity={shade / shades} />,
        )}
        <rect className="pixels-frame" width={side} height={side} />
        {lost && <path className="pixels-cross" d={`M0 0L${side} ${side}M${side} 0L0 ${side}`} />}
      </svg>
      <figcaption>{children}</figcaption>
    </figure>
  );
}
