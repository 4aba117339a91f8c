import AxeBuilder from '@axe-core/playwright';
import { objections } from './objections.ts';
import { expect, inTheme, open, pages, test } from './test.ts';

for (const path of pages) {
  test(`axe finds nothing on ${path || 'the front page'}, nor too little contrast in the other themes`, async ({
    page,
  }) => {
    test.setTimeout(240_000);
    await inTheme(page, 'light');
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await open(page, path);
    expect(await objections(page)).toEqual([]);
    // A theme changes nothing but colors, so only what depends on them is asked again.
    for (const theme of ['dark', 'projector']) {
      await page.evaluate((name) => {
        document.documentElement.dataset['theme'] = name;
        document.documentElement.dispatchEvent(new Event('themechange'));
      }, theme);
      expect(await objections(page, ['color-contrast', 'link-in-text-block']), theme).toEqual([]);
    }
  });
}

test('axe finds nothing on the page for wrong addresses', async ({ page, trouble }) => {
  trouble.expect(/404/, 'the address asked for does not exist');
  await page.goto('no/such/page');
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});

test('axe finds nothing with the settings open, on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, '');
  await page.locator('summary:visible', { hasText: 'Settings' }).click();
  const { violations } = await new AxeBuilder({ page }).exclude('.katex-html').analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
});
