import { gzipSync } from 'node:zlib';
import { npy, zip } from '../src/data/read/writers.ts';
import { alert, bring, elbo, flowers, idx, mnist, panel, start, status, step, upload } from './ownData.ts';
import { expect, open, reload, test } from './test.ts';

test('10,000 digits in MNIST’s own format are read, shown and trained on, and nothing leaves the page', async ({
  page,
}) => {
  test.setTimeout(240_000);
  const sent: string[] = [];
  page.on('request', (request) => {
    if (request.method() !== 'GET' || request.postData()) sent.push(`${request.method()} ${request.url()}`);
  });
  const { images, labels } = mnist(10_000);
  const own = await panel(page);
  const began = Date.now();
  await bring(
    own,
    upload('t10k-images-idx3-ubyte.gz', gzipSync(images)),
    upload('t10k-labels-idx1-ubyte.gz', gzipSync(labels)),
  );
  await expect(
    own.getByText('10,000 items, pictures of 28 × 28 pixels: 8,500 to train on, 1,500 held out.'),
  ).toBeVisible({ timeout: 60_000 });
  const read = Date.now();
  await expect(own.getByRole('img', { name: /first 24 items, as pictures/ })).toBeVisible();
  await expect(own.getByRole('table', { name: 'Items by label' }).getByRole('row')).toHaveCount(10);
  await expect(own.getByText(/numbers never change/)).toBeVisible();
  await expect(own.getByText(/directions? of 784 above βσ²/)).toBeVisible({ timeout: 60_000 });
  const measured = Date.now();
  await start(own).click();
  await expect.poll(() => step(page), { timeout: 60_000 }).toBeGreaterThan(0);
  const stepped = Date.now();
  await expect.poll(() => elbo(page), { timeout: 60_000 }).not.toBeNaN();
  const first = await elbo(page);
  await expect.poll(() => step(page), { timeout: 120_000 }).toBeGreaterThan(600);
  // It begins near −800 nats, and the seed fixes the run.
  await expect(async () => expect(await elbo(page)).toBeGreaterThan(400)).toPass({ timeout: 60_000 });
  console.log(
    `10,000 digits: read after ${read - began} ms, spectrum ${measured - read} ms later, first steps ${stepped - measured} ms after the click; ELBO ${first} → ${await elbo(page)}; ${await status(page).innerText()}`,
  );
  await page.getByRole('button', { name: 'Pause' }).click();
  expect(sent).toEqual([]);
});

test('a table with missing values is read, asked about, and trained on only when the reader says so', async ({
  page,
}) => {
  const own = await panel(page, '&hidden=16');
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect.poll(() => step(page), { timeout: 60_000 }).toBeGreaterThan(0);
  await bring(own, upload('flowers.csv', flowers()));
  await expect(own.getByText('144 items, rows of 3 numbers: 122 to train on, 22 held out.')).toBeVisible();
  await expect(own.getByText('6 rows were dropped because a value is missing, no number or infinite.')).toBeVisible();
  await expect(own.getByText('The column “species” was taken for the label; it is not trained on.')).toBeVisible();
  await expect(own.getByRole('row', { name: 'setosa 48' })).toBeVisible();
  await expect(page).not.toHaveURL(/data=own/);
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await own.locator('summary', { hasText: 'How it is read' }).click();
  await own.getByLabel('rows with missing values').selectOption('impute the mean of the column');
  await expect(own.getByText('150 items, rows of 3 numbers')).toBeVisible();
  await expect(own.getByText('6 missing values were replaced by the mean of the column.')).toBeVisible();
  await own.getByLabel('column of labels').selectOption('width');
  await expect(own.getByText('150 items, points of a plane')).toBeVisible();
  await own.getByLabel('column of labels').selectOption('as it looks');
  await own.getByRole('radio', { name: /^each column to mean 0, std 1/ }).check();
  await expect(own.getByRole('button', { name: 'Encode these' })).toBeDisabled();
  await expect(own.getByText('The present run takes 32 numbers per item, and these have 3.')).toBeVisible();
  await start(own).click();
  await expect(page).toHaveURL(/data=own/);
  await expect(page).toHaveURL(/dataPrint=\d+/);
  await expect.poll(() => step(page), { timeout: 60_000 }).toBeGreaterThan(50);
  await page.getByRole('button', { name: 'Pause' }).click();
  await own.getByRole('button', { name: 'Encode these' }).click();
  await expect(own.getByRole('img', { name: /Posterior means of the new items/ })).toBeVisible();
  await expect(own.getByRole('row', { name: /^12 / }).last()).toContainText('±');
  // Other data of the same kind start a new run.
  await bring(
    own,
    upload(
      'flowers-2.csv',
      flowers(() => false),
    ),
  );
  await expect(own.getByText('150 items, rows of 3 numbers')).toBeVisible();
  const before = await step(page);
  await start(own).click();
  await expect.poll(() => step(page), { timeout: 60_000 }).not.toBe(before);
  await expect(page.locator('.trouble')).toHaveCount(0);
});

