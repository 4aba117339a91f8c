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

  it('takes plain TypeScript where WebGL is software, and says so', async () => {
    const { ops, reason } = await chooseDevice('auto', doors(software));
    expect(ops.name).toBe('plain');
    expect(reason).toMatch(/emulated in software/);
  });

  it('takes plain TypeScript where there is no WebGL', async () => {
    const { ops, reason } = await chooseDevice('auto', doors(null));
    expect(ops.name).toBe('plain');
    expect(reason).toMatch(/no WebGL/);
  });

  it('takes what the reader chose, software or not', async () => {
    expect((await chooseDevice('webgl', doors(software))).ops.name).toBe('webgl');
    expect((await chooseDevice('cpu', doors(chip))).ops.name).toBe('cpu');
    expect((await chooseDevice('plain', doors(chip))).ops.name).toBe('plain');
  });

  it.each(['auto', 'webgl'] as const)(
    'goes to plain when WebGL refuses (asked for: %s), and names the refusal',
    async (choice) => {
      const { ops, tried } = await chooseDevice(choice, doors(chip, ['webgl']));
      expect(ops.name).toBe('plain');
      expect(tried).toEqual(['WebGL: no']);
    },
  );

  it('does not try WebGL where there is none, even when asked', async () => {
    const { ops, tried } = await chooseDevice('webgl', doors(null));
    expect(ops.name).toBe('plain');
    expect(tried).toEqual(['WebGL: this browser offers none here']);
  });

  it('finds no WebGL in Node', async () => {
    expect((await chooseDevice('auto')).ops.name).toBe('plain');
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
