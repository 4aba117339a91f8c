import type { Ops } from './ops.ts';

/** A device that runs, why it is this one, and what refused before it. */
export interface Chosen {
  readonly ops: Ops;
  /** A sentence for the reader. */
  readonly reason: string;
  readonly tried: readonly string[];
}

/** Ways to get at devices, so that a test can refuse or pretend. */
export interface Doors {
  /** The name of what draws WebGL here, or null where there is no WebGL. */
  readonly renderer: () => string | null;
  readonly open: (name: 'webgl' | 'cpu' | 'plain') => Promise<Ops>;
}

/** Whether WebGL by this renderer is computed by the processor: slower than our own loops, and it holds up the page's drawing. */
export function isSoftware(renderer: string): boolean {
  return /swiftshader|llvmpipe|softpipe|microsoft basic render|software/i.test(renderer);
}

/** Asks a throw-away WebGL context what draws it. */
export function webglRenderer(): string | null {
  const canvas =
    typeof OffscreenCanvas !== 'undefined'
      ? new OffscreenCanvas(1, 1)
      : typeof document !== 'undefined'
        ? document.createElement('canvas')
        : undefined;
  // A canvas of either kind; in both, a browser that cannot or will not answers null.
  const gl = canvas?.getContext('webgl2') as WebGL2RenderingContext | null | undefined;
  if (!gl) return null;
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const name: unknown = gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER);
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return String(name);
}

const doors: Doors = {
  renderer: webglRenderer,
  async open(name) {
    if (name === 'webgl') return (await import('./tfjs/webgl.ts')).createWebgl();
    if (name === 'cpu') return (await import('./tfjs/cpu.ts')).createCpu();
    return (await import('./plain/plain.ts')).createPlain();
  },
};

function wish(
  choice: 'webgl' | 'cpu' | 'plain' | 'auto',
  renderer: string | null,
): { readonly name: 'webgl' | 'cpu' | 'plain'; readonly reason: string } {
  if (choice === 'plain') return { name: 'plain', reason: 'Plain TypeScript runs, as you chose.' };
  if (choice === 'cpu') return { name: 'cpu', reason: 'TensorFlow.js runs on the processor, as you chose.' };
  if (choice === 'webgl') {
    const how =
      renderer && isSoftware(renderer)
        ? `; the graphics chip is emulated in software here (${renderer}), so it is slow`
        : '';
    return { name: 'webgl', reason: `TensorFlow.js runs on WebGL, as you chose${how}.` };
  }
  if (renderer === null)
    return { name: 'plain', reason: 'Plain TypeScript runs, because this browser offers no WebGL here.' };
  if (isSoftware(renderer))
    return {
      name: 'plain',
      reason: `Plain TypeScript runs, because WebGL is emulated in software here (${renderer}): it would be slower, and would hold up the page.`,
    };
  return { name: 'webgl', reason: `TensorFlow.js runs on WebGL, on your graphics chip (${renderer}).` };
}

/** Opens the device asked for; with `auto`, WebGL where a real graphics chip draws it, else plain. One that refuses is named, and plain runs. */
export async function chooseDevice(
  choice: 'webgl' | 'cpu' | 'plain' | 'auto',
  { renderer, open }: Doors = doors,
): Promise<Chosen> {
  const found = choice === 'auto' || choice === 'webgl' ? renderer() : null;
  const wanted = wish(choice, found);
  try {
    if (wanted.name === 'webgl' && found === null) throw new Error('this browser offers none here');
    return { ops: await open(wanted.name), reason: wanted.reason, tried: [] };
  } catch (error) {
    if (wanted.name === 'plain') throw error;
    const name = wanted.name === 'webgl' ? 'WebGL' : 'The TensorFlow.js processor device';
    const why = error instanceof Error ? error.message : String(error);
    return {
      ops: await open('plain'),
      reason: `Plain TypeScript runs, because ${name} refused.`,
      tried: [`${name}: ${why}`],
    };
  }
}
