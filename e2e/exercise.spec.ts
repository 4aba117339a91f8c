import { expect, type Locator, open, type Page, reload, test } from './test.ts';

/** The card of one question. */
const card = (page: Page, kind: 'Predict' | 'Exercise', id: string): Locator =>
  page.locator(`[data-island=${kind}][data-props*="${id}"]`);

test('a prediction holds its figure back until it is made, and then says what is true', async ({ page }) => {
  await open(page, 'kl-divergence/');
  const figure = page.locator('figure[data-held-by="P4.1"]');
  const question = card(page, 'Predict', 'P4.1');
  await expect(figure).not.toHaveAttribute('data-open');
  await expect(figure).toContainText('Answer the question above, or skip it, to open this figure.');
  await expect(figure.locator('.fig-body')).toHaveAttribute('inert');
  await question.getByRole('radio').first().check();
  await question.getByRole('button', { name: 'Hold me to this' }).click();
  await expect(figure).toHaveAttribute('data-open');
  await expect(figure.locator('.fig-body')).not.toHaveAttribute('inert');
  await expect(question).toContainText('0.807');
});

test('a prediction can be skipped, by keyboard, and the figure opens', async ({ page }) => {
  await open(page, 'kl-divergence/');
  const skip = card(page, 'Predict', 'P4.2').getByRole('button', { name: 'I would rather just look' });
  await skip.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('figure[data-held-by="P4.2"]')).toHaveAttribute('data-open');
});

test('an exercise judges numbers, gives hints one at a time, and remembers', async ({ page }) => {
  await open(page, 'kl-divergence/');
  const exercise = card(page, 'Exercise', 'E4.1');
  const fields = exercise.getByRole('textbox');
  await fields.nth(0).fill('1');
  await fields.nth(1).fill('1');
  await exercise.getByRole('button', { name: /^Check/ }).click();
  await expect(exercise).not.toContainText(/\bright\b/i);
  await exercise.getByRole('button', { name: /hint/i }).click();
  await expect(exercise).toContainText(/variance/i);
  await fields.nth(0).fill('2');
  await fields.nth(1).fill('2,885');
  await exercise.getByRole('button', { name: /^Check/ }).click();
  await expect(exercise).toContainText(/right|correct/i);
  const dot = page.locator('.contents:visible .here .dot .vh').first();
  await expect(dot).toContainText('1 of');
  await reload(page);
  await expect(dot).toContainText('1 of');
  await expect(exercise).toContainText('done');
});

test('answers are forgotten when the reader says so', async ({ page }) => {
  await open(page, 'kl-divergence/');
  await card(page, 'Predict', 'P4.1').getByRole('button', { name: 'I would rather just look' }).click();
  const menu = page.locator('details.settings:visible').first();
  await menu.locator('summary').click();
  await menu.getByRole('button', { name: 'Forget my answers' }).click();
  await expect(page.locator('#notices')).toContainText('forgotten');
  await reload(page);
  await expect(page.locator('figure[data-held-by="P4.1"]')).not.toHaveAttribute('data-open');
});

test('a task on a figure is ticked off when the figure gets there', async ({ page }) => {
  await open(page, 'kl-divergence/#fitMean=0&fitStd=2.08');
  const task = card(page, 'Exercise', 'E4.3');
  await expect(
    task
      .locator('li')
      .filter({ hasText: /forward|KL\(p/i })
      .first(),
  ).toContainText(/met|done|✓/i);
});