test('what cannot be read is refused in one sentence each, and the run goes on', async ({ page }) => {
  const own = await panel(page);
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect.poll(() => step(page), { timeout: 60_000 }).toBeGreaterThan(0);
  const whole = idx(
    [40, 8, 8],
    new Uint8Array(40 * 64).map((_, i) => (i * 7) % 256),
  );
  for (const [file, says] of [
    [upload('cut.idx', whole.subarray(0, 1000)), /cut\.idx.*truncated/],
    [upload('objects.npy', npy('|O', [4], new Uint8Array(32))), /objects\.npy.*object/],
    [upload('empty.csv', ''), /empty\.csv” is empty; choose a file with data in it/],
    [upload('paper.pdf', '%PDF-1.7\n1 0 obj'), /paper\.pdf” cannot be read/],
    [upload('gaps.csv', 'a,b\n1,\n,2\n3,\n,4\n'), /have missing values.*choose “impute”/],
    [upload('words.csv', 'a,b\nx,y\nz,w\nu,v\n'), /no column of numbers/],
    [upload('broken.png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])), /broken\.png/],
  ] as const) {
    await bring(own, file);
    await expect(alert(own)).toHaveText(says);
    await expect(start(own)).toHaveCount(0);
  }
  await own.locator('summary', { hasText: 'or paste numbers' }).click();
  await own.getByLabel('Numbers, one item per line').fill('one two three');
  await own.getByRole('button', { name: 'Read these numbers' }).click();
  await expect(alert(own)).toHaveText(/pasted numbers/);
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect(page).not.toHaveURL(/data=own/);
});

test('arrays, a sheet of pictures and labels alone ask the one question they must', async ({ page }) => {
  const own = await panel(page);
  const labels = upload(
    'labels.idx',
    idx(
      [40],
      new Uint8Array(40).map((_, i) => i % 4),
    ),
  );
  await bring(own, labels);
  await expect(own.getByRole('alert')).toHaveText(/holds 40 labels and no items/);
  const pictures = new Uint8Array(40 * 64).map((_, i) => (i * 7 + Math.floor(i / 64) * 13) % 256);
  await own.getByLabel('file of the items').setInputFiles(upload('items.idx', idx([40, 8, 8], pictures)));
  await expect(own.getByText('40 items, pictures of 8 × 8 pixels')).toBeVisible();
  const floats = new Uint8Array(Float32Array.from({ length: 60 * 5 }, (_, i) => Math.sin(i)).buffer);
  await bring(own, upload('waves.npy', npy('<f4', [60, 5], floats)));
  await expect(own.getByText('60 items, rows of 5 numbers')).toBeVisible();
  const archive = await zip({
    'a.npy': npy('<f4', [60, 5], floats),
    'b.npy': npy('<f4', [100, 3], floats),
    'kinds.npy': npy(
      '|u1',
      [100],
      new Uint8Array(100).map((_, i) => i % 2),
    ),
  });
  await bring(own, upload('two.npz', archive));
  await own.getByLabel('array of the items').selectOption('b (100 × 3, <f4)');
  await own.getByLabel('array of the labels').selectOption('kinds (100)');
  await own.getByRole('button', { name: 'Read this array' }).click();
  await expect(own.getByText('100 items, rows of 3 numbers')).toBeVisible();
  await expect(own.getByRole('table', { name: 'Items by label' }).getByRole('row')).toHaveCount(2);
  const sheet = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(60, 20);
    const context = canvas.getContext('2d')!;
    for (let i = 0; i < 12; i++) {
      context.fillStyle = `rgb(${20 * i} ${20 * i} ${20 * i})`;
      context.fillRect((i % 6) * 10, Math.floor(i / 6) * 10, 5 + (i % 4), 10);
    }
    return [...new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer())];
  });
  await bring(own, upload('sheet.png', Buffer.from(sheet)));
  await own.getByLabel('rows', { exact: true }).fill('2');
  await own.getByLabel('columns', { exact: true }).fill('7');
  await expect(own.getByText('2 rows and 7 columns do not divide 60 × 20 pixels evenly')).toBeVisible();
  await expect(own.getByRole('button', { name: 'Cut it' })).toBeDisabled();
  await own.getByLabel('columns', { exact: true }).fill('6');
  await expect(own.getByText('12 pictures of 10 × 10 pixels.')).toBeVisible();
  await expect(own.getByRole('img', { name: 'The sheet, cut into 2 rows and 6 columns' })).toBeVisible();
  await own.getByRole('button', { name: 'Cut it' }).click();
  await expect(own.getByText(/^1[12] items, pictures of 10 × 10 pixels/)).toBeVisible();
});

