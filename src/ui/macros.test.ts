import { describe, expect, it } from 'vitest';
import { terms } from '../notebook/term.ts';
import { macros } from './macros.ts';
import { renderTex } from './texRuntime.ts';

describe('the TeX macros', () => {
  it('mark every term, also inside fractions, brackets and indices', () => {
    const tex = String.raw`\KL{\q{q}}{\frac{\p{p}}{\prior{\pi}}}+\gap{g}+\elbo{L}+\ev{e}+\E_{\z{z}\sim\N(0,1)}\left[\data{x}\right]`;
    const marked = new Set([...renderTex(tex, true).matchAll(/data-term="(\w+)"/g)].map((match) => match[1]));
    expect(marked).toEqual(new Set(Object.keys(terms)));
  });

  it('are not changed by a formula that defines its own', () => {
    const before = { ...macros };
    renderTex(String.raw`\gdef\foo{1}\foo`, false);
    expect(macros).toEqual(before);
    expect(() => renderTex(String.raw`\foo`, false)).toThrow(/foo/);
  });

  it('leave no way to reach outside a formula', () => {
    expect(() => renderTex(String.raw`\href{https://example.org}{x}`, false)).not.toThrow();
    expect(renderTex(String.raw`\href{https://example.org}{x}`, false)).not.toContain('<a ');
    expect(renderTex(String.raw`\htmlId{main}{x}`, false)).not.toContain('id="main"');
  });
});
