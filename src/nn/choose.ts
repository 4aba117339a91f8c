import type { Ops, OpsName } from './ops.ts';

/** What may be asked for: a device by name, or the best one that works here. */
export type Choice = OpsName | 'auto';

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
  readonly open: (name: OpsName) => Promise<Ops>;
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
    if (name === 'wasm') return (await import('./wasm/wasm.ts')).createWasm();
    if (name === 'cpu') return (await import('./tfjs/cpu.ts')).createCpu();
    return (await import('./plain/plain.ts')).createPlain();
  },
};

/** How a sentence names a device. */
const words: Readonly<Record<OpsName, string>> = {
  webgl: 'WebGL, through TensorFlow.js,',
  wasm: 'WASM',
  cpu: 'TensorFlow.js on the processor',
  plain: 'Plain TypeScript',
};

/** The devices to try in order, each with why it would be the one. */
function wishes(choice: Choice, renderer: string | null): readonly (readonly [OpsName, string])[] {
  const below: readonly (readonly [OpsName, string])[] = [
    ['wasm', ''],
    ['plain', ''],
  ];
  if (choice === 'wasm')
    return [
      ['wasm', 'as you chose: the same link gives the same run to the last bit on every machine'],
      ...below.slice(1),
    ];
  if (choice === 'webgl' && renderer !== null && isSoftware(renderer))
    return [
      ['webgl', `as you chose; the graphics chip is emulated in software here (${renderer}), so it is slow`],
      ...below,
    ];
  if (choice !== 'auto') return [[choice, 'as you chose'], ...below.filter(([name]) => name !== choice)];
  if (renderer === null) {
    const why = 'because this browser offers no WebGL here';
    return below.map(([name]) => [name, why] as const);
  }
  if (isSoftware(renderer)) {
    const why = `because WebGL is emulated in software here (${renderer}): it would be slower, and would hold up the page`;
    return below.map(([name]) => [name, why] as const);
  }
  return [['webgl', `on your graphics chip (${renderer})`], ...below];
}

/** Half floats spoil a run: 2,049 is no half float, and sums overflow at 65,504. */
const isHalfPrecision = (ops: Ops): boolean => ops.epsilon > 1e-4;

/**
 * Opens the device asked for. With `auto`: WebGL where a real graphics chip computes it in single precision, else WASM,
 * else plain TypeScript. One that refuses is named, and the next one runs.
 */
export async function chooseDevice(choice: Choice, { renderer, open }: Doors = doors): Promise<Chosen> {
  const found = choice === 'auto' || choice === 'webgl' ? renderer() : null;
  const tried: string[] = [];
  for (const [name, why] of wishes(choice, found)) {
    try {
      if (name === 'webgl' && found === null) throw new Error('this browser offers none here');
      const ops = await open(name);
      if (choice === 'auto' && name === 'webgl' && isHalfPrecision(ops)) {
        ops.close();
        throw new Error('it computes in half precision here');
      }
      const because = tried.length > 0 ? `because ${tried.at(-1)!.replace(/:.*/, '')} refused` : why;
      return { ops, reason: `${words[name]} runs, ${because}.`, tried };
    } catch (error) {
      if (name === 'plain') throw error;
      tried.push(
        `${name === 'webgl' ? 'WebGL' : words[name]}: ${error instanceof Error ? error.message : String(error)}`,
      );
    }
  }
  throw new Error('chooseDevice: no device opened');
}
