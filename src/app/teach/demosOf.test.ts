import { describe, expect, it } from 'vitest';
import { demosOf } from './demosOf.ts';

describe('the demonstrations in a lecturer’s notes', () => {
  it('are what stands under their headings, up to the end of the list of steps', () => {
    const html =
      '<h2 id="a">Sample</h2><p>Say.</p><h3 id="b">90 seconds with Figure 7.1</h3>\n<ol>\n<li>Open.</li></ol><p>After.</p><h2 id="c">Pay</h2><h3 id="d">90 seconds with Figure 7.2</h3><p>First.</p><ol><li>Go.</li></ol>';
    expect(demosOf(html)).toEqual([
      { figure: 'Figure 7.1', html: '\n<ol>\n<li>Open.</li></ol>' },
      { figure: 'Figure 7.2', html: '<p>First.</p><ol><li>Go.</li></ol>' },
    ]);
  });
});
