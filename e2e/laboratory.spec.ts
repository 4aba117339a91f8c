import AxeBuilder from '@axe-core/playwright';
import { expect, inTheme, type Locator, open, type Page, reload, test, wake } from './test.ts';
import { shownStep } from './shownStep.ts';

/** Opens the laboratory at a state of the address. */
async function laboratory(page: Page, hash = ''): Promise<Locator> {
  await open(page, `laboratory/${hash}`);
  const lab = page.locator('[data-island=Laboratory]');
  await expect(lab.getByRole('table').first()).toBeVisible();
  return lab;
}

/** Opens a group of choices. */
const openGroup = (lab: Locator, name: string): Promise<void> =>
  lab.locator('summary', { hasText: new RegExp(`^\\s*${name}`) }).click();

const status = (lab: Locator): Locator => lab.locator('.device-line');

const step = (lab: Locator): Promise<number> => shownStep(status(lab));

/** A number of the table, by its row; of the newest batch or of held-out data. */
async function number(lab: Locator, row: string, of: 'train' | 'test'): Promise<number> {
  const cells = lab.getByRole('row', { name: new RegExp(`^${row}`) }).getByRole('cell');
  return Number((await cells.nth(of === 'train' ? 0 : 1).innerText()).replace('−', '-'));
}

test('a run of every choice at once trains, and is the same run from its link', async ({ page }) => {
  const hash =
    '#device=wasm&data=digits&layers=2&hidden=32&hidden2=16&activation=relu&decoder=own&decoderLayers=1&decoder1=24' +
    '&decoderActivation=softplus&likelihood=continuous-bernoulli&prior=vamp&components=6&objective=iwae&draws=3' +
    '&optimizer=sgd&learningRate=0.001&momentum=0.5&batch=32&latent=3&run=30';
  const lab = await laboratory(page, hash);
  await expect.poll(() => step(lab), { timeout: 60_000 }).toBe(30);
  await expect(page.locator('#notices')).toBeEmpty();
  await expect(lab.locator('.trouble')).toHaveCount(0);
  await expect(lab.getByRole('row', { name: /^bound, K = 3/ })).toBeVisible();
  const first = [await number(lab, 'ELBO', 'train'), await number(lab, 'bound', 'train')];
  expect(first[1]).toBeGreaterThan(first[0] ?? 0);
  await reload(page);
  await expect.poll(() => step(lab), { timeout: 60_000 }).toBe(30);
  await expect.poll(() => number(lab, 'ELBO', 'train')).toBe(first[0]);
});

test('the lesson’s figure opens here, at the same step of the same run', async ({ page }) => {
  await open(page, 'train-a-vae/#device=wasm&data=moons&latent=1&hidden=16&seed=5&run=12');
  const figure = page.locator('[data-island=VaeTrainer]');
  await figure.scrollIntoViewIfNeeded();
  await expect.poll(() => step(figure), { timeout: 60_000 }).toBe(12);
  const curves = (of: Locator) => of.getByRole('img', { name: /^Curves over/ }).getAttribute('aria-label');
  const before = await curves(figure);
  await figure.getByRole('link', { name: 'Open in the laboratory' }).click();
  await wake(page);
  const lab = page.locator('[data-island=Laboratory]');
  await expect.poll(() => step(lab), { timeout: 60_000 }).toBe(12);
  expect(await curves(lab)).toBe(before);
});

test('the table, the loss and the curves tell the same numbers', async ({ page }) => {
  const lab = await laboratory(page, '#device=wasm&beta=4&annealing=ramp&annealingSteps=200&run=100');
  await expect.poll(() => step(lab), { timeout: 60_000 }).toBe(100);
  for (const of of ['train', 'test'] as const) {
    const [elbo, reconstruction, kl] = await Promise.all(
      ['ELBO', 'reconstruction', 'KL'].map((row) => number(lab, row, of)),
    );
    // Three numbers of two decimals.
    expect(Math.abs(elbo! - (reconstruction! - kl!))).toBeLessThan(0.016);
  }
  const line = (await lab.locator('.objective-line .figures').innerText()).replaceAll('−', '-');
  const [, recon, beta, price, loss] = /= (-?[\d.]+) \+ ([\d.]+) × ([\d.]+) = (-?[\d.]+)/.exec(line)!.map(Number);
  // One decimal each, and β of two times a price of one.
  expect(Math.abs(loss! - (recon! + beta! * price!))).toBeLessThan(0.12 + 0.05 * beta! + 0.005 * price!);
  // β has come 90 of 200 steps at the newest point that is measured.
  const at = Number(/step (\d+)/.exec(line)?.[1]);
  expect(beta).toBeCloseTo((4 * at) / 200, 2);
});

