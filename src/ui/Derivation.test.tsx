import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Chain, derivation } from '../notebook/derivation.ts';
import { number } from '../notebook/param.ts';
import { slipParam, stepParam } from '../notebook/step.ts';
import { setLesson } from '../state/lesson.ts';
import { page } from '../state/page.ts';
import { Derivation } from './Derivation.tsx';
import { setTexRenderer } from './Tex.tsx';

const params = { a: number('a', { tex: 'a', meaning: 'first number', initial: 0.5, min: 0, max: 1, step: 0.1 }) };

const chain: Chain<typeof params> = {
  id: 'T.fake',
  title: 'A small ladder',
  lines: [
    { tex: 'L_1', relation: 'start', rule: 'Begin.', route: 'exact', how: 'as written', evaluate: ({ a }) => a },
    {
      tex: 'L_2',
      relation: '=',
      rule: 'Add and take away 1.',
      route: 'quadrature',
      how: 'two points',
      evaluate: ({ a }) => a + 1 - 1,
      slip: { tex: 'S_2', says: 'The 1 is not taken away.', evaluate: ({ a }) => a + 1 },
    },
    {
      tex: 'L_3',
      relation: '≥',
      rule: 'A square of a number below 1.',
      route: 'enumeration',
      how: 'one term',
      evaluate: ({ a }) => a * a,
      slack: { tex: 'a(1-a)', evaluate: ({ a }) => a * (1 - a) },
    },
  ],
};
const vectors: Chain<typeof params> = {
  id: 'T.vectors',
  title: 'Two numbers a line',
  ladder: false,
  lines: [
    {
      tex: 'V_1',
      relation: 'start',
      rule: 'Begin.',
      route: 'optimization',
      how: 'search',
      evaluate: ({ a }) => [a, 2],
    },
    { tex: 'V_2', relation: '=', rule: 'Moments.', route: 'exact', how: 'formula', evaluate: ({ a }) => [a, 2] },
  ],
};

describe('a derivation rendered without a script', () => {
  beforeAll(() => {
    setTexRenderer((tex) => `<i>${tex}</i>`);
    setLesson({
      root: '../',
      params,
      derivations: [derivation({ id: 'T', title: 'Test', params, chains: [chain, vectors] })],
      exercises: [],
      predictions: [],
    });
  });

  it('holds every line with its relation, rule, route, value and light', () => {
    const html = renderToStaticMarkup(<Derivation id="T.fake" />);
    expect([...html.matchAll(/data-line="\d"/g)]).toHaveLength(3);
    expect(html).toContain('data-tex="\\ge"');
    expect(html).toContain('Add and take away 1.');
    expect(html).toContain('quadrature');
    expect([...html.matchAll(/aria-label="(the start|agrees with line 1|holds against line 2)"/g)]).toHaveLength(3);
    expect(html).toContain('>0.50000<');
    expect(html).not.toContain('is-later');
  });

  it('prints the slack of an inequality with its name and its own value', () => {
    const html = renderToStaticMarkup(<Derivation id="T.fake" />);
    expect(html).toMatch(/drops by 0\.25000 = .*a\(1-a\).*computed on its own: 0\.25000/);
    expect(html).toContain('class="given"');
  });

  it('has the formulas of its slips in the page, hidden', () => {
    const html = renderToStaticMarkup(<Derivation id="T.fake" />);
    expect(html).toMatch(/<div hidden="">.*S_2/);
    expect(html).not.toContain('<del>');
  });

  it('lists the numbers of a vector line and draws no level', () => {
    const html = renderToStaticMarkup(<Derivation id="T.vectors" />);
    expect(html).toContain('(0.50000, 2.00000)');
    expect(html).not.toContain('class="track"');
  });

  it('refuses an id that the page does not have', () => {
    expect(() => renderToStaticMarkup(<Derivation id="T.none" />)).toThrow(/one of T\.fake, T\.vectors, got T\.none/);
  });

  it('leaves the store of the server empty', () => {
    expect(page.getState().params).toEqual({});
  });
});

describe('the parameters of a derivation in the address', () => {
  it('are the line that is read, from 0 for all to the last', () => {
    const step = stepParam(chain);
    expect([step.key, step.initial, step.max]).toEqual(['T.fake', 0, 3]);
  });

  it('are the line with a slip, among those that have one', () => {
    expect(slipParam(chain)?.options.map(({ value }) => value)).toEqual(['none', '2']);
    expect(slipParam(vectors)).toBeUndefined();
  });
});
