import { expect, open, type Page, reload, test } from './test.ts';

const slider = (page: Page, name: string) =>
  page.locator('#signed-area').getByRole('slider', { name, exact: true }).first();

/** Opens the lesson with its figures open, so that only the address is in question. */
async function lesson(page: Page, hash = ''): Promise<void> {
  await page.addInitScript(() => {
    const seen = { done: true, given: '0', skipped: true };
    localStorage.setItem(
      'elbo-room:progress:1',
      JSON.stringify({ 'P4.1': seen, 'P4.2': seen, 'P4.3': seen, 'P4.4': seen }),
    );
  });
  await open(page, `kl-divergence/${hash}`);
}

const value = (page: Page, name: string) => slider(page, name).getAttribute('aria-valuenow').then(Number);

test('a link is the state: good values are taken, bad ones named, strangers kept', async ({ page }) => {
  await lesson(page, '#muQ=99&sigmaQ=banana&muP=-1.5&utm=x1');
  const notices = page.locator('#notices');
  await expect(notices).toContainText('muQ');
  await expect(notices).toContainText('outside −4 to 4'.replace('−', '-'));
  await expect(notices).toContainText('sigmaQ in the address is “banana”, which is not a number');
  await expect(notices).toContainText('“utm”');
  expect(await value(page, 'mean of q')).toBe(4);
  expect(await value(page, 'mean of p')).toBe(-1.5);
  expect(await value(page, 'standard deviation of q')).toBe(0.8);
  await slider(page, 'mean of p').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page).toHaveURL(/muP=-1\.45/);
  expect(page.url()).toContain('utm=x1');
  expect(page.url()).not.toContain('banana');
});

for (const hash of [
  '#%',
  '#%E0%A4%A',
  '#%E0%A4%A&muQ=1',
  '#&&==&=',
  '#muQ',
  '#muQ=',
  '#muQ=Infinity',
  '#muQ=1e999',
  '#muQ=0x10&muQ=1',
  '#__proto__=1&constructor=2&toString=3',
  `#${'a'.repeat(5000)}=${'b'.repeat(5000)}`,
  '#<img src=x onerror=alert(1)>=1',
]) {
  test(`the malformed address ${hash.slice(0, 40)} leaves the page whole`, async ({ page }) => {
    await lesson(page, hash);
    await expect(slider(page, 'mean of q')).toBeVisible();
    await expect(page.locator('#notices img')).toHaveCount(0);
    const text = await page.locator('#notices').innerText();
    expect(text.length).toBeLessThan(400);
  });
}

test('a drag ends in the address, and the address brings the same picture back', async ({ page }) => {
  await lesson(page);
  const handle = slider(page, 'mean of q');
  await handle.scrollIntoViewIfNeeded();
  const box = await handle.boundingBox();
  if (!box) throw new Error('the handle has no box');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 + 90, box.y + box.height / 2, { steps: 6 });
  await page.mouse.up();
  const dragged = await value(page, 'mean of q');
  expect(dragged).toBeGreaterThan(0.6);
  await expect(page).toHaveURL(new RegExp(`muQ=${dragged}`.replace('.', '\\.')));
  const picture = () => page.locator('#signed-area svg').first().innerHTML();
  await page.mouse.move(5, 5);
  await page.locator('h1').click();
  const before = await picture();
  await reload(page);
  expect(await value(page, 'mean of q')).toBe(dragged);
  expect(await picture()).toBe(before);
});

test('undo, redo and reset work by key and by button, and a drag is undone as one', async ({ page }) => {
  await lesson(page);
  const handle = slider(page, 'mean of q');
  const start = await value(page, 'mean of q');
  const undo = page.getByRole('button', { name: 'Undo' }).first();
  const redo = page.getByRole('button', { name: 'Redo' }).first();
  await expect(undo).toBeDisabled();
  await handle.scrollIntoViewIfNeeded();
  const box = await handle.boundingBox();
  if (!box) throw new Error('the handle has no box');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2 - 120, box.y + box.height / 2, { steps: 12 });
  await page.mouse.up();
  const moved = await value(page, 'mean of q');
  expect(moved).toBeLessThan(start);
  await page.keyboard.press('Control+z');
  await expect(handle).toHaveAttribute('aria-valuenow', String(start));
  await page.keyboard.press('Control+Shift+z');
  await expect(handle).toHaveAttribute('aria-valuenow', String(moved));
  await page.keyboard.press('Control+z');
  await expect(handle).toHaveAttribute('aria-valuenow', String(start));
  await page.keyboard.press('Control+y');
  await expect(handle).toHaveAttribute('aria-valuenow', String(moved));
  await undo.click();
  await expect(handle).toHaveAttribute('aria-valuenow', String(start));
  await redo.click();
  await expect(handle).toHaveAttribute('aria-valuenow', String(moved));
  await page.getByRole('group', { name: 'State of this page' }).first().getByRole('button', { name: 'Reset' }).click();
  await expect(handle).toHaveAttribute('aria-valuenow', String(start));
  await expect(page).not.toHaveURL(/muQ/);
});

test('the link to this state is copied', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await lesson(page, '#muQ=1.25');
  await page.getByRole('button', { name: 'Copy link' }).first().click();
  await expect(page.locator('#notices')).toContainText('copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  expect(page.url()).toContain('muQ=1.25');
});

test('the outline keeps the state in the address, and a section in a link is shown', async ({ page }) => {
  await lesson(page, '#muQ=1.25');
  const link = page.locator('.outline:visible a').nth(1);
  const section = (await link.getAttribute('href'))?.slice(1) ?? '';
  await link.click();
  await expect(page).toHaveURL(new RegExp(`#${section}&muQ=1\\.25$`));
  await expect(page.locator(`[id="${section}"]`)).toBeInViewport();
  await reload(page);
  await expect(page.locator(`[id="${section}"]`)).toBeInViewport();
  expect(await value(page, 'mean of q')).toBe(1.25);
});

test('an address typed into the open page is followed, and undo gives back what was there before', async ({ page }) => {
  await lesson(page, '#muQ=1.25');
  await page.evaluate(() => {
    location.hash = '#muP=-2';
  });
  await expect(slider(page, 'mean of p')).toHaveAttribute('aria-valuenow', '-2');
  expect(await value(page, 'mean of q')).toBe(0.5);
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(slider(page, 'mean of q')).toHaveAttribute('aria-valuenow', '1.25');
  await expect(page).toHaveURL(/#muQ=1\.25$/);
});
