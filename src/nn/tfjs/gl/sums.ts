import type { Ops, Tensor } from '../../ops.ts';
import { tidied } from '../tensors.ts';
import { program } from './program.ts';
import type { Program } from './program.ts';

const groupLogSum = `
  float top = atV(first, 0);
  for (int k = 1; k < draws; k++) top = max(top, atV(first + k, 0));
  float sum = 0.;
  for (int k = 0; k < draws; k++) sum += exp(atV(first + k, 0) - top);`;

const importanceWeights = program({
  inputs: ['V'],
  ints: ['draws'],
  element: `
    int first = r - r % draws;
    ${groupLogSum}
    return exp(atV(r, 0) - top) / (sum * float(rows / draws));`,
});

const logMeanOfGroups = program({
  inputs: ['V'],
  ints: ['draws'],
  element: `
    int first = r * draws;
    ${groupLogSum}
    return top + log(sum / float(draws));`,
});

const columnMeans = program({
  inputs: ['X'],
  ints: ['tall'],
  block: `
    vec2 sum = vec2(0.);
    for (int k = 0; k < (tall + 1) >> 1; k++) {
      vec4 x = blockX(k, j);
      sum += x.xy + x.zw;
    }
    return vec4(sum / float(tall), 0., 0.);`,
});

/** Chips read at least sixteen textures at once. */
const most = 16;
const names = Array.from({ length: most }, (_, k) => `T${k}`);
const made = new Map<string, Program>();

/** One program for each number of inputs, made when it is first asked for. */
function programFor(kind: string, count: number, make: () => Program): Program {
  const known = made.get(`${kind} ${count}`) ?? make();
  made.set(`${kind} ${count}`, known);
  return known;
}

const byName = <T>(values: readonly T[], prefix: string): Record<string, T> =>
  Object.fromEntries(values.map((value, k) => [`${prefix}${k}`, value]));

function combineAtOnce(tensors: readonly Tensor[], factors: readonly number[]): Tensor {
  const used = names.slice(0, tensors.length);
  const run = programFor('combine', tensors.length, () =>
    program({
      inputs: used,
      floats: used.map((_, k) => `f${k}`),
      block: `return ${used.map((name, k) => `f${k} * block${name}(i, j)`).join(' + ')};`,
    }),
  );
  const { rows, columns } = tensors[0]!;
  return run([rows, columns], byName(tensors, 'T'), byName(factors, 'f'));
}

function joinAtOnce(rows: readonly Tensor[]): Tensor {
  const used = names.slice(0, rows.length);
  const run = programFor('join', rows.length, () =>
    program({
      inputs: used,
      ints: used.map((_, k) => `end${k}`),
      element: `
        ${used.map((name, k) => `if (c < end${k}) return at${name}(0, c${k > 0 ? ` - end${k - 1}` : ''});`).join('\n')}
        return 0.;`,
    }),
  );
  let end = 0;
  const ends = rows.map(({ columns }) => (end += columns));
  return run([1, end], byName(rows, 'T'), byName(ends, 'end'));
}

/** Sums over rows, columns and lists. */
export const sums: Pick<Ops, 'importanceWeights' | 'logMeanWeight' | 'columnMeans' | 'combine' | 'join'> = {
  importanceWeights: (logWeights, draws) => importanceWeights([logWeights.rows, 1], { V: logWeights }, { draws }),
  logMeanWeight: (logWeights, draws) =>
    tidied(() => {
      const groups = logWeights.rows / draws;
      return columnMeans([1, 1], { X: logMeanOfGroups([groups, 1], { V: logWeights }, { draws }) }, { tall: groups });
    }),
  columnMeans: (x) => columnMeans([1, x.columns], { X: x }, { tall: x.rows }),
  combine: (tensors, factors) =>
    tensors.length <= most
      ? combineAtOnce(tensors, factors)
      : tidied(() =>
          sums.combine(
            [combineAtOnce(tensors.slice(0, most), factors.slice(0, most)), ...tensors.slice(most)],
            [1, ...factors.slice(most)],
          ),
        ),
  join: (rows) =>
    rows.length <= most
      ? joinAtOnce(rows)
      : tidied(() => sums.join([joinAtOnce(rows.slice(0, most)), ...rows.slice(most)])),
};
