import { expect, type Locator, open, type Page, skipPredictions, test } from './test.ts';

async function figureOf(page: Page, path: string, island: string): Promise<Locator> {
  await skipPredictions(page);
  await open(page, path);
  const figure = page.locator(`[data-island=${island}]`);
  await figure.scrollIntoViewIfNeeded();
  return figure;
}

test('a typed φ bends the curve, is told convex or not, and is in the link', async ({ page, context }) => {
  const figure = await figureOf(page, 'kl-divergence/', 'JensenPolygon');
  await figure.getByRole('radio', { name: 'your own' }).check({ force: true });
  const field = figure.getByRole('textbox', { name: /your own function/ });
  await field.fill('x^4/20');
  await field.press('Enter');
  await expect(figure.locator('figcaption')).toContainText(/strictly convex/i);
  await expect(page).toHaveURL(/ownPhi=/);
  const other = await context.newPage();
  await other.goto(page.url());
  await other.mouse.move(3, 3);
  await other.mouse.move(4, 4);
  const same = other.locator('[data-island=JensenPolygon]');
  await expect(same.getByRole('textbox', { name: /your own function/ })).toHaveValue('x^4/20');
  await expect(same.locator('figcaption')).toHaveText((await figure.locator('figcaption').textContent()) ?? '');
  await field.fill('sin(x)');
  await field.press('Enter');
  await expect(figure.locator('figcaption')).toContainText(/not convex/i);
});

test('what cannot be read is said, with its place, and the picture stays', async ({ page }) => {
  const figure = await figureOf(page, 'kl-divergence/#phiFrom=own&ownPhi=x^2', 'JensenPolygon');
  const caption = figure.locator('figcaption');
  await expect(caption).toContainText(/convex/i);
  const before = await caption.textContent();
  const field = figure.getByRole('textbox', { name: /your own function/ });
  for (const [typed, says] of [
    ['x^2+', /missing after \+/],
    ['x^2)', /closes nothing/],
    ['y^2', /y/],
    ['constructor.constructor("alert(1)")()', /./],
    ['x.__proto__', /./],
    ['', /./],
  ] as const) {
    await field.fill(typed);
    await field.press('Enter');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(figure.locator('.expression .problem')).toContainText(says);
    expect(await caption.textContent()).toBe(before);
  }
  await field.press('Escape');
  await expect(field).toHaveValue('x^2');
  await expect(field).toHaveAttribute('aria-invalid', 'false');
});

test('a link with a hostile formula runs nothing, and says what is wrong', async ({ page }) => {
  await page.addInitScript(() => {
    window.alert = () => document.documentElement.setAttribute('data-alerted', '');
  });
  const payload = encodeURIComponent('constructor.constructor("alert(1)")()');
  await figureOf(page, `kl-divergence/#phiFrom=own&ownPhi=${payload}`, 'JensenPolygon');
  await expect(page.locator('#notices')).not.toBeEmpty();
  await expect(page.locator('html')).not.toHaveAttribute('data-alerted', '');
});

test('a typed density is scaled to area one and drawn from; one that is no density is refused', async ({ page }) => {
  const figure = await figureOf(page, 'densities/', 'RunningMeans');
  await figure.getByRole('radio', { name: 'your own p' }).check({ force: true });
  const field = figure.getByRole('textbox', { name: /density/ });
  await field.fill('max(0, 1-abs(x))');
  await field.press('Enter');
  await expect(field).toHaveAttribute('aria-invalid', 'false');
  // The mean of x² under the triangle on [−1, 1] is 1/6.
  await expect(figure).toContainText('0.1667');
  await field.fill('sin(x)');
  await field.press('Enter');
  await expect(figure.locator('.expression .problem')).toContainText(/negative/);
});
