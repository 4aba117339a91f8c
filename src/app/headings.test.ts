import { describe, expect, it } from 'vitest';
import { headingsOf } from './headings.ts';

describe('the outline', () => {
  it('holds the second-level headings in order, with their formulas', () => {
    const html = '<h1>A</h1><h2 id="one">First</h2><h3 id="no">x</h3><h2 id="two" class="c">Second <i>q</i></h2>';
    expect(headingsOf(html)).toEqual([
      { id: 'one', html: 'First' },
      { id: 'two', html: 'Second <i>q</i>' },
    ]);
  });

  it('repeats no term as a second target', () => {
    const [heading] = headingsOf('<h2 id="a"><span data-tex="\\q{q}"><b data-term="q">q</b></span> is a bell</h2>');
    expect(heading?.html).toBe('<span><b>q</b></span> is a bell');
  });
});