test('a choice that cannot work is disabled and says why, and is free again when the reason goes', async ({ page }) => {
  const lab = await laboratory(page);
  await openGroup(lab, 'Objective');
  await openGroup(lab, 'Likelihood');
  await openGroup(lab, 'Prior');
  await expect(lab.getByRole('radio', { name: 'Bernoulli', exact: true })).toBeDisabled();
  await expect(lab.getByText('A Bernoulli likelihood needs data between 0 and 1')).toBeVisible();
  await lab.getByRole('radio', { name: 'mixture' }).check({ force: true });
  await expect(lab.getByRole('slider', { name: 'free nats per unit' })).toBeDisabled();
  await expect(lab.getByText('Free bits need the standard normal prior')).toBeVisible();
  await lab.getByRole('radio', { name: 'standard normal' }).check({ force: true });
  await expect(lab.getByRole('slider', { name: 'free nats per unit' })).toBeEnabled();
  await lab.getByRole('combobox', { name: 'Data' }).selectOption('digits 0–9');
  await expect(lab.getByRole('radio', { name: 'Bernoulli', exact: true })).toBeEnabled();
});

test('a link that holds what does not go together says so, and the reader can undo it', async ({ page }) => {
  const lab = await laboratory(page, '#prior=vamp&freeBits=0.5');
  await expect(lab.locator('summary', { hasText: 'Objective' })).toContainText('cannot be trained');
  await openGroup(lab, 'Objective');
  const free = lab.getByRole('textbox', { name: /free nats per unit/ });
  await free.fill('0');
  await free.press('Enter');
  await expect(lab.locator('summary', { hasText: 'Objective' })).not.toContainText('cannot be trained');
  await lab.getByRole('button', { name: 'Train', exact: true }).click();
  await expect.poll(() => step(lab), { timeout: 60_000 }).toBeGreaterThan(0);
  await lab.getByRole('button', { name: 'Pause' }).click();
});

test('each choice writes the formula that it changes', async ({ page }) => {
  const lab = await laboratory(page);
  const loss = lab.locator('.objective-line [data-tex]');
  await expect(loss).not.toHaveAttribute('data-tex', /beta_t/);
  await openGroup(lab, 'Objective');
  await lab.getByRole('radio', { name: 'ramp' }).check({ force: true });
  await expect(loss).toHaveAttribute('data-tex', /beta_t/);
  await openGroup(lab, 'Encoder');
  const layers = lab.getByRole('textbox', { name: /hidden layers of the encoder/ });
  await layers.fill('3');
  await layers.press('Enter');
  await expect(lab.getByRole('group', { name: 'Encoder' }).locator('[data-tex*="h_3"]').first()).toBeVisible();
  await expect(page).toHaveURL(/layers=3/);
});

test('the laboratory is worked by keyboard alone, and goes back', async ({ page }) => {
  const lab = await laboratory(page, '#device=wasm&speed=30');
  await lab.getByRole('button', { name: 'Train', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => step(lab), { timeout: 60_000 }).toBeGreaterThan(20);
  await page.keyboard.press('Enter');
  await expect(lab.getByRole('button', { name: 'Train', exact: true })).toBeVisible();
  const tab = lab.getByRole('tab', { selected: true });
  const first = await tab.innerText();
  await tab.focus();
  await page.keyboard.press('ArrowRight');
  await expect(lab.getByRole('tab', { selected: true })).toBeFocused();
  if ((await lab.getByRole('tab').count()) > 1)
    await expect(lab.getByRole('tab', { selected: true })).not.toHaveText(first);
  await lab.locator('summary', { hasText: 'Steps' }).focus();
  await page.keyboard.press('Enter');
  await expect(lab.getByRole('radio', { name: 'gradient descent' })).toBeVisible();
});

test('axe finds nothing with every group open beside a live run', async ({ page }) => {
  await inTheme(page, 'dark');
  const lab = await laboratory(page, '#device=wasm&prior=mixture&curves=units&objective=iwae&run=40');
  await expect.poll(() => step(lab), { timeout: 60_000 }).toBe(40);
  await lab.locator('details.lab-group').evaluateAll((groups) => {
    for (const group of groups) (group as HTMLDetailsElement).open = true;
  });
  const { violations } = await new AxeBuilder({ page }).exclude('.katex-html').analyze();
  expect(
    violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`),
  ).toEqual([]);
});

for (const [width, height, theme] of [
  [1280, 800, 'light'],
  [1024, 768, 'projector'],
  [390, 844, 'dark'],
] as const) {
  test(`at ${width} × ${height} nothing runs over the edge, with every group open`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await inTheme(page, theme);
    const lab = await laboratory(page, '#layers=3&decoder=own&likelihood=bernoulli&data=digits&prior=mixture');
    await lab.locator('details.lab-group').evaluateAll((groups) => {
      for (const group of groups) (group as HTMLDetailsElement).open = true;
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await expect(async () => {
      const wide = await lab
        .locator('.changes')
        .evaluateAll((lines) =>
          lines.filter((line) => line.scrollWidth > line.clientWidth + 1).map((line) => line.textContent),
        );
      expect(wide).toEqual([]);
    }).toPass();
  });
}

test('on a phone the plane stays in view while the choices are made', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const lab = await laboratory(page);
  await lab.locator('summary', { hasText: 'Objective' }).scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 400);
  await expect(lab.locator('.latent-plane')).toBeInViewport({ ratio: 0.9 });
});
