import { expect, open, type Page, test } from './test.ts';

/** Opens the laboratory at a state of its address, on the device that computes the same everywhere. */
const lab = (page: Page, hash: string): Promise<void> => open(page, `laboratory/#device=plain&${hash}`);

test('a failure asks first, trains, gives the reason with its numbers, and is repaired, all by keyboard', async ({
  page,
}) => {
  await lab(page, 'panel=gallery');
  const panel = page.getByRole('tabpanel');
  const card = panel.getByRole('button', { name: /^A unit falls silent/ });
  await card.focus();
  await page.keyboard.press('Enter');
  await expect(card).toHaveAttribute('aria-pressed', 'true');
  const commit = panel.getByRole('button', { name: 'Hold me to this, and train' });
  await commit.focus();
  await page.keyboard.press('Enter');
  await expect(panel.getByText('Choose one of the lines first')).toBeVisible();
  await panel.getByRole('radio', { name: /^At least one falls silent/ }).focus();
  await page.keyboard.press('Space');
  await commit.focus();
  await page.keyboard.press('Enter');

  const reason = panel.locator('.gallery-reason').first();
  await expect(reason).toContainText('You called it.', { timeout: 60_000 });
  await expect(reason).toContainText('One of the two units is silent');
  // The number told is the number of the bars.
  const bars = await page.getByRole('img', { name: /^KL per unit: / }).getAttribute('aria-label');
  const [first, second] = [...(bars ?? '').matchAll(/unit \d ([\d.]+) nats/g)].map((match) => match[1]);
  await expect(reason).toContainText(`${first} and ${second} nats`);
  await expect(page).toHaveURL(/sigmaKind=fixed&sigma=1&.*run=600/);

  const repair = panel.getByRole('button', { name: 'Repair it: Let σ be learned' });
  await repair.focus();
  await page.keyboard.press('Enter');
  await expect(panel.locator('.gallery-reason').nth(1)).toContainText('both units are in use', { timeout: 60_000 });
  await expect(panel.getByRole('table', { name: 'The failing run and the repaired one, held-out data' })).toBeVisible();
});

test('a rate that explodes stops with a sentence, and the picture that had numbers stays', async ({ page }) => {
  await lab(page, 'panel=gallery&galleryCase=explode');
  const panel = page.getByRole('tabpanel');
  await panel.getByRole('button', { name: 'I would rather just look' }).click();
  await expect(page.locator('.transport [role=alert]')).toContainText('no longer a number', { timeout: 60_000 });
  await expect(panel.locator('.gallery-reason')).toContainText('You looked without choosing. It stopped:');
  await expect(page.getByRole('img', { name: /^Latent plane: 400 codes/ }).first()).toBeVisible();
});

test('two runs train side by side, a link repeats both, and leaving the panel closes the second trainer', async ({
  page,
}) => {
  const workers: string[] = [];
  page.on('worker', (worker) => {
    workers.push(worker.url());
    worker.on('close', () => workers.splice(workers.indexOf(worker.url()), 1));
  });
  await lab(page, 'panel=compare');
  const panel = page.getByRole('tabpanel');
  await panel.getByRole('button', { name: 'Give B the settings of A' }).click();
  await expect(panel.getByText('B has the settings of A.')).toBeVisible();
  await panel.getByText('Knobs of B').click();
  await panel.getByRole('radio', { name: 'fixed' }).check({ force: true });
  await expect(panel.locator('.compare-differs')).toContainText('σ = 0.05');
  await panel.getByLabel('steps that both take, typed').fill('100');
  await page.keyboard.press('Enter');
  await panel.getByRole('button', { name: 'Train both from the start' }).click();
  const curves = panel.getByRole('img', { name: /^ELBO of both runs over 100 steps/ });
  await expect(curves).toBeVisible({ timeout: 60_000 });
  await expect(panel.getByRole('status')).toHaveText('B: step 100.');
  await expect(page).toHaveURL(/otherTaken=100/);
  await expect(page).toHaveURL(/run=100/);
  expect(workers).toHaveLength(2);
  const told = await curves.getAttribute('aria-label');
  const link = page.url();

  await page.getByRole('tab', { name: 'Samples' }).click();
  await expect.poll(() => workers.length).toBe(1);
  await page.getByRole('tab', { name: 'Two runs' }).click();
  await expect(panel.getByRole('status')).toContainText('closed when its panel was left');
  await expect(curves).toHaveAttribute('aria-label', told ?? '');

  await panel.getByRole('button', { name: 'Train both from the start' }).click();
  await expect.poll(() => workers.length).toBe(2);
  await page.evaluate(() => {
    Object.defineProperty(document, 'hidden', { value: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expect.poll(() => workers.length).toBe(1);
  await expect(panel.getByRole('status')).toContainText('closed while this page was hidden');

  // Another reader's tab, which knows nothing but the link.
  const other = await page.context().newPage();
  await open(other, link);
  await expect(other.getByRole('img', { name: /^ELBO of both runs over 100 steps/ })).toHaveAttribute(
    'aria-label',
    told ?? '',
    { timeout: 60_000 },
  );
});
