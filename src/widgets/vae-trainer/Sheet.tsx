import { createContext, memo, use, useId, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { inkOf, type Ink } from '../../figures/plotly/ink.ts';
import { useTheme } from '../../figures/plotly/useTheme.ts';
import { cell, curvesPath, zeroPath } from './curves.ts';
import { paintCurves, paintImages, type SheetItems } from './paintSheet.ts';

/** Whether items change many times a second now; curves are then painted on a canvas instead of written as SVG. */
export const Moving = createContext(false);

/** One cell that can be chosen. */
export interface Pick {
  readonly chosen: number;
  /** What choosing a cell means, for readers who do not see it. */
  readonly names: readonly string[];
  readonly onPick: (cell: number) => void;
}

interface SheetProps extends SheetItems {
  readonly label: string;
  readonly pick?: Pick | undefined;
}

/** The painted sheet; colors are read once a theme. */
function Painted(props: SheetItems) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const ink = useRef<{ theme: string; of: Ink; lineWidth: number }>(null);
  const theme = useTheme();
  const curves = props.shape.height === 1;
  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element?.parentElement) return;
    if (ink.current?.theme !== theme) {
      const lineWidth = 0.6 * Number.parseFloat(getComputedStyle(element).getPropertyValue('--line')) || 1.4;
      ink.current = { theme, of: inkOf(element.parentElement), lineWidth };
    }
    if (curves) paintCurves(element, props, ink.current.of, ink.current.lineWidth);
    else paintImages(element, props, ink.current.of);
  }, [props, curves, theme]);
  return <canvas ref={canvas} className={curves ? 'sheet-painted' : 'sheet-painted sheet-images'} aria-hidden="true" />;
}

/** The cell an arrow key leads to, or undefined for other keys. */
export function cellAfterKey(key: string, at: number, columns: number, count: number): number | undefined {
  const step = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -columns, ArrowDown: columns }[key];
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (step === undefined) return undefined;
  if (Math.abs(step) === 1 && Math.floor((at + step) / columns) !== Math.floor(at / columns)) return at;
  return at + step >= 0 && at + step < count ? at + step : at;
}

/** Items in rows and columns: curves as one SVG path, images on one canvas; with `pick`, a list to choose from by pointer or arrow keys. */
export const Sheet = memo(function Sheet(props: SheetProps) {
  const { shape, items, count, columns, label, dots, pick } = props;
  const id = useId();
  const rows = Math.ceil(count / columns);
  const curves = shape.height === 1;
  const painted = use(Moving) || !curves;
  const unit = curves ? cell : { width: shape.width + 2, height: shape.height + 2 };
  const onKeyDown = (event: KeyboardEvent): void => {
    const next = pick && cellAfterKey(event.key, Math.max(0, pick.chosen), columns, count);
    if (next === undefined) return;
    event.preventDefault();
    pick?.onPick(next);
  };
  const choosing = pick
    ? ({ role: 'listbox', tabIndex: 0, onKeyDown, 'aria-activedescendant': `${id}${pick.chosen}` } as const)
    : ({ role: 'img' } as const);
  return (
    <div className={`sheet ${curves ? 'sheet-curves' : ''}`}>
      {painted && <Painted shape={shape} items={items} count={count} columns={columns} dots={dots} />}
      <svg viewBox={`0 0 ${columns * unit.width} ${rows * unit.height}`} aria-label={label} {...choosing}>
        {!painted && count <= 20 && <path className="sheet-zero" d={zeroPath(shape, count, columns)} />}
        {!painted && <path className="sheet-curve" data-term="p" d={curvesPath(shape, items, count, columns)} />}
        {!painted && dots && (
          <path className="sheet-dots" data-term="data" d={curvesPath(shape, dots, count, columns, true)} />
        )}
        {pick?.names.map((name, n) => (
          <rect
            key={name}
            id={`${id}${n}`}
            role="option"
            aria-selected={n === pick.chosen}
            aria-label={name}
            className="sheet-cell"
            x={(n % columns) * unit.width}
            y={Math.floor(n / columns) * unit.height}
            width={unit.width}
            height={unit.height}
            onClick={() => pick.onPick(n)}
          />
        ))}
      </svg>
    </div>
  );
});
