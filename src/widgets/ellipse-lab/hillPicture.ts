import type { Ink } from '../../figures/plotly/ink.ts';
import type { PlotlyPicture } from '../../figures/Plotly.tsx';
import { hillside } from './height.ts';
import type { EllipseScene } from './scene.ts';

/** How far the eye is from the middle, and how high, in units of Plotly's box. */
const away = 1.75;
const above = 1.05;

/** The hill as Plotly draws it, seen from the direction `turn` in degrees. */
export function hillPicture(shown: EllipseScene, turn: number, ink: Ink): PlotlyPicture {
  const { x, y, z, room } = hillside(shown);
  const around = (middle: number): [number, number] => [middle - room, middle + room];
  const angle = (turn * Math.PI) / 180;
  const axis = (title: string) => ({
    title: { text: title, font: { color: ink('var(--ink-2)') } },
    color: ink('var(--ink-2)'),
    gridcolor: ink('var(--rule)'),
    zerolinecolor: ink('var(--rule)'),
    showspikes: false,
    nticks: 6,
  });
  const level = { show: true, color: ink('var(--p-text)'), width: 1, highlight: false };
  const top = Math.max(...z.map((row) => Math.max(...row)));
  const bottom = Math.min(0, ...z.map((row) => Math.min(...row)));
  const size = (top - bottom) / 10;
  return {
    data: [
      {
        type: 'surface',
        x: x.map((row) => [...row]),
        y: y.map((row) => [...row]),
        z: z.map((row) => [...row]),
        showscale: false,
        hoverinfo: 'none',
        colorscale: [
          [0, ink('color-mix(in srgb, var(--p) 8%, var(--ground))')],
          [1, ink('color-mix(in srgb, var(--p) 85%, var(--ground))')],
        ],
        lighting: { ambient: 0.75, diffuse: 0.4, specular: 0.05, roughness: 0.9 },
        // Lines at equal heights are the ellipses of the plane.
        contours: { z: { ...level, start: bottom + size, end: top, size } },
      },
    ],
    layout: {
      scene: {
        xaxis: { ...axis('x₁'), range: around(shown.mean[0]) },
        yaxis: { ...axis('x₂'), range: around(shown.mean[1]) },
        zaxis: { ...axis(shown.definite ? 'p(x)' : 'exponent'), nticks: 4 },
        aspectmode: 'manual',
        aspectratio: { x: 1, y: 1, z: 0.6 },
        camera: {
          eye: { x: away * Math.cos(angle), y: away * Math.sin(angle), z: above },
          center: { x: 0, y: 0, z: -0.12 },
        },
        dragmode: 'turntable',
      },
      // The pointer's turn stays while the hill changes, and ends when the slider asks for another.
      uirevision: String(turn),
      margin: { l: 0, r: 0, t: 0, b: 0 },
      paper_bgcolor: 'rgba(0,0,0,0)',
      font: { color: ink('var(--ink-2)') },
    },
  };
}
