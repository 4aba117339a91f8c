import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { placesOf } from './excerpts.ts';
import { dedent, highlight } from './listing.ts';
import { type Module, parseModule } from './parse.ts';
import { readSources } from './sources.ts';
import { titlesIn } from './titles.ts';

const plain = (lines: readonly string[]): string =>
  lines
    .join('\n')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');

describe('the source of this project', () => {
  const sources = readSources(fileURLToPath(new URL('../../', import.meta.url)));
  const textOf = (chain: string, index: number): readonly (readonly [string, string])[] =>
    sources
      .excerpts(chain, index)
      .map(({ path, role, chunks }) => [`${role} ${path}`, plain(chunks.flatMap(({ lines }) => lines))] as const);

  it('shows for a line its own expression, the helpers it calls and the function of the library with its comment', () => {
    const shown = new Map(textOf('D5.gaussians', 4));
    const [own, helpers, library] = [...shown.values()];
    expect([...shown.keys()]).toEqual([
      expect.stringMatching(/^line .*gaussians\.ts$/),
      expect.stringMatching(/^called .*gaussians\.ts$/),
      'called src/math/klMvn.ts',
      'called src/math/mvn.ts',
    ]);
    expect(own).toMatch(/^evaluate: \(values\) => \{/);
    expect(own).toContain('return klMvn(q, p);');
    expect(own).not.toContain('traceOfRatio');
    expect(helpers).toMatch(/function pair\(/);
    expect(helpers).not.toContain('ninePoints');
    expect(library).toMatch(/KL\(q ‖ p\)[^]*export function klMvn/);
  });

  it('shows the slack of an inequality beside its value', () => {
    const [, own] = textOf('D5.gibbs', 1)[0] ?? ['', ''];
    expect(own).toMatch(/evaluate: \(values\) => Math\.log/);
    expect(own).toContain('klCategorical(');
  });

  it('follows a name to the function that it stands for', () => {
    expect(
      textOf('D5.fit', 0).find(([path]) => path.startsWith('called') && path.includes('asymmetry'))?.[1],
    ).toContain('minimize(crossEntropy');
  });

  it('has a page for each file of the library, linked with its imports and its tests', () => {
    expect(sources.paths).toContain('src/math/kl.ts');
    const { lines, beside, importedBy } = sources.file('src/math/kl.ts');
    expect(plain(lines)).toContain('export function klNormal(q: Normal, p: Normal): number {');
    expect(lines.join('\n')).toContain('href="~/source/src/math/normal.ts/"');
    expect(beside).toContain('src/math/kl.test.ts');
    expect(importedBy.length).toBeGreaterThan(1);
    expect(() => sources.file('package.json')).toThrow('must have a page');
  });

  it('knows the code of every line of every derivation', async () => {
    const { derivations } = await import('../../src/derivations/index.ts');
    for (const { chains } of derivations)
      for (const { id, lines } of chains)
        for (const index of lines.keys()) {
          const [own] = textOf(id, index);
          expect(own?.[1], `${id}, line ${index + 1}`).toMatch(/evaluate|=>|\w+\(/);
        }
  }, 60_000);
});

describe('the code behind a line', () => {
  const files: Readonly<Record<string, Module>> = Object.fromEntries(
    Object.entries({
      'src/derivations/d1/chain.ts': `
import { shared as other } from './help.ts';
import { deep } from '../../math/deep.ts';
const lines = [first(1), { tex: 'x', evaluate }];
function evaluate(v: number): number { const deep = 1; return other(v) + deep; }
function first(v: number) { return { tex: '', evaluate: () => deep(v) }; }
export const chain = { id: 'D1.a', lines };
export const tail = { id: 'D1.b', lines: [...lines, { evaluate: () => 0 }] };
`,
      'src/derivations/d1/help.ts': `export * from './more.ts';`,
      'src/derivations/d1/more.ts': `// Not its comment.

/** Its comment. */
const inner = (x: number) => twice(x);
export { inner as shared };
const twice = (x: number) => 2 * x;
const unused = 1;`,
      'src/math/deep.ts': `import { deeper } from './deeper.ts';
const local = 2;
export const deep = (x: number) => local * deeper(x);`,
      'src/math/deeper.ts': `export const deeper = (x: number) => x;`,
    }).map(([path, code]) => [path, parseModule(path, code)]),
  );
  const places = (id: string, index: number) =>
    placesOf((path) => files[path], 'src/derivations/d1/chain.ts', id, index).map(({ path, lines }) => [
      path.split('/').at(-1),
      ...lines.map(({ from, to }) => `${from}-${to}`),
    ]);

  it('is found through names, other files and what they pass on, and a name of its own hides one from outside', () => {
    expect(places('D1.a', 1)).toEqual([
      ['chain.ts', '4-4'],
      ['chain.ts', '5-5'],
      ['more.ts', '3-6'],
    ]);
  });

  it('goes one file deep into the library', () => {
    expect(places('D1.a', 0)).toEqual([
      ['chain.ts', '4-4'],
      ['chain.ts', '6-6'],
      ['deep.ts', '2-3'],
    ]);
  });

  it('is the whole chain where the place of a line cannot be told', () => {
    expect(places('D1.b', 2)[0]).toEqual(['chain.ts', '8-8']);
  });

  it('must exist', () => {
    expect(() => places('D1.c', 0)).toThrow('must declare the chain');
  });
});

describe('a listing', () => {
  it('closes every tag in its line, and keeps the text', () => {
    const code = "/* one\n   two */\nconst a = `x\ny`; // <b>\nimport { c } from './c.ts';\n";
    const lines = highlight(code, (specifier) => (specifier === './c.ts' ? 'source/c.ts/' : undefined));
    expect(plain(lines)).toBe(code.trimEnd());
    for (const line of lines) expect(line.split('<span').length).toBe(line.split('</span>').length);
    expect(lines[4]).toContain(`<a class="hljs-string" href="~/source/c.ts/">&#x27;./c.ts&#x27;</a>`);
  });

  it('is moved to the left by what all its lines share', () => {
    expect(dedent(['    a', '', '      <span class="x">b</span>', '<span class="c">    c</span>'])).toEqual([
      'a',
      '',
      '  <span class="x">b</span>',
      '<span class="c">c</span>',
    ]);
  });
});

describe('the titles of tests', () => {
  it('are read with their groups, through loops and tables', () => {
    const { body } = parseModule(
      'a.test.ts',
      `describe('a sum', () => { it('is commutative', () => {}); for (const x of [1]) it.each([1])('holds', () => {}); }); test('alone', f, 3);`,
    );
    expect(titlesIn(body)).toEqual(['a sum is commutative', 'a sum holds', 'alone']);
  });
});
