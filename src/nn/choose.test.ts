import { describe, expect, it } from 'vitest';
import { chooseDevice, isSoftware } from './choose.ts';
import type { Doors } from './choose.ts';
import { createPlain } from './plain/plain.ts';

const chip = 'ANGLE (Apple, ANGLE Metal Renderer: Apple M2, Unspecified Version)';
const software = 'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero)), SwiftShader driver)';
const doors = (renderer: string | null, refused: readonly string[] = []): Doors => ({
  renderer: () => renderer,
  open: (name) =>
    refused.includes(name) ? Promise.reject(new Error('no')) : Promise.resolve({ ...createPlain(), name }),
});

describe('chooseDevice', () => {
  it('takes WebGL where a real graphics chip draws it', async () => {
    const { ops, reason } = await chooseDevice('auto', doors(chip));
    expect(ops.name).toBe('webgl');
    expect(reason).toContain('Apple M2');
  });

  it('takes WASM where WebGL is software, and says why', async () => {
    const { ops, reason } = await chooseDevice('auto', doors(software));
    expect(ops.name).toBe('wasm');
    expect(reason).toMatch(/^WASM runs, because WebGL is emulated in software/);
  });

  it('takes WASM where there is no WebGL, and plain TypeScript where there is no WASM either', async () => {
    const { ops, reason } = await chooseDevice('auto', doors(null));
    expect(ops.name).toBe('wasm');
    expect(reason).toMatch(/no WebGL/);
    const last = await chooseDevice('auto', doors(null, ['wasm']));
    expect(last.ops.name).toBe('plain');
    expect(last.tried).toEqual(['WASM: no']);
    expect(last.reason).toBe('Plain TypeScript runs, because WASM refused.');
  });

  it('takes WASM where the chip computes in half precision, unless it was asked for', async () => {
    const half: Doors = {
      renderer: () => chip,
      open: (name) => Promise.resolve({ ...createPlain(), name, epsilon: name === 'webgl' ? 1e-3 : 1e-8 }),
    };
    const { ops, tried } = await chooseDevice('auto', half);
    expect(ops.name).toBe('wasm');
    expect(tried).toEqual(['WebGL: it computes in half precision here']);
    expect((await chooseDevice('webgl', half)).ops.name).toBe('webgl');
  });

  it('takes what the reader chose, software or not', async () => {
    for (const name of ['webgl', 'wasm', 'cpu', 'plain'] as const)
      expect((await chooseDevice(name, doors(software))).ops.name).toBe(name);
    expect((await chooseDevice('webgl', doors(software))).reason).toMatch(/as you chose; .* so it is slow/);
  });

  it.each(['auto', 'webgl'] as const)(
    'goes to WASM when WebGL refuses (asked for: %s), and names the refusal',
    async (choice) => {
      const { ops, tried } = await chooseDevice(choice, doors(chip, ['webgl']));
      expect(ops.name).toBe('wasm');
      expect(tried).toEqual(['WebGL: no']);
    },
  );

  it('goes to plain when WASM was asked for and refuses', async () => {
    expect((await chooseDevice('wasm', doors(chip, ['wasm']))).ops.name).toBe('plain');
  });

  it('does not try WebGL where there is none, even when asked', async () => {
    const { ops, tried } = await chooseDevice('webgl', doors(null));
    expect(ops.name).toBe('wasm');
    expect(tried).toEqual(['WebGL: this browser offers none here']);
  });

  it('finds no WebGL in Node, and runs the kernels there', async () => {
    expect((await chooseDevice('auto')).ops.name).toBe('wasm');
  });
});

describe('isSoftware', () => {
  it.each([
    software,
    'llvmpipe (LLVM 15.0.6, 256 bits)',
    'ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11)',
  ])('knows %s', (renderer) => {
    expect(isSoftware(renderer)).toBe(true);
  });
});
