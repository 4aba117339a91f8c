import { expect, it } from 'vitest';
import { createRng } from '../../math/rng.ts';
import { readFiles } from './readFiles.ts';
import type { Reading } from './reading.ts';
import { ascii, concat, fileOf, gzip, idx, npy, wav, zip } from './writers.ts';

const bytes = Uint8Array.from({ length: 240 }, (_, i) => (i * 89 + (i >> 3)) % 256);
const rows = Array.from({ length: 20 }, (_, n) => `${n * n},${n / 3},"kind ${n % 3}"`).join('\n');
const valid: Readonly<Record<string, Uint8Array>> = {
  idx: idx([20, 4, 3], bytes),
  gzip: await gzip(idx([20, 4, 3], bytes)),
  labels: idx([20], bytes.slice(0, 20)),
  npy: npy('<i2', [20, 6], bytes),
  fortran: npy('>f4', [20, 3], bytes, true),
  npz: await zip({ 'x.npy': npy('|u1', [20, 12], bytes), 'y.npy': npy('|u1', [20], bytes.slice(0, 20)) }, true),
  stored: await zip({ 'x.npy': npy('<f4', [20, 3], bytes), 'z.npy': npy('<f4', [20, 3], bytes) }),
  csv: ascii(`a,b,label\n${rows}`),
  json: ascii(JSON.stringify(Array.from({ length: 20 }, (_, n) => [n, n * n]))),
  wav: wav(bytes, { bits: 16 }),
};

/** Changes, removes, doubles or cuts off bytes somewhere. */
function corrupted(whole: Uint8Array, rng: ReturnType<typeof createRng>): Uint8Array {
  // Heads are short and say the most: half of the damage goes there.
  const at = rng.below(rng.below(2) === 0 ? Math.min(64, whole.length) : whole.length);
  const length = 1 + rng.below(8);
  switch (rng.below(4)) {
    case 0:
      return whole.slice(0, at);
    case 1:
      return concat(whole.slice(0, at), whole.slice(at + length));
    case 2:
      return concat(whole.slice(0, at + length), whole.slice(at));
    default:
      return whole.map((byte, i) => (i >= at && i < at + length ? rng.below(256) : byte));
  }
}

/** What is wrong with an answer, if anything is. */
function flaw(reading: Reading): string | undefined {
  if (reading.kind !== 'table') {
    // What the net under everything catches was not foreseen.
    const foreseen = !reading.message.includes('could not be read (');
    return foreseen && /^“[^]*[.?]$/.test(reading.message) ? undefined : reading.message;
  }
  const { count, x, features, width, height, kept, labels, labelNames = [] } = reading.table;
  if (x.length !== count * features || features !== width * height || kept.length !== count) return 'sizes';
  if (!x.every(Number.isFinite)) return 'numbers that are not finite';
  return labels?.some((label) => label >= labelNames.length) ? 'labels without a name' : undefined;
}

it('whatever happens to a file, it gives a table of finite numbers, a question or a sentence', async () => {
  const rng = createRng(4, 'fuzz');
  const names = Object.keys(valid);
  const count = new Map<string, number>();
  for (let n = 0; n < 600; n++) {
    const name = names[n % names.length]!;
    const damaged = corrupted(valid[name]!, rng);
    const reading = await readFiles([fileOf(damaged, `${name} ${n}`)], { seed: 1, window: 4 });
    count.set(reading.kind, (count.get(reading.kind) ?? 0) + 1);
    expect(flaw(reading)).toBeUndefined();
  }
  // The damage is neither always fatal nor always harmless.
  expect(count.get('table')).toBeGreaterThan(60);
  expect(count.get('problem')).toBeGreaterThan(60);
});
