import { drawDigit } from '../src/data/digits.ts';
import { createRng } from '../src/math/rng.ts';
import { expect, type Locator, open, type Page } from './test.ts';
import { shownStep } from './shownStep.ts';

/** A file as a test hands it to the page. */
export interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A file with this content. */
export const upload = (name: string, content: Uint8Array | string): Upload => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(content),
});

/** Opens the panel of data at a state of the address. */
export async function panel(page: Page, more = ''): Promise<Locator> {
  await open(page, `laboratory/#panel=data&device=wasm${more}`);
  const own = page.locator('.own');
  await expect(own).toBeVisible();
  return own;
}

/** Chooses files by the panel's own input. */
export const bring = (own: Locator, ...files: readonly Upload[]): Promise<void> =>
  own.locator('.runs-drop input[type=file]').setInputFiles([...files]);
/** What the panel says is wrong. */
export const alert = (own: Locator): Locator => own.locator('p[role=alert]');
/** The line about the run. */
export const status = (page: Page): Locator => page.locator('.device-line');
/** The button that trains on what was read. */
export const start = (own: Locator): Locator => own.getByRole('button', { name: 'Train on these' });

/** The step of the live run; no number while a recording is shown. */
export const step = (page: Page): Promise<number> => shownStep(status(page));

/** The ELBO on held-out data, from the table of numbers. */
export async function elbo(page: Page): Promise<number> {
  const row = page.getByRole('row', { name: /^ELBO/ }).getByRole('cell');
  return Number((await row.nth(1).innerText()).replace('−', '-').replaceAll(',', ''));
}

/** An IDX file of bytes. */
export function idx(shape: readonly number[], bytes: Uint8Array): Buffer {
  const head = Buffer.alloc(4 + 4 * shape.length);
  head[2] = 8;
  head[3] = shape.length;
  shape.forEach((extent, i) => head.writeUInt32BE(extent, 4 + 4 * i));
  return Buffer.concat([head, bytes]);
}

/** Flowers of three kinds, of which some lack a number. */
export function flowers(missing: (row: number) => boolean = (row) => row % 25 === 7): string {
  const rng = createRng(3, 'flowers');
  const kinds = ['setosa', 'versicolor', 'virginica'];
  const lines = Array.from({ length: 150 }, (_, i) => {
    const k = i % 3;
    const numbers = [5 + k + 0.3 * rng.normal(), 1.5 + 2 * k + 0.3 * rng.normal(), 0.3 + 0.8 * k + 0.1 * rng.normal()];
    const cells = numbers.map((value) => value.toFixed(2));
    if (missing(i)) cells[1] = '';
    return [i + 1, ...cells, kinds[k]].join(',');
  });
  return ['id,sepal,petal,width,species', ...lines].join('\n');
}

/** Digits by random hands as MNIST has them: 28 × 28 bytes each, a margin around a picture of 16 × 16 scaled to 20 × 20. */
export function mnist(count: number): { images: Buffer; labels: Buffer } {
  const rng = createRng(11, 'mnist');
  const images = new Uint8Array(count * 784);
  const labels = new Uint8Array(count);
  for (let n = 0; n < count; n++) {
    const digit = rng.below(10);
    labels[n] = digit;
    const picture = drawDigit(digit, {
      rotation: 0.2 * rng.normal(),
      shear: 0.4 * rng.uniform() - 0.2,
      scale: 0.85 + 0.3 * rng.uniform(),
      shiftX: 0.03 * rng.normal(),
      shiftY: 0.03 * rng.normal(),
      thickness: 0.04 + 0.04 * rng.uniform(),
    });
    for (let row = 0; row < 20; row++)
      for (let column = 0; column < 20; column++) {
        const [u, v] = [((column + 0.5) * 16) / 20 - 0.5, ((row + 0.5) * 16) / 20 - 0.5];
        const at = (x: number, y: number): number =>
          picture[Math.min(15, Math.max(0, y)) * 16 + Math.min(15, Math.max(0, x))] ?? 0;
        const [x, y] = [Math.floor(u), Math.floor(v)];
        const [a, b] = [u - x, v - y];
        const value =
          (1 - b) * ((1 - a) * at(x, y) + a * at(x + 1, y)) + b * ((1 - a) * at(x, y + 1) + a * at(x + 1, y + 1));
        images[n * 784 + (row + 4) * 28 + column + 4] = Math.round(255 * value);
      }
  }
  return { images: idx([count, 28, 28], images), labels: idx([count], labels) };
}
