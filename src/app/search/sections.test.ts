import { describe, expect, it } from 'vitest';
import { renderTex } from '../../ui/texRuntime.ts';
import { sectionsOf } from './sections.ts';
import { textOf } from './textOf.ts';

describe('what a search may find on a page', () => {
  it('is its prose, in words that are told apart', () => {
    expect(textOf('<p>One <em>bound</em>.</p><p>Two&nbsp;cuts &amp; more&#x2026;</p>')).toBe(
      'One bound. Two cuts & more…',
    );
  });

  it('holds a formula once, by its letters', () => {
    expect(textOf(`<p>Here ${renderTex('p(x)', false)} stands.</p>`)).toMatch(/^Here p\(x\) stands\.$/);
  });

  it('has the letters of a formula without the unseen signs between a function and its argument', () => {
    expect(textOf(`<p>${renderTex('\\log p', false)}</p>`)).toBe('log p');
    expect(textOf(`<p>${renderTex('z=\\mu+\\sqrt\\Sigma', false)}</p>`)).toBe('z=μ+√Σ');
  });

  it('leaves out figures, buttons and what only a script fills', () => {
    const html =
      '<p>Look.</p><div class="island" data-island="KlFit"><figure><p>0.5</p><br></figure></div><p>Then read.</p>';
    expect(textOf(html)).toBe('Look. Then read.');
    expect(textOf('<p>Go <button><span>Reset</span></button>on.</p>')).toBe('Go on.');
  });

  it('is parted by headings, each with the place it leads to', () => {
    const html = '<p>First words.</p><h2 id="sample">Sample</h2><p>Draw.</p><h3 id="pay">Pay</h3><p>Nats.</p>';
    expect(sectionsOf(html)).toEqual([
      { id: '', title: '', text: 'First words.' },
      { id: 'sample', title: 'Sample', text: 'Draw.' },
      { id: 'pay', title: 'Pay', text: 'Nats.' },
    ]);
  });
});
