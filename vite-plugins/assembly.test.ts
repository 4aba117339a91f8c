import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { assembly } from './assembly.ts';

// The compiler takes seconds where other work shares the processor.
vi.setConfig({ testTimeout: 60_000 });

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'assembly-'));
  await writeFile(join(folder, 'half.ts'), 'export function half(x: f32): f32 { return x / 2; }');
  await writeFile(join(folder, 'good.ts'), `export { half } from './half';`);
  await writeFile(join(folder, 'bad.ts'), 'export function wrong(): i32 { return nothing; }');
});
afterAll(() => rm(folder, { recursive: true }));

/** What the plugin makes of an import, and the files it watches. */
async function load(id: string): Promise<{ readonly code: string | undefined; readonly watched: readonly string[] }> {
  const watched: string[] = [];
  const hook = assembly().load as (
    this: { addWatchFile(file: string): void },
    id: string,
  ) => Promise<string | undefined>;
  return { code: await hook.call({ addWatchFile: (file) => void watched.push(file) }, id), watched };
}

describe('an import of AssemblyScript', () => {
  it('gives a module of WebAssembly that runs, and watches every file of its folder', async () => {
    const { code, watched } = await load(`${join(folder, 'good.ts')}?assembly`);
    const base64 = /^export const code = '([^']*)';$/.exec(code ?? '')?.[1] ?? '';
    const { instance } = await WebAssembly.instantiate(Buffer.from(base64, 'base64'));
    expect((instance.exports['half'] as (x: number) => number)(7)).toBe(3.5);
    expect(watched).toEqual(['bad.ts', 'good.ts', 'half.ts'].map((name) => join(folder, name)));
  });

  it('that does not compile says which file, line and name', async () => {
    await expect(load(`${join(folder, 'bad.ts')}?assembly`)).rejects.toThrow(
      /bad\.ts does not compile[^]*'nothing'[^]*bad\.ts\(1,/,
    );
  });

  it('leaves all other imports alone', async () => {
    expect((await load(join(folder, 'good.ts'))).code).toBeUndefined();
  });
});
