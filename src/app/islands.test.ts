import { describe, expect, it } from 'vitest';
import { folderOfWidget, holderOf, islands } from './islands.tsx';

describe('the islands', () => {
  it('are called as their folder or file, in the spelling of a component', () => {
    expect(islands).toHaveProperty('SignedArea.source', 'src/widgets/signed-area/index.tsx');
    expect(islands).toHaveProperty('Derivation.source', 'src/ui/Derivation.tsx');
    for (const name of Object.keys(islands)) expect(name).toMatch(/^[A-Z][A-Za-z0-9]*$/);
  });

  it('stand in a line of text only where they are a number in it', () => {
    const inline = Object.entries(islands).filter(([name, island]) => holderOf(name, island).tag === 'span');
    expect(inline.map(([name]) => name)).toEqual(['Live']);
  });

  it('know the folder of a widget from the file it comes from', () => {
    expect(folderOfWidget('src/widgets/signed-area/index.tsx')).toBe('src/widgets/signed-area');
    expect(folderOfWidget('src/ui/Derivation.tsx')).toBe('');
  });
});
