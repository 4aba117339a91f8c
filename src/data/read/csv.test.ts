import { describe, expect, it } from 'vitest';
import { readFiles, readPasted } from './readFiles.ts';
import type { ReadOptions, Table } from './reading.ts';
import { fileOf, gzip } from './writers.ts';

async function tableOf(text: string | Uint8Array, options: Partial<ReadOptions> = {}): Promise<Table> {
  const reading = await readFiles([fileOf(text, 'a.csv')], { seed: 1, ...options });
  if (reading.kind !== 'table') throw new Error(reading.message);
  return reading.table;
}

async function complaint(text: string, options: Partial<ReadOptions> = {}): Promise<string> {
  const reading = await readFiles([fileOf(text, 'a.csv')], { seed: 1, ...options });
  return reading.kind === 'problem' ? reading.message : `no problem but a ${reading.kind}`;
}

/** Twelve rows made from their number. */
const rows = (row: (n: number) => string): string => Array.from({ length: 12 }, (_, n) => row(n)).join('\n');
const plain = Array.from({ length: 12 }, (_, n) => [n * n, n / 2, -n]).flat();

describe('a table in text', () => {
  it.each([
    ['commas', rows((n) => `${n * n},${n / 2},${-n}`)],
    ['commas and blanks', rows((n) => `${n * n}, ${n / 2} , ${-n}`)],
    ['semicolons', rows((n) => `${n * n};${n / 2};${-n}`)],
    ['semicolons and decimal commas', rows((n) => `${n * n};${n / 2};${-n}`.replaceAll('.', ','))],
    ['tabs', rows((n) => `${n * n}\t${n / 2}\t${-n}`)],
    ['bars', rows((n) => `${n * n}|${n / 2}|${-n}`)],
    ['any number of blanks', rows((n) => `  ${n * n}   ${n / 2} ${-n} `)],
    ['ends of lines of Windows', rows((n) => `${n * n},${n / 2},${-n}`).replaceAll('\n', '\r\n')],
    ['ends of lines of the old Macintosh', rows((n) => `${n * n},${n / 2},${-n}`).replaceAll('\n', '\r')],
    [
      'an empty line at the end, one within and a remark',
      `# made by hand\n${rows((n) => `${n * n},${n / 2},${-n}${n === 4 ? '\n' : ''}`)}\n\n`,
    ],
    ['quoted numbers', rows((n) => `"${n * n}","${n / 2}","${-n}"`)],
    ['a delimiter at the end of each row', rows((n) => `${n * n},${n / 2},${-n},`)],
    ['exponents', rows((n) => `${(n * n).toExponential()},+${n / 2},${-n}.0E0`)],
  ] as const)('with %s gives its numbers', async (_, text) => {
    const table = await tableOf(text);
    expect([table.count, table.features, table.height]).toEqual([12, 3, 1]);
    expect([...table.x]).toEqual(plain.map((value) => value + 0));
    expect(table.labels).toBeUndefined();
  });

  it('knows its names by a first row of texts, and gives them to equal and empty ones too', async () => {
    expect((await tableOf(`a,b,b,\n${rows((n) => `${n},${n * 2},3,${n * n}`)}`)).columns).toEqual([
      'a',
      'b',
      'b (2)',
      'column 4',
    ]);
    expect((await tableOf(rows((n) => `${n},${2 * n}`))).columns).toEqual(['column 1', 'column 2']);
  });

  it('takes a first row of numbers for names only when told so', async () => {
    const text = `2019,2020\n${rows((n) => `${n * n},${n}`)}`;
    expect((await tableOf(text)).count).toBe(13);
    expect((await tableOf(text, { header: true })).columns).toEqual(['2019', '2020']);
  });

  it('reads quoted cells with delimiters, quotes and ends of lines in them', async () => {
    const table = await tableOf(`"a, first","b ""second"""\n${rows((n) => `"${n}",${n * n}`)}`);
    expect(table.columns).toEqual(['a, first', 'b "second"']);
    const kinds = await tableOf(`a,label\n${rows((n) => `${n * n},"kind\n${n % 2}"`)}`);
    expect(kinds.labelNames).toEqual(['kind\n0', 'kind\n1']);
    expect(kinds.count).toBe(12);
  });

  it('is the same packed by gzip, and in UTF-16 as spreadsheets write it', async () => {
    const text = `größe\tx\n${rows((n) => `${n * n}\t${n}`)}`;
    const table = await tableOf(text);
    expect(table.columns).toEqual(['größe', 'x']);
    expect(await tableOf(await gzip(new TextEncoder().encode(text)))).toEqual(table);
    const wide = Uint8Array.from([
      0xff,
      0xfe,
      ...Array.from(text, (letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]).flat(),
    ]);
    expect(await tableOf(wide)).toEqual(table);
    expect(await tableOf(`\ufeff${text}`)).toEqual(table);
  });

  it('pasted gives the same as a file', async () => {
    const text = rows((n) => `${n * n} ${n / 2} ${-n}`);
    const reading = await readPasted(text, { seed: 1 });
    expect(reading.kind === 'table' && reading.table).toEqual(await tableOf(text));
  });

  it('of 785 columns is known for digits in front of their pixels, as MNIST comes in CSV', async () => {
    const table = await tableOf(
      rows((n) => [n % 3, ...Array.from({ length: 784 }, (_, j) => (j * (n + 1)) % 256)].join(',')),
    );
    expect([table.width, table.height]).toEqual([28, 28]);
    expect(table.labelNames).toEqual(['0', '1', '2']);
    expect(table.x[784 + 5]).toBeCloseTo(10 / 255, 6);
  });
});

