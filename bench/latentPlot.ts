import { inkOf } from '../src/figures/plotly/ink.ts';
import { react } from '../src/figures/plotly/plotly.ts';
import { linearScale } from '../src/figures/scale.ts';
import { createRng } from '../src/math/rng.ts';
import type { HeldOut } from '../src/state/training.ts';
import type { CodesScene } from '../src/widgets/vae-trainer/codes.ts';
import { drawCodes } from '../src/widgets/vae-trainer/drawCodes.ts';
import { latentInset, latentPicture } from '../src/widgets/vae-trainer/latentPicture.ts';
import { median } from './row.ts';
import type { Row } from './row.ts';

/** Codes drawn at once, and the rounds that Plotly can be asked for of each. */
const sizes = [
  { count: 400, patient: 40 },
  { count: 2000, patient: 10 },
  { count: 10_000, patient: 4 },
  { count: 50_000, patient: 0 },
] as const;
const side = 480;
const rounds = 40;
const font = { size: 14, family: 'sans-serif' };

/** Codes that have moved a little since the last update, as they do while a model trains. */
function movingCodes(round: number, count: number): CodesScene {
  const start = createRng(1, 'codes');
  const drift = createRng(round, 'drift');
  const column = (): Float32Array => Float32Array.from({ length: count }, () => start.normal() + 0.05 * drift.normal());
  const shade = Float32Array.from({ length: count }, (_, n) => n / count);
  const std = new Float32Array(count).fill(0.1);
  const coloring = { name: 'position', shade, low: 0, high: 1, classes: null, around: false };
  return { count, unitX: 1, unitY: 2, x: column(), y: column(), stdX: std, stdY: std, coloring, reach: 3 };
}

const items = (count: number): HeldOut => ({
  count,
  features: 1,
  x: new Float32Array(count),
  width: 1,
  height: 1,
  factors: {},
});

function stage(tag: 'div' | 'canvas'): HTMLElement {
  const element = document.createElement(tag);
  element.style.cssText = `width:${side}px;height:${side}px;--q:#dd673b;--edge:#8b8a85;--ink:#1d1f24;--ink-2:#50535a;--ground:#fff;--prior:#877dbb;--latent:#3a8f85`;
  for (let level = 0; level < 5; level++) {
    element.style.setProperty(`--shade-${level}`, `color-mix(in oklab, #3a8f85 ${25 * level}%, #1d1f24)`);
  }
  document.body.append(element);
  return element;
}

const nextFrame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()));

async function timed(work: () => unknown): Promise<number> {
  await nextFrame();
  const started = performance.now();
  await work();
  // Layout is part of what an update costs; ask for it now rather than in the next frame.
  document.body.getBoundingClientRect();
  return performance.now() - started;
}

/** Milliseconds on the main thread for one update of the latent plot: ours, a canvas under Plotly's axes, against Plotly redrawing the codes. */
export async function benchLatentPlot(report: (line: string) => void): Promise<Row[]> {
  const plot = stage('div');
  const canvas = stage('canvas') as HTMLCanvasElement;
  canvas.width = side;
  canvas.height = side;
  const context = canvas.getContext('2d')!;
  const holder = stage('div');
  const inks = { plotly: inkOf(plot), canvas: inkOf(holder) };
  const x = linearScale([-3, 3], [latentInset.left * font.size, side - latentInset.right * font.size]);
  const y = linearScale([-3, 3], [side - latentInset.bottom * font.size, latentInset.top * font.size]);
  const window = { x: [-3, 3], y: [-3, 3] } as const;
  const frame = { window, names: ['z1', 'z2'], oneUnit: false, tool: 'visit', font } as const;
  const rows: Row[] = [];
  for (const { count, patient } of sizes) {
    const heldOut = items(count);
    const times = { plotly: [] as number[], ours: [] as number[] };
    // The first rounds compile and measure text; they are not what an update costs.
    for (let round = -5; round < rounds; round++) {
      const scene = movingCodes(round + 5, count);
      if (patient > 0 && (round < -3 || (round >= 0 && round < patient))) {
        const took = await timed(() => {
          const { data, layout } = latentPicture(frame, scene, heldOut, inks.plotly);
          return react(plot, data, { ...layout, width: side, height: side }, { displayModeBar: false });
        });
        if (round >= 0) times.plotly.push(took);
      }
      const took = await timed(() =>
        drawCodes(context, scene, { x, y, ratio: 1, ink: inks.canvas, font }, { codes: true, ellipses: false }),
      );
      if (round >= 0) times.ours.push(took);
    }
    const [plotly, ours] = [median(times.plotly), Math.max(1e-3, median(times.ours))];
    report(`draw ${count} codes: Plotly.react ${plotly.toFixed(1)} ms, ours ${ours.toFixed(2)} ms an update`);
    const row = (device: string, value: number): Row => ({
      suite: 'draw',
      model: `${count} codes`,
      device,
      value,
      unit: 'ms/update',
      ...(patient > 0 && { ratio: plotly / value }),
    });
    rows.push(...(patient > 0 ? [row('Plotly.react', plotly)] : []), row('canvas under Plotly’s axes', ours));
  }
  for (const element of [plot, canvas, holder]) element.remove();
  return rows;
}
