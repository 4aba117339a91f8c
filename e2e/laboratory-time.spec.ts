import { readFileSync } from 'node:fs';
import { expect, type Locator, open, type Page, test } from './test.ts';
import { shownStep } from './shownStep.ts';

/** Opens the laboratory at a panel and trains for at least so many steps, on the device that every machine has. */
async function trained(page: Page, panel: string, atLeast: number, more = ''): Promise<Locator> {
  await open(page, `laboratory/#panel=${panel}&device=plain${more}`);
  await page.getByRole('button', { name: 'Train', exact: true }).click();
  await expect.poll(() => step(page), { timeout: 60_000 }).toBeGreaterThanOrEqual(atLeast);
  await page.getByRole('button', { name: 'Pause', exact: true }).click();
  await expect(page.getByRole('button', { name: 'Train', exact: true })).toBeVisible();
  return page.getByRole('tabpanel');
}

/** The number of steps that the laboratory shows. */
const step = (page: Page): Promise<number> => shownStep(page.locator('.device-line'));

const numbers = (text: string): readonly number[] =>
  [...text.matchAll(/−?\d+\.\d+/g)].map(([found]) => Number(found.replace('−', '-')));

test('with the keyboard alone a reader goes back to the first step and comes back to now', async ({ page }) => {
  const panel = await trained(page, 'time', 100);
  const slider = panel.getByRole('slider', { name: /^Moment of the run/ });
  await expect(slider).toHaveAttribute('aria-valuetext', /^now, step/);
  const reached = await slider.getAttribute('aria-valuetext');
  const bars = panel.getByRole('img', { name: /^KL per unit/ });
  const now = await bars.getAttribute('aria-label');
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', /^step 0 of/);
  await expect(panel).toContainText('what is decoded are of step 0');
  await expect(bars).not.toHaveAttribute('aria-label', now ?? '');
  await page.keyboard.press('ArrowRight');
  await expect(panel).toContainText('what is decoded are of step 1.');
  await panel.getByRole('button', { name: 'Back to now' }).press('Enter');
  await expect(slider).toHaveAttribute('aria-valuetext', reached ?? '');
  await expect(bars).toHaveAttribute('aria-label', now ?? '');
  // So does opening another panel.
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(panel).toContainText('what is decoded are of step 0');
  await page.getByRole('tab', { name: 'Samples' }).click();
  await page.getByRole('tab', { name: 'Time' }).click();
  await expect(slider).toHaveAttribute('aria-valuetext', reached ?? '');
});

test('the training is played back, and training goes on from now', async ({ page }) => {
  const panel = await trained(page, 'time', 20);
  const slider = panel.getByRole('slider', { name: /^Moment of the run/ });
  await panel.getByRole('button', { name: 'Play the training' }).click();
  // Between two looks the playback may have passed a moment; any but the first two will do.
  await expect(slider).toHaveAttribute('aria-valuetext', /^step (?:[2-9]|[1-9][\d,]+) of/, { timeout: 30_000 });
  const before = Number(/of ([\d,]+)/.exec((await slider.getAttribute('aria-valuetext')) ?? '')?.[1]?.replace(',', ''));
  await panel.getByRole('button', { name: 'Stop' }).click();
  await page.getByRole('button', { name: 'One step' }).click();
  await expect(slider).toHaveAttribute(
    'aria-valuetext',
    new RegExp(`^now, step ${(before + 1).toLocaleString('en')}$`),
  );
});

test('a datum is followed through the network, and its numbers add up', async ({ page }) => {
  const panel = await trained(page, 'time', 50, '&beta=2');
  const says = panel.locator('.slow-says');
  await expect(says).toContainText('x, the datum');
  const next = panel.getByRole('button', { name: 'Next stage' });
  while (!(await says.innerText()).includes('z = mean')) await next.press('Enter');
  const [mean = 0, std = 0, noise = 0, z = 0] = numbers(/z1\s=.*/.exec(await says.innerText())?.[0] ?? '');
  expect(Math.abs(mean + std * noise - z)).toBeLessThan(0.0005 * (2 + std + Math.abs(noise)));
  const rows = await panel.locator('.slow-ledger tr').allInnerTexts();
  const adds = rows.map((row) => numbers(row).at(-1) ?? 0);
  const parts = adds.slice(0, -1).reduce((sum, part) => sum + part, 0);
  expect(Math.abs(parts - (adds.at(-1) ?? 0))).toBeLessThan(0.006 * adds.length);
  const heading = await panel.getByRole('heading', { name: /^Slow motion/ }).innerText();
  await panel.getByRole('button', { name: 'Take the step, next batch' }).click();
  await expect(panel.getByRole('heading', { name: /^Slow motion/ })).not.toHaveText(heading);
  await expect(says).toContainText('x, the datum');
});

test('a saved run is opened on a new page, goes on there, and a bad file leaves it as it is', async ({ page }) => {
  const panel = await trained(page, 'runs', 100, '&latent=3&beta=2');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: 'Save run (JSON)' }).click(),
  ]);
  const text = readFileSync(await file.path(), 'utf8');
  const reached = (JSON.parse(text) as { step: number }).step;
  const upload = (name: string, content: string) =>
    panel
      .getByLabel('Drop a run’s file here, or choose one:')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(content) });
  await page.goto('about:blank');
  await open(page, 'laboratory/#panel=runs');
  await upload('run.json', text);
  await expect(panel).toContainText('The address now repeats its settings, not its weights');
  await expect.poll(() => step(page)).toBe(reached);
  await expect.poll(() => page.url()).toMatch(/beta=2.*latent=3|latent=3.*beta=2/);
  const broken = JSON.stringify({ ...(JSON.parse(text) as object), parameters: 'AAAAAA==' });
  for (const bad of ['not a run', broken, text.replace('"latent":3', '"latent":4')]) {
    await upload('bad.json', bad);
    await expect(panel.getByRole('alert')).toContainText('The run of this page is as it was.');
  }
  expect(await step(page)).toBe(reached);
  await page.getByRole('button', { name: 'One step' }).click();
  await expect.poll(() => step(page)).toBe(reached + 1);
});

test('the codes are saved as a table, a row for each held-out item', async ({ page }) => {
  const panel = await trained(page, 'runs', 20);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    panel.getByRole('button', { name: 'Save codes (CSV)' }).click(),
  ]);
  const lines = readFileSync(await file.path(), 'utf8')
    .trim()
    .split('\r\n');
  expect(lines[0]).toBe('item,position,width,z1 mean,z1 std,z2 mean,z2 std');
  expect(lines).toHaveLength(401);
});
