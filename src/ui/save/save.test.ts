import { describe, expect, it } from 'vitest';
import { exportCsv } from './exportCsv.ts';
import { plainColor } from './plainColor.ts';

describe('a saved table', () => {
  it('keeps all digits and quotes what would break a line apart', () => {
    const table = {
      columns: ['quantity', 'q, p'],
      rows: [
        ['KL "forward"', 0.1 + 0.2],
        ['lines\nbroken', -1e-9],
      ],
    };
    expect(exportCsv(table)).toBe(
      'quantity,"q, p"\r\n"KL ""forward""",0.30000000000000004\r\n"lines\nbroken",-1e-9\r\n',
    );
  });
});

describe('a saved color', () => {
  it('is written so that old programs can read it, with its opacity apart', () => {
    expect(plainColor('color(srgb 1 0.5 0 / 0.17)')).toEqual({ color: 'rgb(255, 128, 0)', opacity: '0.17' });
    expect(plainColor('color(srgb 0 0 1)')).toEqual({ color: 'rgb(0, 0, 255)' });
    expect(plainColor('rgba(10, 20, 30, 0.5)')).toEqual({ color: 'rgb(10, 20, 30)', opacity: '0.5' });
    expect(plainColor('rgb(1, 2, 3)')).toEqual({ color: 'rgb(1, 2, 3)' });
  });
});
