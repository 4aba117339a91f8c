import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import type { JudgedLine } from '../../notebook/check.ts';
import type { Line } from '../../notebook/derivation.ts';
import { setTexRenderer } from '../Tex.tsx';
import { Rung } from './Rung.tsx';
import { slackText } from './slackText.ts';
import { summaryOf } from './summary.ts';

const line: Line = {
  tex: 'L',
  relation: '≥',
  rule: 'Jensen.',
  route: 'Monte Carlo',
  how: 'mean over samples',
  evaluate: () => 1,
  slack: { tex: 'G', evaluate: () => 0.5 },
  slip: { tex: 'S', says: 'The sign is lost.', evaluate: () => 2 },
};
const broken: JudgedLine = {
  value: 2,
  standardError: 0.004,
  light: 'broken',
  against: 0,
  slack: -0.5,
  slackNamed: { value: 0.5, agrees: false },
  redrawn: true,
  slipped: true,
};
const show = (judged: JudgedLine): string =>
  renderToStaticMarkup(
    <Rung chain="T.fake" line={line} judged={judged} count={2} reading="lit" tolerance={0} onSlip={() => undefined} />,
  );

describe('a line with a slip in its place', () => {
  beforeAll(() => setTexRenderer((tex) => `<i>${tex}</i>`));

  it('strikes the right formula out, shows the slip, says what is wrong and offers to mend it', () => {
    const html = show(broken);
    expect(html).toMatch(/<del>.*L.*<\/del>/);
    expect(html).toMatch(/<div><div class="tex">.*S/);
    expect(html).toContain('The sign is lost.');
    expect(html).toContain('Mend it');
  });

  it('is broken by shape and in words, and its slack differs from its name', () => {
    const html = show(broken);
    expect(html).toContain('is-broken');
    expect(html).toContain('aria-label="broken against line 1"');
    expect(html).toContain('rises by 0.500 ± 0.004, the wrong way ≠ ');
  });

  it('shows a Monte Carlo value to the digits that its standard error leaves', () => {
    expect(show(broken)).toMatch(/>2\.000<.*± 0\.004/);
  });
});

describe('what is said of a chain', () => {
  it('names what an inequality gives away, or that it gives nothing', () => {
    const holds: JudgedLine = { value: 1, light: 'holds', against: 0, slack: 0.24432, redrawn: false, slipped: false };
    expect(slackText(holds, '≥')).toBe('drops by 0.24432');
    expect(slackText(holds, '≤')).toBe('rises by 0.24432');
    expect(slackText({ ...holds, slack: 1e-16 }, '≥')).toBe('gives nothing away here');
  });

  it('counts the lights, and names the broken line', () => {
    const start: JudgedLine = { value: 1, light: 'start', redrawn: false, slipped: false };
    expect(summaryOf([start, { ...start, light: 'agrees' }, { ...start, light: 'holds' }])).toBe(
      'Every light is on: 1 equality agrees, 1 inequality holds.',
    );
    expect(summaryOf([start, broken])).toBe('Broken at line 2.');
  });
});
