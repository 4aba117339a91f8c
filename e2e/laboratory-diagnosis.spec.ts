import { expect, type Locator, open, type Page, test } from './test.ts';

const small = 'device=wasm&data=moons&latent=1&hidden=16&sigmaKind=fixed&sigma=0.15&run=200';

/** Opens the laboratory at a panel of a run that takes its steps on arrival. */
async function panelOf(page: Page, hash: string): Promise<Locator> {
  await open(page, `laboratory/#${hash}`);
  return page.getByRole('tabpanel');
}

/** The numbers of a text, with their true minus signs read. */
const numbers = (text: string): readonly number[] =>
  [...text.matchAll(/−?\d+(?:\.\d+)?/g)].map(([found]) => Number(found.replace('−', '-')));

/** A number of a table by its row: the first column's, or the second's. */
async function cell(panel: Locator, row: RegExp, column = 0): Promise<number> {
  return numbers(await panel.getByRole('row', { name: row }).first().getByRole('cell').nth(column).innerText())[0]!;
}

/** Waits until the panel computes nothing. */
async function settled(panel: Locator): Promise<void> {
  await expect(panel.getByRole('img').first()).toBeVisible({ timeout: 60_000 });
  await expect(panel.getByText('Computing …')).toHaveCount(0, { timeout: 60_000 });
}

