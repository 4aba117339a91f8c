import { describe, expect, it } from 'vitest';
import { createRng } from '../math/rng.ts';
import { choice, initialValues, number } from '../notebook/param.ts';
import { atSection, readAddress, writeAddress } from './address.ts';

const params = {
  muQ: number('muQ', { tex: '\\mu_q', meaning: 'mean of q', initial: 0.5, min: -4, max: 4, step: 0.05 }),
  rate: number('rate', {
    tex: '\\eta',
    meaning: 'learning rate',
    initial: 0.01,
    min: 1e-4,
    max: 1,
    step: 0.01,
    scale: 'log',
  }),
  units: number('units', { tex: 'k', meaning: 'units', initial: 2, min: 1, max: 8, step: 1, whole: true }),
  phi: choice('phi', {
    tex: '\\varphi',
    meaning: 'function',
    initial: 'square',
    options: [
      { value: 'square', label: 'x²' },
      { value: 'abs', label: '|x|' },
    ],
  }),
};

describe('an address', () => {
  it('says nothing about a state that is where the lesson starts', () => {
    expect(writeAddress(params, initialValues(params), {}, '')).toBe('');
  });

  it('holds what differs, and reading it back gives the same values', () => {
    const values = { muQ: -1.25, rate: 0.003, phi: 'abs' };
    const address = writeAddress(params, values, {}, 'never-negative');
    expect(address).toBe('#never-negative&muQ=-1.25&rate=0.003&phi=abs');
    expect(readAddress(params, address)).toEqual({ values, unknown: {}, position: 'never-negative', notices: [] });
  });

  it('moves a value outside its range to the bound and says so', () => {
    const { values, notices } = readAddress(params, '#muQ=99');
    expect(values).toEqual({ muQ: 4 });
    expect(notices).toEqual(['muQ in the address is “99”, outside -4 to 4. It was moved to 4.00.']);
  });

  it('rounds what must be a whole number, and says so', () => {
    const { values, notices } = readAddress(params, '#units=2.6');
    expect(values['units']).toBe(3);
    expect(notices).toEqual(['units in the address is “2.6”, which is not a whole number. It was moved to 3.']);
  });

  it('drops what is not a number or not an option, and names it', () => {
    const { values, notices } = readAddress(params, '#muQ=banana&phi=cube&rate=');
    expect(values).toEqual({});
    expect(notices).toHaveLength(3);
    expect(notices[0]).toContain('“banana”, which is not a number');
    expect(notices[1]).toContain('one of square, abs');
  });

  it('keeps what it does not know, names it, and writes it back', () => {
    const { unknown, notices } = readAddress(params, '#muQ=1&lecture=7');
    expect(unknown).toEqual({ lecture: '7' });
    expect(notices[0]).toContain('“lecture”');
    expect(writeAddress(params, { ...initialValues(params), muQ: 1 }, unknown, '')).toBe('#muQ=1&lecture=7');
  });

  it('changes its section and nothing else', () => {
    expect(atSection('', 'b')).toBe('#b');
    expect(atSection('#a', 'b')).toBe('#b');
    expect(atSection('#muQ=1&rate=x%', 'b')).toBe('#b&muQ=1&rate=x%');
    expect(atSection('#a&muQ=1', 'b')).toBe('#b&muQ=1');
  });

  it('is never a way to reach what an object inherits', () => {
    const { values, unknown } = readAddress(params, '#__proto__=1&constructor=2&toString=3');
    expect(values).toEqual({});
    expect(Object.keys(unknown)).toEqual(expect.arrayContaining(['constructor', 'toString']));
  });

  it('survives 1,000 random fragments, and every value it takes is allowed', () => {
    const rng = createRng(7, 'fragments');
    const letters = 'muQrate=&phi%#-−.0123456789eNaN∞<>"\\ ';
    for (let trial = 0; trial < 1000; trial++) {
      const text = Array.from({ length: rng.below(40) }, () => letters[rng.below(letters.length)]).join('');
      const { values } = readAddress(params, `#${text}`);
      const { muQ = 0, rate = 0.01, phi = 'abs' } = values;
      expect(Number(muQ) >= -4 && Number(muQ) <= 4 && Number(rate) >= 1e-4 && Number(rate) <= 1).toBe(true);
      expect(['square', 'abs']).toContain(phi);
    }
  });
});
