import { expect, type Page, test, wake } from './test.ts';

/** Holds back the script that wakes the islands until the function it gives is called. */
async function holdBack(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/boot-[^/]*\.js$/, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}

test('a press that comes before the scripts is answered once they are there', async ({ page }) => {
  const release = await holdBack(page);
  await page.goto('kl-divergence/');
  await page.getByRole('button', { name: 'I would rather just look' }).first().click();
  const figure = page.locator('figure.figure[data-held-by]').first();
  await expect(figure).not.toHaveAttribute('data-open');
  release();
  await expect(figure).toHaveAttribute('data-open');
});

test('a section chosen before the scripts is kept in the link, together with the state', async ({ page }) => {
  const release = await holdBack(page);
  await page.goto('kl-divergence/#muQ=1.25');
  const link = page.locator('.outline:visible a').nth(1);
  const section = (await link.getAttribute('href')) ?? '';
  await link.click();
  release();
  await wake(page);
  expect(new URL(page.url()).hash).toBe(`${section}&muQ=1.25`);
  await expect(page.locator(`[id="${section.slice(1)}"]`)).toBeInViewport();
});

test('where the scripts are lost, the page says so and can be read', async ({ page, trouble }) => {
  trouble.expect(/boot-[^/]*\.js/, 'this script is refused on purpose');
  await page.route(/\/boot-[^/]*\.js$/, (route) => route.abort());
  await page.goto('kl-divergence/');
  await page.mouse.move(3, 3);
  await page.mouse.move(4, 4);
  await expect(page.locator('#notices')).toContainText('could not be loaded');
  await expect(page.locator('#signed-area svg').first()).toBeVisible();
});

test('where one figure is lost, the others come alive', async ({ page, trouble }) => {
  trouble.expect(/kl-fit-[^/]*\.js/, 'this script is refused on purpose');
  await page.route(/\/kl-fit-[^/]*\.js$/, (route) => route.abort());
  await page.goto('kl-divergence/');
  await wake(page);
  await expect(page.locator('#notices')).toContainText('Some figures of this page could not be loaded');
  await page.getByRole('button', { name: 'I would rather just look' }).first().click();
  await expect(page.locator('figure.figure[data-held-by]').first()).toHaveAttribute('data-open');
});
