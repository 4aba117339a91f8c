import AxeBuilder from '@axe-core/playwright';
import { expect, inTheme, type Locator, open, type Page, reload, test } from './test.ts';

/** Opens the laboratory at a state of the address, and waits until its run has taken its steps. */
async function laboratory(page: Page, hash: string, steps = 0): Promise<Locator> {
  await open(page, `laboratory/${hash}`);
  const lab = page.locator('[data-island=Laboratory]');
  await expect(lab.locator('.plane-tools')).toBeVisible();
  if (steps > 0)
    await expect(lab.locator('.device-line')).toContainText(new RegExp(`step\\s+${steps}`), { timeout: 60_000 });
  return lab;
}

const run = '#device=plain&hidden=16&run=150';

/** What is said under the plane. */
const notes = (lab: Locator): Promise<readonly string[]> => lab.locator('.plane-note').allInnerTexts();

test('a link with everything over the codes shows it with its numbers, and the same numbers again', async ({
  page,
}) => {
  const hash = `${run}&planeDensity=on&planeHoles=on&planePosterior=on&selected=5`;
  const lab = await laboratory(page, hash, 150);
  await expect(lab.locator('.plane-note')).toHaveCount(3);
  await expect(lab.locator('.plane-note').first()).toContainText('at step 150');
  await expect(lab.locator('.plane-note').last()).toContainText('at step 150');
  const first = await notes(lab);
  expect(first[1]).toMatch(/^Holes: \d+\.\d % of the prior’s mass/);
  expect(first[2]).toMatch(/KL\(q ‖ p\(z \| x\)\) = \d+\.\d{3} nats/);
  await expect(lab.locator('.plane-contours[data-term=q] path').first()).toBeAttached();
  await expect(lab.locator('.plane-contours[data-term=p] path').first()).toBeAttached();
  await reload(page);
  await expect.poll(() => notes(lab), { timeout: 60_000 }).toEqual(first);
});

test('everything in and under the plane is reached by keyboard', async ({ page }) => {
  const lab = await laboratory(page, run, 150);
  await lab.getByRole('checkbox', { name: 'holes' }).focus();
  await page.keyboard.press('Space');
  await expect(lab.locator('.plane-note')).toContainText('of the prior’s mass');
  await lab.getByRole('button', { name: 'Next', exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(lab.locator('.selected-shown')).toContainText('Datum 2');
  await expect(lab.getByRole('img', { name: /^The selected datum as dots/ })).toBeVisible();
  const field = lab.getByRole('textbox', { name: 'number of the selected datum' });
  await field.fill('7');
  await field.press('Enter');
  await expect(lab.locator('.selected-shown')).toContainText('Datum 7');
  await expect(page).toHaveURL(/selected=7/);
});

test('a click on a code selects its datum', async ({ page }) => {
  const lab = await laboratory(page, `${run}&selected=3`, 150);
  const plane = lab.locator('.latent-plane');
  const boxOf = async (of: Locator): Promise<{ x: number; y: number; width: number; height: number }> => {
    const box = await of.boundingBox();
    if (!box) throw new Error('nothing to measure');
    return box;
  };
  const mark = await boxOf(lab.locator('.plane-selected'));
  const before = await boxOf(plane);
  await lab.getByRole('button', { name: 'None' }).click();
  await expect(lab.locator('.selected-shown')).toHaveCount(0);
  await plane.scrollIntoViewIfNeeded();
  const now = await boxOf(plane);
  await page.mouse.click(mark.x + mark.width / 2 + now.x - before.x, mark.y + mark.height / 2 + now.y - before.y);
  await expect(lab.locator('.selected-shown')).toBeVisible();
  await expect(page).toHaveURL(/selected=\d/);
});

test('four units are shown along their two widest directions, and the ring decodes there', async ({ page }) => {
  const lab = await laboratory(page, '#device=plain&hidden=16&latent=4&run=150', 150);
  await lab.getByRole('radio', { name: 'widest directions' }).check({ force: true });
  await expect(lab.locator('.plane-note')).toContainText(/hold \d+\.\d % of their variance/);
  await expect(lab.getByRole('slider', { name: 'decoded point, c1' })).toBeAttached();
  const decoded = lab.locator('.decoded-point path.sheet-curve');
  await expect(decoded).toBeAttached();
  const before = await decoded.getAttribute('d');
  await lab.getByRole('slider', { name: 'decoded point, c1' }).focus();
  for (let press = 0; press < 10; press++) await page.keyboard.press('ArrowRight');
  await expect.poll(() => decoded.getAttribute('d')).not.toBe(before);
});

test('a path that is drawn is decoded, kept in the address, and can be typed', async ({ page }) => {
  const lab = await laboratory(page, `${run}&panel=explore`, 150);
  const film = lab.getByRole('img', { name: /decoded points of the way/ });
  await expect(film).toBeVisible();
  const ground = lab.locator('.path-ground');
  await ground.scrollIntoViewIfNeeded();
  const box = await ground.boundingBox();
  if (!box) throw new Error('no plane to draw on');
  await page.mouse.move(box.x + 0.15 * box.width, box.y + 0.15 * box.height);
  await page.mouse.down();
  for (let i = 1; i <= 12; i++)
    await page.mouse.move(box.x + (0.15 + 0.055 * i) * box.width, box.y + (0.15 + 0.004 * i * i) * box.height);
  await page.mouse.up();
  await expect(page).toHaveURL(/explorePoints=5/);
  const field = lab.getByRole('textbox', { name: 'fifth way point, across' });
  await field.fill('0.5');
  await field.press('Enter');
  await expect(page).toHaveURL(/exploreX5=0.5/);
  await expect(lab.getByRole('slider', { name: 'fifth way point, across' })).toHaveAttribute('aria-valuenow', '0.5');
});

test('a recording says that a run is needed', async ({ page }) => {
  const lab = await laboratory(page, '#panel=explore&planeHoles=on');
  await expect(lab.locator('.lab-panel')).toContainText('Press Train first');
  await expect(lab.locator('.plane-note')).toContainText('press Train first');
});

test('the ways between data, along units and by chance are decoded', async ({ page }) => {
  const lab = await laboratory(
    page,
    `#device=plain&hidden=16&run=151&panel=explore&exploreWay=between&exploreTo=9`,
    151,
  );
  await expect(lab.getByRole('img', { name: /steps straight between the two codes/ })).toBeVisible();
  await expect(lab.getByRole('img', { name: /^log p\(z\) along the way/ })).toBeVisible();
  await lab.getByRole('radio', { name: 'along each unit' }).check({ force: true });
  await expect(lab.getByRole('img', { name: /^z2 from −2 to 2/ })).toBeVisible();
  await lab.getByRole('radio', { name: 'draws' }).check({ force: true });
  await expect(lab.getByRole('img', { name: /draws from the aggregate posterior/ })).toBeVisible();
});

for (const theme of ['light', 'dark', 'projector'] as const)
  test(`the plane’s tools and the panel of ways have no accessibility violations in the ${theme} theme`, async ({
    page,
  }) => {
    await inTheme(page, theme);
    const lab = await laboratory(page, `${run}&panel=explore&planeDensity=on&planePosterior=on&selected=4`, 150);
    await expect(lab.getByRole('img', { name: /decoded points of the way/ })).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).include('.lab-stage').analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
  });