test('at rest the bounds stand in their order, and the parts of the ELBO and of the KL add up', async ({ page }) => {
  const panel = await panelOf(page, `panel=evidence&${small}`);
  await settled(panel);
  await expect(panel.getByRole('heading', { name: /^The bound and what it bounds at step 200$/ })).toBeVisible();
  for (const column of [0, 1]) {
    const [elbo, reconstruction, kl, iwae, exact] = await Promise.all(
      [/^ELBO/, /^reconstruction/, /^KL\(q ‖ prior/, /^importance/, /^log p\(x\)/].map((row) =>
        cell(panel, row, column),
      ),
    );
    // Three numbers of two decimals or more.
    expect(Math.abs(elbo! - (reconstruction! - kl!))).toBeLessThan(0.016);
    expect(iwae).toBeGreaterThanOrEqual(elbo!);
    // The weighted bound is below in expectation; its draws may put it above by their error.
    expect(exact).toBeGreaterThan(iwae! - 0.1);
  }
  await panel.getByText('As a table').click();
  const [whole, told, rest, most] = await Promise.all(
    [/^average KL/, /^information/, /^mismatch/, /^log N/].map((row) => cell(panel, row)),
  );
  // Three decimals each.
  expect(Math.abs(whole! - told! - rest!)).toBeLessThan(0.002);
  expect(told).toBeLessThanOrEqual(most!);
  expect(most).toBeCloseTo(Math.log(400), 4);
  await expect(panel.getByRole('img', { name: /^Averages over test items: ELBO/ })).toBeVisible();
});

test('more draws lift the weighted bound, on the same step', async ({ page }) => {
  const panel = await panelOf(page, `panel=evidence&evidenceK=5&${small}`);
  await settled(panel);
  const [few, exact] = [await cell(panel, /^importance-weighted, K = 5/), await cell(panel, /^log p\(x\)/)];
  await panel.getByRole('radio', { name: '500', exact: true }).check({ force: true });
  await expect(panel.getByRole('row', { name: /^importance-weighted, K = 500/ })).toBeVisible({ timeout: 60_000 });
  expect(await cell(panel, /^importance-weighted, K = 500/)).toBeGreaterThan(few);
  expect(await cell(panel, /^log p\(x\)/)).toBe(exact);
});

test('while a run trains the figures say at which step they were taken, and are renewed when asked', async ({
  page,
}) => {
  const panel = await panelOf(page, `panel=evidence&speed=10&${small}`);
  await settled(panel);
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect(panel.getByRole('heading', { name: /taken at step 200, the run is at/ }).first()).toBeVisible();
  await panel.getByRole('button', { name: 'Refresh' }).press('Enter');
  await expect(panel.getByRole('heading', { name: /^The bound.*step 200/ })).toHaveCount(0, { timeout: 60_000 });
});

test('by keys alone the best q is found, and the two gaps are the divergence that the plane tells', async ({
  page,
}) => {
  const panel = await panelOf(page, `panel=gap&selected=3&planePosterior=on&${small}`);
  await page.getByText(/^The solid curve is p\(z \| x\)/).waitFor({ timeout: 60_000 });
  await panel.getByRole('button', { name: 'Next item' }).press('Enter');
  await expect(panel.getByRole('heading', { name: /^Test item 4 of 400/ })).toBeVisible();
  await panel.getByRole('button', { name: 'Find the best q' }).press('Enter');
  await settled(panel);
  await panel.getByText('As a table').click();
  const [amortization, approximation, best, encoder, evidence] = await Promise.all(
    [/^amortization gap/, /^approximation gap/, /^ELBO of the best/, /^ELBO of the encoder/, /^log p\(x\)/].map((row) =>
      cell(panel, row),
    ),
  );
  expect(Math.abs(best! - encoder! - amortization!)).toBeLessThan(0.002);
  expect(Math.abs(evidence! - best! - approximation!)).toBeLessThan(0.002);
  const note = page.getByText(/KL\(q ‖ p\(z \| x\)\) =/);
  await expect(note).toBeVisible({ timeout: 60_000 });
  const told = numbers(/= (.*) nats/.exec(await note.innerText())?.[1] ?? '')[0];
  // Three decimals each.
  expect(Math.abs(told! - amortization! - approximation!)).toBeLessThan(0.002);
  await expect(panel.getByRole('img', { name: /^True posterior, solid: mean/ })).toBeVisible();
  await expect.poll(() => page.url()).toContain('gapSought=on');
});

test('the worst test item is found and selected', async ({ page }) => {
  const panel = await panelOf(page, `panel=gap&${small}`);
  await panel.getByRole('button', { name: 'Worst test item' }).click({ timeout: 60_000 });
  await expect(panel.getByText(/^Of the first 100 test items this one has the greatest gap/)).toBeVisible({
    timeout: 60_000,
  });
  await expect.poll(() => page.url()).toMatch(/selected=\d+/);
});

test('devices are raced only when asked, are compared with WASM, and the fastest is taken into use', async ({
  page,
}) => {
  const panel = await panelOf(page, 'panel=devices&device=plain&data=moons&latent=1&hidden=8&batch=16&run=20');
  await expect(panel.getByText('Plain TypeScript', { exact: true })).toBeVisible({ timeout: 60_000 });
  await expect(panel.getByRole('table')).toHaveCount(0);
  await panel.getByRole('button', { name: 'Race the devices on this machine' }).press('Enter');
  await expect(panel.getByRole('row', { name: /^tfjs on the CPU/ })).toBeVisible({ timeout: 80_000 });
  await expect(panel.getByRole('row', { name: /^WASM.*the others are compared with it/ })).toBeVisible();
  await expect(panel.getByRole('row', { name: /^plain TypeScript.*agrees/ })).toBeVisible();
  await expect(panel.getByRole('row', { name: /^WebGL.*(agrees|refused|not used)/ })).toBeVisible();
  await expect(panel.getByText(/is the fastest here with [\d,]+ steps a second/)).toBeVisible();
  const use = panel.getByRole('button', { name: /^Use the fastest/ });
  if ((await use.count()) > 0) {
    await use.click();
    await expect.poll(() => page.url()).toMatch(/device=(wasm|webgl|cpu)/);
  }
});

test('without WebGL the race says so and goes on with the others', async ({ page }) => {
  await page.route(/raceWorker[^/]*\.[jt]s/, async (route) => {
    const response = await route.fetch();
    const body = `OffscreenCanvas.prototype.getContext = () => null;\n${await response.text()}`;
    await route.fulfill({ response, body });
  });
  const panel = await panelOf(page, 'panel=devices&data=moons&latent=1&hidden=8&batch=16');
  await panel.getByRole('button', { name: 'Race the devices on this machine' }).click();
  await expect(panel.getByRole('row', { name: /^tfjs on the CPU/ })).toBeVisible({ timeout: 80_000 });
  await expect(panel.getByRole('row', { name: /^WebGL.*refused: this browser offers none here/ })).toBeVisible();
});

test('a device whose worker is refused is told, and the run of the page goes on', async ({ page }) => {
  await page.addInitScript(() => {
    const Real = globalThis.Worker;
    globalThis.Worker = new Proxy(Real, {
      construct(target, args: ConstructorParameters<typeof Worker>) {
        if (args[1]?.name?.startsWith('race webgl')) throw new Error('refused');
        return new target(...args);
      },
    });
  });
  const panel = await panelOf(page, 'panel=devices&device=wasm&data=moons&latent=1&hidden=8&batch=16&run=20');
  await panel.getByRole('button', { name: 'Race the devices on this machine' }).click();
  await expect(panel.getByRole('row', { name: /^WebGL.*refused: this browser gives the page no worker/ })).toBeVisible({
    timeout: 80_000,
  });
  await expect(panel.getByRole('row', { name: /^tfjs on the CPU/ })).toBeVisible({ timeout: 80_000 });
  await page.getByRole('button', { name: 'One step' }).click();
  await expect(page.locator('.device-line')).toContainText('step 21');
});
