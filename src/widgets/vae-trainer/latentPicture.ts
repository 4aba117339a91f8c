import type { Ink } from '../../figures/plotly/ink.ts';
import type { PlotlyLayout, PlotlyPicture, PlotlyTrace, PlotlyView } from '../../figures/Plotly.tsx';
import type { HeldOut } from '../../state/training.ts';
import type { CodesScene } from './codes.ts';
import { colorOf } from './drawCodes.ts';
import { numberText } from './words.ts';

/** Room around the latent plane for its labels, in label sizes (em); the same for Plotly, the canvas and our own SVG. */
export const latentInset = { top: 1.4, right: 0.8, bottom: 2.1, left: 2.4 };

/** What the pointer is told about a code. */
function hoverText(heldOut: HeldOut, n: number): string {
  const factors = Object.entries(heldOut.factors).map(([name, values]) => `${name} ${numberText(values[n] ?? 0, 2)}`);
  return [...(heldOut.classes ? [`class ${heldOut.classes[n]}`] : []), ...factors].join('<br>');
}

function codesTrace(scene: CodesScene, heldOut: HeldOut, ink: Ink, size: number): PlotlyTrace {
  const { classes } = scene.coloring;
  const colors = Array.from({ length: scene.count }, (_, n) => ink(colorOf(scene, n)));
  const shared = {
    type: 'scatter',
    name: 'codes',
    x: Array.from(scene.x),
    y: Array.from(scene.y),
    customdata: Array.from({ length: scene.count }, (_, n) => hoverText(heldOut, n)),
    hovertemplate: '%{customdata}<extra></extra>',
  } as const;
  if (classes)
    return {
      ...shared,
      mode: 'text',
      text: Array.from(classes, String),
      textfont: { color: colors, size, weight: 600 },
    };
  return {
    ...shared,
    mode: 'markers',
    marker: { symbol: 'circle-open', size: 7.2, color: colors, line: { width: 1.5, color: colors } },
  };
}

interface Frame {
  /** What is in view until the reader zooms. */
  readonly window: PlotlyView;
  readonly names: readonly [string, string];
  /** Whether the upright axis is a factor, whose numbers are not coordinates. */
  readonly oneUnit: boolean;
  /** Whether the prior is N(0, I), as it is unless told; one that is learned has no circles. */
  readonly hasNormalPrior?: boolean;
  /** Where its middle lies in the plane; at 0 unless told. */
  readonly middle?: readonly [number, number];
  readonly tool: 'visit' | 'zoom' | 'lasso';
  /** Size of a label in pixels, and its family. */
  readonly font: { readonly size: number; readonly family: string };
}

/** The prior's circles at one and two standard deviations; lines where there is one unit only. */
function priorShapes(
  { oneUnit, hasNormalPrior = true, middle: [cx, cy] = [0, 0] }: Frame,
  ink: Ink,
): Partial<PlotlyLayout>['shapes'] {
  if (!hasNormalPrior) return [];
  const line = { color: ink('var(--prior)'), width: 2, dash: 'dot' } as const;
  if (oneUnit)
    return [-2, -1, 1, 2].map(
      (at) => ({ type: 'line', x0: at, x1: at, y0: 0, y1: 1, yref: 'paper', line, layer: 'below' }) as const,
    );
  return [1, 2].map(
    (r) => ({ type: 'circle', x0: cx - r, x1: cx + r, y0: cy - r, y1: cy + r, line, layer: 'below' }) as const,
  );
}

/** The latent plane as Plotly draws it; without `scene` only its axes and the prior, under codes that move on a canvas. */
export function latentPicture(
  frame: Frame,
  scene: CodesScene | null,
  heldOut: HeldOut | null,
  ink: Ink,
): PlotlyPicture {
  const { window, names, font, tool, oneUnit } = frame;
  const axis = ([low, high]: readonly [number, number], hideNumbers = false): Partial<PlotlyLayout>['xaxis'] => ({
    range: [low, high],
    zeroline: false,
    showgrid: false,
    showline: true,
    linecolor: ink('var(--edge)'),
    ticks: hideNumbers ? '' : 'outside',
    ticklen: 5,
    tickcolor: ink('var(--edge)'),
    tickfont: { color: ink('var(--ink-2)') },
    nticks: 8,
    showticklabels: !hideNumbers,
    automargin: false,
    // The name stands in our own layer, where mathematics is set properly.
    title: { text: '' },
  });
  return {
    data:
      scene && heldOut
        ? [codesTrace(scene, heldOut, ink, font.size * 0.93)]
        : [{ type: 'scatter', mode: 'markers', x: [], y: [] }],
    layout: {
      xaxis: axis(window.x) ?? {},
      yaxis: axis(window.y, oneUnit) as NonNullable<PlotlyLayout['yaxis']>,
      shapes: priorShapes(frame, ink) ?? [],
      margin: {
        l: latentInset.left * font.size,
        r: latentInset.right * font.size,
        t: latentInset.top * font.size,
        b: latentInset.bottom * font.size,
        pad: 0,
      },
      font: { family: font.family, size: font.size, color: ink('var(--ink-2)') },
      paper_bgcolor: 'rgba(0,0,0,0)',
      plot_bgcolor: 'rgba(0,0,0,0)',
      showlegend: false,
      hovermode: tool === 'zoom' ? false : 'closest',
      hoverlabel: {
        bgcolor: ink('var(--ground)'),
        bordercolor: ink('var(--edge)'),
        font: { color: ink('var(--ink)'), family: font.family },
      },
      dragmode: tool === 'visit' ? false : tool,
      // A zoom stays while the codes change, and ends when the window itself changes.
      uirevision: `${window.x.join()} ${window.y.join()} ${names.join()}`,
      // A selection ends with its tool, and when the codes have moved.
      selections: [],
      selectionrevision: `${tool} ${scene ? scene.x[0] : 'moving'}`,
    },
  };
}
