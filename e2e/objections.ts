import AxeBuilder from '@axe-core/playwright';
import type { Page } from './test.ts';

/** What axe objects to, by all its rules or by these; the visual half of each formula is hidden from assistive technology and has tens of thousands of nodes. */
export async function objections(page: Page, rules: readonly string[] = []): Promise<string[]> {
  const axe = new AxeBuilder({ page }).exclude('.katex-html');
  const { violations } = await (rules.length > 0 ? axe.withRules([...rules]) : axe).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`);
}