describe('columns of a table', () => {
  const flowers = `id,length,width,species\n${rows((n) => `${n + 1},${n / 2},${n % 5},${['setosa', 'virginica'][n % 2]}`)}`;

  it('of text or with a usual name become the label, and a count of the rows is left out', async () => {
    const table = await tableOf(flowers);
    expect(table.columns).toEqual(['length', 'width']);
    expect(table.labelNames).toEqual(['setosa', 'virginica']);
    expect([...table.labels!].slice(0, 3)).toEqual([0, 1, 0]);
    expect(table.notes).toContain('The column “species” was taken for the label; it is not trained on.');
    expect(table.notes).toContain('“id” only counts the rows and was left out.');
  });

  it('become the label that is asked for, or none', async () => {
    const table = await tableOf(flowers, { labelColumn: 'width' });
    expect(table.labelNames).toEqual(['0', '1', '2', '3', '4']);
    expect(table.notes).toContain('“species” holds text and was left out.');
    expect((await tableOf(flowers, { labelColumn: null })).labels).toBeUndefined();
    expect(await complaint(flowers, { labelColumn: 'color' })).toBe(
      '“a.csv” has no column “color”; it has “id”, “length”, “width” and “species”.',
    );
  });

  it('of many different numbers color the items instead of telling classes', async () => {
    const table = await tableOf(`x,y\n${rows((n) => `${n % 4},${n + 0.25}`)}`, { labelColumn: 'y' });
    expect(table.labels).toBeUndefined();
    expect([...table.factors['y']!].slice(0, 2)).toEqual([0.25, 1.25]);
  });

  it('that never change are kept and named', async () => {
    const table = await tableOf(`a,b\n${rows((n) => `${n * n},5`)}`);
    expect(table.features).toBe(2);
    expect(table.notes).toContain('1 column never changes (“b”); kept, and 0 when standardized.');
  });
});

