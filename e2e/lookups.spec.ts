import { expect, open, test } from './test.ts';

test.describe('the search', () => {
  test('is reached by a slash from a lesson, and finds a formula by its name', async ({ page }) => {
    await open(page, 'em/');
    await page.keyboard.press('/');
    const box = page.getByRole('searchbox');
    await expect(box).toBeFocused();
    await box.pressSequentially('jensens inequality');
    const first = page.locator('#search-found a').filter({ hasText: 'D6' });
    await expect(first).toBeVisible();
    await first.click();
    await expect(page).toHaveURL(/how-we-know\/d6\/$/);
  });

  test('finds words of the prose with an error in them, and keeps what was asked in the address', async ({ page }) => {
    await open(page, 'search/');
    await page.getByRole('searchbox').fill('reparametrization');
    await expect(page.locator('#search-found a').first()).toBeVisible();
    await expect(page.locator('#search-found')).toContainText('The variational autoencoder');
    await page.reload();
    await expect(page.getByRole('searchbox')).toHaveValue('reparametrization');
    await expect(page.locator('#search-found a').first()).toBeVisible();
    await page.getByRole('searchbox').fill('qwrtzpsd');
    await expect(page.getByRole('status').filter({ hasText: 'Nothing found' })).toBeVisible();
    await page.getByRole('searchbox').fill('');
    await expect(page.locator('#search-all')).toBeVisible();
  });

  test('finds functions by their names, and a name with two letters turned around', async ({ page }) => {
    await open(page, 'search/');
    const first = page.locator('#search-found a').first();
    for (const [asked, meant] of [
      ['softmax', /softmax/i],
      ['log sum exp', /log-sum-exp/i],
      ['gumble max', /Gumbel-max/],
      ['KL(q||p)', /from p/],
    ] as const) {
      await page.getByRole('searchbox').fill(asked);
      await expect(first).toHaveText(meant);
    }
  });

  test('shows what was typed as text and runs nothing of it', async ({ page }) => {
    await page.goto(`search/#q=${encodeURIComponent('<img src=x onerror=alert(1)> (bound')}`);
    await expect(page.getByRole('searchbox')).toHaveValue('<img src=x onerror=alert(1)> (bound');
    await expect(page.locator('#search-count')).not.toBeEmpty();
    expect(await page.locator('#search-found img').count()).toBe(0);
  });
});

test('who comes back to the front page is offered the place and the numbers where they were', async ({ page }) => {
  await open(page, 'bayes/#z=1');
  await page.goto('.');
  await expect(page.locator('#go-on')).toBeHidden();
  await open(page, 'elbo/#qSize1=0.4');
  await page.getByRole('heading', { name: 'One bar, three cuts' }).scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 400);
  await page.goto('.');
  const offer = page.locator('#go-on');
  await expect(offer).toContainText('lesson 5');
  await offer.click();
  await expect(page).toHaveURL(/elbo\/#.+qSize1=0\.4/);
});

test('who opens a lesson from its start is offered the heading where they were, and nothing moves for it', async ({
  page,
}) => {
  await open(page, 'elbo/');
  const top = () => page.getByRole('heading', { level: 1 }).evaluate((each) => each.getBoundingClientRect().top);
  const before = await top();
  await expect(page.locator('.went-on')).toHaveCount(0);
  await page.getByRole('heading', { name: 'One bar, three cuts' }).scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 400);
  await page.goto('em/');
  await expect(page.locator('.went-on')).toHaveCount(0);
  await page.goto('elbo/');
  const offer = page.locator('.went-on a');
  await expect(offer).toBeVisible();
  expect(await top()).toBe(before);
  await offer.click();
  await expect(offer).toHaveCount(0);
  await expect(page).toHaveURL(/elbo\/#./);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
});

test('a lecturer is one click from what each lesson shows, and two from a prepared state', async ({ page }) => {
  await page.goto('.');
  await page.getByRole('link', { name: 'Teach with this' }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'Teach with this' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 3, name: 'Figure 6.1' })).toBeVisible();
  await page
    .getByRole('link', { name: 'a worse maximum' })
    .or(page.getByRole('link', { name: 'the lecture’s start' }))
    .first()
    .click();
  await expect(page).toHaveURL(/#[a-z-]+&/);
});
