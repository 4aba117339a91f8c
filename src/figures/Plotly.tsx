import type { Config, Data, Layout, PlotlyHTMLElement } from 'plotly.js';
import { useEffect, useRef } from 'react';
import { inkOf, type Ink } from './plotly/ink.ts';
import { useNear } from './plotly/useNear.ts';
import { useTheme } from './plotly/useTheme.ts';

export type { Data as PlotlyTrace, Layout as PlotlyLayout } from 'plotly.js';

/** What Plotly shows, drawn with the colors of the theme. */
export interface PlotlyPicture {
  readonly data: Data[];
  readonly layout: Partial<Layout>;
}

/** The part of the plane in view: lower and upper end along x and along y. */
export interface PlotlyView {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

interface PlotlyProps {
  /** What the plot is, for readers who do not see it; the figure's table holds the numbers. */
  readonly label: string;
  /** Draws the picture; a new function means a new picture. */
  readonly draw: (ink: Ink) => PlotlyPicture;
  /** Called when a picture stands, and when the reader has zoomed or panned. */
  readonly onView?: (view: PlotlyView) => void;
  /** The points the reader has encircled, or null when the selection is taken back. */
  readonly onSelect?: (points: readonly number[] | null) => void;
  /** Plotly could not be loaded or drawn; the message says why. */
  readonly onRefused?: (message: string) => void;
}

/** The mode bar would add a share button that uploads, a logo link and eleven tab stops, so it stays off. */
const config: Partial<Config> = { displayModeBar: false, displaylogo: false, doubleClick: 'reset', showTips: false };

const pair = (range: unknown): readonly [number, number] => {
  const [from, to] = Array.isArray(range) ? range : [];
  return [Number(from), Number(to)];
};

/** A Plotly figure: loaded when it comes near, redrawn when its picture, its size or the theme changes, hidden from screen readers but for its label. */
export function Plotly({ label, draw, onView, onSelect, onRefused }: PlotlyProps) {
  const holder = useRef<HTMLDivElement>(null);
  const plot = useRef<HTMLDivElement>(null);
  const near = useNear(holder);
  const theme = useTheme();
  const told = useRef({ onView, onSelect, onRefused });
  useEffect(() => {
    told.current = { onView, onSelect, onRefused };
  });
  useEffect(() => {
    const element = plot.current;
    if (!near || !element) return undefined;
    let live = true;
    const refused = (error: unknown): void =>
      told.current.onRefused?.(error instanceof Error ? error.message : String(error));
    const tellView = (): void => {
      const { xaxis, yaxis } = (element as unknown as PlotlyHTMLElement).layout;
      told.current.onView?.({ x: pair(xaxis?.range), y: pair(yaxis?.range) });
    };
    const paint = async (): Promise<void> => {
      const plotly = await import('./plotly/plotly.ts');
      if (!live) return;
      const { data, layout } = draw(inkOf(element));
      const first = !element.classList.contains('js-plotly-plot');
      const made = await plotly.react(
        element,
        data,
        { ...layout, width: element.clientWidth, height: element.clientHeight },
        config,
      );
      if (!live) return;
      if (first) {
        made.on('plotly_relayout', tellView);
        made.on('plotly_selected', (event) =>
          told.current.onSelect?.(event ? event.points.map((point) => point.pointIndex) : null),
        );
        made.on('plotly_deselect', () => told.current.onSelect?.(null));
      }
      tellView();
    };
    paint().catch(refused);
    let size = `${element.clientWidth} ${element.clientHeight}`;
    const observer = new ResizeObserver(() => {
      const now = `${element.clientWidth} ${element.clientHeight}`;
      if (now !== size) paint().catch(refused);
      size = now;
    });
    observer.observe(element);
    return () => {
      live = false;
      observer.disconnect();
    };
  }, [near, draw, theme]);
  useEffect(() => {
    const element = plot.current;
    return () => {
      if (element?.classList.contains('js-plotly-plot'))
        void import('./plotly/plotly.ts').then(({ purge }) => purge(element));
    };
  }, []);
  return (
    <div ref={holder} className="plotly-figure" role="img" aria-label={label}>
      <div ref={plot} className="plotly-plot" aria-hidden="true" />
    </div>
  );
}