describe('missing values', () => {
  const gaps = `a,b,c\n${rows((n) => `${n === 2 ? '' : n},${n === 2 || n === 7 ? 'NA' : 2 * n},${n === 9 ? 'inf' : 1 - n}`)}`;

  it('cost their rows, which are counted', async () => {
    const text = `${gaps}\n12,24,-11`;
    const table = await tableOf(text);
    expect(table.count).toBe(10);
    expect([...table.kept]).toEqual([0, 1, 3, 4, 5, 6, 8, 10, 11, 12]);
    expect(table.notes).toContain('3 rows were dropped because a value is missing, no number or infinite.');
  });

  it('become the mean of their column when asked, and this is said', async () => {
    const table = await tableOf(gaps, { missing: 'impute' });
    expect(table.count).toBe(12);
    // 0 + 1 + … + 11 without 2, over 11; the same without 2 and 7, doubled, over 10; 1 − n without 9.
    expect(table.x[6]).toBeCloseTo(64 / 11, 5);
    expect(table.x[7]).toBeCloseTo((2 * 57) / 10, 5);
    expect(table.x[29]).toBeCloseTo((12 - 66 + 8) / 11, 5);
    expect(table.notes).toContain('4 missing values were replaced by the mean of the column.');
  });

  it('in so many rows that too few are left name the remedy', async () => {
    expect(await complaint(gaps)).toBe(
      '“a.csv”: 3 of 12 rows have missing values, which leaves 9; fill them in, or choose “impute” to use the mean of the column.',
    );
  });

  it('of a label cost the row even when numbers are replaced', async () => {
    const table = await tableOf(`a,label\n${rows((n) => `${n * n},${n === 3 ? '' : ['u', 'v'][n % 2]}`)}`, {
      missing: 'impute',
    });
    expect(table.count).toBe(11);
    expect(table.labelNames).toEqual(['u', 'v']);
  });

  it('as rows of another length cost these rows', async () => {
    const table = await tableOf(rows((n) => (n === 5 ? '1,2,3' : `${n},${n * n}`)));
    expect(table.count).toBe(11);
    expect(table.notes).toContain('1 row was dropped for not having 2 cells like the first one.');
  });
});

describe('what is wrong with a table is said in a sentence', () => {
  it.each([
    ['', /“a.csv” is empty/],
    ['\n\n# nothing\n', /“a.csv” is empty; choose a file with rows of numbers/],
    ['a,b\nc,d\ne,f\n', /no column of numbers to train on/],
    ['1,2\n3,4\n', /gives 2 items; at least 10 are needed/],
    [`1,"2\n${'3,4\n'.repeat(20)}`, /a quotation mark opened in row 1 is never closed/],
    [
      rows((n) => Array.from({ length: 1100 }, (_, j) => n + j).join(',')),
      /an item has 1,100 numbers and is no square picture/,
    ],
    [rows(() => '1,2'), /all 12 items are equal/],
  ] as const)('(case %#)', async (text, message) => expect(await complaint(text)).toMatch(message));
});

describe('a long table', () => {
  it('is sampled row by row while it is read, the same for the same seed', async () => {
    const text = Array.from({ length: 61_000 }, (_, n) => `${n},${n % 97}`).join('\n');
    const table = await tableOf(`row,b\n${text}`, { labelColumn: null });
    expect([table.count, table.total]).toEqual([50_000, 61_000]);
    table.kept.forEach((place, n) => expect(table.x[n]).toBe(place % 97));
    // Of the first third, 50,000/3 ± 4 standard errors of 45.
    expect(Math.abs(table.kept.filter((place) => place < 61_000 / 3).length - 50_000 / 3)).toBeLessThan(180);
    expect((await tableOf(`row,b\n${text}`, { labelColumn: null })).kept).toEqual(table.kept);
  });
});

describe('what items are', () => {
  const sensors = rows((n) => Array.from({ length: 64 }, (_, j) => (j * (n + 3)) % 200).join(','));

  it('is guessed for rows that could be pictures, and told by the reader', async () => {
    expect(await tableOf(sensors)).toMatchObject({ width: 8, height: 8, ink: [0, 255] });
    expect(await tableOf(sensors, { shape: 'rows' })).toMatchObject({ width: 64, height: 1 });
    expect(await tableOf(sensors, { shape: { width: 16, height: 4 } })).toMatchObject({ width: 16, height: 4 });
    expect(await complaint(sensors, { shape: { width: 7, height: 9 } })).toBe(
      '“a.csv”: an item has 64 numbers, which make no picture of 7 × 9 pixels; choose a width and a height that do.',
    );
  });

  it('is a point for columns x and y', async () => {
    expect((await tableOf(`x,y\n${rows((n) => `${n},${n % 2}`)}`)).columns).toEqual(['x', 'y']);
  });
});