test('files may be dropped anywhere on the page', async ({ page }) => {
  await open(page, 'laboratory/#device=wasm');
  const data = await page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'flowers.csv'));
    return transfer;
  }, flowers());
  await page.dispatchEvent('.lab-model', 'dragover', { dataTransfer: data });
  await expect(page.getByText('Drop the files to read them')).toBeVisible();
  await page.dispatchEvent('.lab-model', 'drop', { dataTransfer: data });
  await expect(page.getByText('Drop the files to read them')).toBeHidden();
  await expect(page.locator('.own').getByText('144 items, rows of 3 numbers')).toBeVisible();
});

test('a link asks for the data it was made with, and what this browser keeps is known by its fingerprint', async ({
  page,
}) => {
  const own = await panel(page, '&speed=60');
  await bring(own, upload('flowers.csv', flowers()));
  await start(own).click();
  await expect.poll(() => step(page), { timeout: 60_000 }).toBeGreaterThan(20);
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page).toHaveURL(/run=\d+/);
  const before = await elbo(page);
  await own.getByRole('button', { name: 'Keep in this browser' }).click();
  await expect(own.getByRole('button', { name: 'Kept in this browser' })).toBeVisible();
  await reload(page);
  await expect(page.locator('.transport')).toContainText('a link cannot carry them');
  await expect(own.getByText('a link cannot carry them')).toBeVisible();
  await expect(own.getByText('the data that this address was made with')).toBeVisible();
  await bring(
    own,
    upload(
      'other.csv',
      flowers(() => false),
    ),
  );
  await expect(own.getByText('their fingerprint differs')).toBeVisible();
  await own.getByRole('button', { name: 'Use them again' }).click();
  await expect(own.getByText('144 items, rows of 3 numbers')).toBeVisible();
  await expect(own.getByText('their fingerprint differs')).toHaveCount(0);
  const repeat = own.getByRole('button', { name: /^Repeat the \d+ steps of this address/ });
  const steps = Number(/\d+/.exec(await repeat.innerText())?.[0]);
  await repeat.click();
  await expect.poll(() => step(page), { timeout: 60_000 }).toBe(steps);
  expect(await elbo(page)).toBe(before);
  await reload(page);
  await own.getByRole('button', { name: 'Forget them' }).click();
  await expect(own.getByRole('button', { name: 'Use them again' })).toHaveCount(0);
});
