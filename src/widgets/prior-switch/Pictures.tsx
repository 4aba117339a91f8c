import { memo, useLayoutEffect, useRef } from 'react';
import { inkOf } from '../../figures/plotly/ink.ts';
import { useTheme } from '../../figures/plotly/useTheme.ts';

const side = 16;
/** A picture with one pixel of ground around it. */
const cell = side + 2;

interface PicturesProps {
  /** How many pictures there are, also before they have come. */
  readonly count: number;
  /** Pictures of 16 × 16 pixels, 0 paper and 1 ink; none before they have come. */
  readonly pictures: readonly Float32Array[];
  readonly columns: number;
  readonly label: string;
  /** Which of them are crossed out. */
  readonly crossed?: readonly boolean[];
}

const channels = (color: string): readonly number[] => (color.match(/[\d.]+/g) ?? []).map(Number);

/** The colors of paper and ink, as red, green and blue. */
interface Inks {
  readonly theme: string;
  readonly paper: readonly number[];
  readonly ink: readonly number[];
}

function inksOf(canvas: HTMLCanvasElement, theme: string): Inks {
  const of = inkOf(canvas.parentElement ?? canvas);
  return { theme, paper: channels(of('var(--ground)')), ink: channels(of('var(--ink)')) };
}

function paint(canvas: HTMLCanvasElement, { count, pictures, columns }: PicturesProps, { paper, ink }: Inks): void {
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return;
  canvas.width = columns * cell;
  canvas.height = Math.ceil(count / columns) * cell;
  const image = context.createImageData(side, side);
  pictures.forEach((picture, n) => {
    picture.forEach((value, i) => {
      const part = Math.min(1, Math.max(0, value));
      for (let c = 0; c < 3; c++) image.data[4 * i + c] = (paper[c] ?? 0) + part * ((ink[c] ?? 0) - (paper[c] ?? 0));
      image.data[4 * i + 3] = 255;
    });
    context.putImageData(image, (n % columns) * cell + 1, Math.floor(n / columns) * cell + 1);
  });
}

/** Pictures in rows and columns, painted in the inks of the page, each in a thin frame. */
export const Pictures = memo(function Pictures(props: PicturesProps) {
  const { count, columns, label, crossed } = props;
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  // Reading a color makes the browser work out styles anew, so it is done once a theme.
  const inks = useRef<Inks>(null);
  useLayoutEffect(() => {
    if (!canvas.current) return;
    if (inks.current?.theme !== theme) inks.current = inksOf(canvas.current, theme);
    paint(canvas.current, props, inks.current);
  }, [props, theme]);
  const at = (n: number): readonly [number, number] => [(n % columns) * cell + 1, Math.floor(n / columns) * cell + 1];
  const rows = Math.ceil(count / columns);
  const places = Array.from({ length: count }, (_, n) => at(n));
  const crosses = places.map(([x, y], n) => (crossed?.[n] ? `M${x + 12} ${y + 1}l3 3m0 -3l-3 3` : '')).join('');
  return (
    <div className="sheet">
      <canvas ref={canvas} className="sheet-painted sheet-images" aria-hidden="true" />
      <svg viewBox={`0 0 ${columns * cell} ${rows * cell}`} role="img" aria-label={label}>
        {places.map(([x, y]) => (
          <rect key={`${x} ${y}`} className="switch-frame" x={x} y={y} width={side} height={side} />
        ))}
        {/* The cross stands on ground of its own, since pictures may be dark. */}
        <path className="switch-cross-ground" d={crosses} />
        <path className="switch-cross" d={crosses} />
      </svg>
    </div>
  );
});
