import AxeBuilder from '@axe-core/playwright';
import { expect, inTheme, open, pages, test } from './test.ts';

for (const theme of ['light', 'dark', 'projector'] as const) {
  for (const path of pages) {
    test(`axe finds nothing on ${path || 'the front page'} in the ${theme} theme`, async ({ page }) => {
      test.setTimeout(240_000);
      await inTheme(page, theme);
      await open(page, path);
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      // The visual half of each formula is hidden from assistive technology and has tens of thousands of nodes.
      const { violations } = await new AxeBuilder({ page }).exclude('.katex-html').analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`),
      ).toEqual([]);
    });
  }
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
