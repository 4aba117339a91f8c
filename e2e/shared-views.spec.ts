import { expect, open, skipPredictions, test } from './test.ts';

test('one toggle turns every figure of the lesson on the bound from a log-likelihood into a loss, and back', async ({
  page,
}) => {
  await skipPredictions(page);
  await open(page, 'elbo/');
  const ladder = page.locator('[data-island=BoundLadder]');
  const cuts = page.locator('[data-island=ThreeCuts]');
  await expect(ladder).toContainText('−1.18863');
  await ladder.getByRole('radio', { name: /a loss/ }).check({ force: true });
  await expect(page).toHaveURL(/sign=loss/);
  await expect(ladder).not.toContainText('−1.18863');
  await expect(ladder).toContainText('1.18863');
  await expect(cuts.getByRole('radio', { name: /a loss/ })).toBeChecked();
  await expect(page.locator('[data-island=ElboMap]').getByRole('radio', { name: /a loss/ })).toBeChecked();
  await cuts.getByRole('radio', { name: /a log-likelihood/ }).check({ force: true });
  await expect(ladder).toContainText('−1.18863');
});

test('a discrete latent becomes a continuous one in all figures at once', async ({ page }) => {
  await skipPredictions(page);
  await open(page, 'elbo/');
  await page
    .locator('[data-island=EvidenceStack]')
    .getByRole('radio', { name: /continuous/ })
    .check({ force: true });
  for (const island of ['BoundLadder', 'ThreeCuts'])
    await expect(page.locator(`[data-island=${island}]`).getByRole('radio', { name: /continuous/ })).toBeChecked();
  await expect(page.locator('[data-island=BoundLadder]')).toContainText('−1.89007');
});

test('the prior is switched on, and random codes come out near the data', async ({ page }) => {
  await skipPredictions(page);
  await open(page, 'densities/');
  const figure = page.locator('[data-island=PriorSwitch]');
  await figure.scrollIntoViewIfNeeded();
  await expect(figure.locator('figcaption')).toContainText('random codes', { timeout: 30_000 });
  const off = await figure.locator('figcaption').innerText();
  await figure.getByRole('radio', { name: /on \(variational/ }).check({ force: true });
  await expect(figure.locator('figcaption')).not.toHaveText(off);
  await expect(page).toHaveURL(/priorSwitch=on/);
});
