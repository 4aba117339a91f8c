import type { TableData } from '../../ui/FigureTable.tsx';
import { formatNumber } from '../../ui/format.ts';
import type { HeatScene } from './scene.ts';

/** The figure's numbers. */
export function tableOf(shown: HeatScene): TableData {
  const { rivals, data, mixture, run } = shown;
  return {
    columns: ['quantity', 'value', 'how'],
    rows: [
      ['temperature', shown.temperature, ''],
      ['energy, Σ E log p(x, z) (nats)', shown.energy, 'sum over data and bells'],
      ['entropy, Σ H(q) (nats)', shown.entropy, 'sum over data and bells'],
      ['objective, energy + T · entropy', shown.objective, ''],
      ['objective of the posterior', rivals.posterior.objective, 'at the same T'],
      ['objective of hard shares', rivals.hard.objective, 'at the same T'],
      ['objective of even shares', rivals.even.objective, 'at the same T'],
      ['true bound, energy + entropy (nats)', shown.bound, ''],
      ['log-likelihood (nats)', shown.logLikelihood, 'log-sum-exp'],
      ['gap (nats)', shown.gap, ''],
      ...mixture.components.map(({ mean, std }, k): readonly [string, number, string] => [
        `weight of bell ${k + 1}`,
        mixture.weights[k] ?? NaN,
        `mean ${formatNumber(mean, 4)}, standard deviation ${formatNumber(std, 4)}`,
      ]),
      ...data.map((x, n): readonly [string, number, string] => [
        `share of bell 1 in x = ${formatNumber(x, 2)}`,
        shown.shares[n] ?? NaN,
        `posterior ${formatNumber(shown.posterior[n] ?? NaN, 4)}`,
      ]),
      ...(run
        ? ([
            ['log-likelihood where EM at T = 1 ends (nats)', run.plain, 'from the same start'],
            ['steps of EM at this T', run.steps, run.flat ? 'flat' : 'still moving'],
          ] as const)
        : []),
    ],
  };
}
