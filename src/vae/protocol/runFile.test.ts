import { describe, expect, it } from 'vitest';
import { createRng } from '../../math/rng.ts';
import type { Checkpoint } from '../protocol.ts';
import { fromBase64, toBase64 } from './numbersText.ts';
import { complaintAbout, readRun, writeRun } from './runFile.ts';
import type { SavedRun } from './runFile.ts';
import { defaults } from './settings.ts';

const rng = createRng(3, 'test');
const random = (count: number): Float32Array => Float32Array.from({ length: count }, () => rng.normal());
const checkpoint: Checkpoint = {
  settings: { ...defaults.digits, prior: 'vamp', samples: 4 },
  step: 120,
  seen: 7680,
  adamStep: 120,
  parameters: random(40),
  firstMoment: random(40),
  secondMoment: random(40),
};
const losses = { reconstruction: -3, kl: 2, elbo: -5, klPerUnit: [1, 1] };
const run: SavedRun = {
  checkpoint,
  losses: [{ step: 0, sigma: 1, train: losses, heldOut: losses }],
  device: 'wasm',
  codes: { means: random(6), logVars: random(6) },
  fingerprint: 'abc',
};
const problem = (text: string): string => {
  const read = readRun(text);
  return 'problem' in read ? read.problem : '';
};
const changed = (change: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({ ...(JSON.parse(writeRun(run)) as object), ...change });

describe('a run in a file', () => {
  it('comes back to the last bit', () => {
    expect(readRun(writeRun(run))).toEqual({ run });
  });

  it('holds single-precision numbers exactly, the smallest and the unusual too', () => {
    const values = Float32Array.of(0, -0, 1e-45, -3.4028235e38, Math.PI, Infinity);
    expect(fromBase64(toBase64(values))).toEqual(values);
    expect(fromBase64('not base64!')).toBeUndefined();
    expect(fromBase64('AAA=')).toBeUndefined();
  });

  it.each([
    ['', /not JSON/],
    ['[1, 2]', /not exported by this notebook/],
    [changed({ version: 9 }), /version is 9/],
    [changed({ settings: { data: 'heat-bump' } }), /settings are incomplete/],
    [changed({ settings: { ...defaults.digits, data: '__proto__' } }), /settings are incomplete/],
    [changed({ step: -1 }), /step numbers/],
    [changed({ parameters: 'ß' }), /damaged/],
    [changed({ firstMoment: toBase64(random(3)) }), /differ in number/],
    [changed({ parameters: toBase64(new Float32Array(40)) }), /all of its weights are 0/],
    [changed({ parameters: toBase64(new Float32Array(40).fill(NaN)) }), /not finite/],
  ])('is refused with a reason when it is damaged (%#)', (text, why) => {
    expect(problem(text)).toMatch(why);
  });

  it('leaves out points of the curves that are none, and keeps the others', () => {
    const read = readRun(changed({ losses: [run.losses[0], { step: 'x' }, null] }));
    expect('run' in read && read.run.losses).toEqual(run.losses);
  });

  it('never throws, however the text is cut or changed', () => {
    const text = writeRun(run);
    for (let i = 0; i < 300; i++) {
      const at = rng.below(text.length);
      const broken = rng.uniform() < 0.5 ? text.slice(0, at) : `${text.slice(0, at)}~${text.slice(at + 1)}`;
      const read = readRun(broken);
      const isSound = 'run' in read && complaintAbout(read.run.checkpoint) === '';
      const isRefused = 'problem' in read && /^This file cannot be read as a run: .+\.$/.test(read.problem);
      expect(isSound || isRefused).toBe(true);
    }
  });
});
