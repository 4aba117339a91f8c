import { describe, expect, it } from 'vitest';
import { parseProse } from './parseProse.ts';

describe('a short text', () => {
  it('is split at formulas, which keep the punctuation that touches them', () => {
    expect(parseProse('Drag $q$, then look ($p$).')).toEqual([
      { kind: 'text', text: 'Drag ' },
      { kind: 'tex', before: '', tex: 'q', after: ',' },
      { kind: 'text', text: ' then look ' },
      { kind: 'tex', before: '(', tex: 'p', after: ').' },
    ]);
  });

  it('may stress words, with a formula among them', () => {
    expect(parseProse('the *whole $q$* of it')).toEqual([
      { kind: 'text', text: 'the ' },
      {
        kind: 'emphasis',
        pieces: [
          { kind: 'text', text: 'whole ' },
          { kind: 'tex', before: '', tex: 'q', after: '' },
        ],
      },
      { kind: 'text', text: ' of it' },
    ]);
  });

  it('leaves stars inside a formula, products and lone signs alone', () => {
    expect(parseProse('$a^*b^*$')).toEqual([{ kind: 'tex', before: '', tex: 'a^*b^*', after: '' }]);
    expect(parseProse('2*3*4 costs \\$5')).toEqual([{ kind: 'text', text: '2*3*4 costs $5' }]);
    expect(parseProse('a * b')).toEqual([{ kind: 'text', text: 'a * b' }]);
  });
});
