import type { StackScene } from './scene.ts';

/** The figure's numbers. */
export function tableOf(shown: StackScene) {
  const rows: (string | number)[][] = [];
  if (shown.latent === 'discrete') {
    for (const [z, { prior, likelihood, joint, log }] of shown.bars.entries())
      rows.push(
        [`p(z = ${z + 1})`, prior, 'prior'],
        [`p(x | z = ${z + 1})`, likelihood, 'likelihood'],
        [`p(x, z = ${z + 1})`, joint, 'product'],
        [`log p(x, z = ${z + 1}) (nats)`, log, 'sum of logs'],
      );
    rows.push(
      ['p(x)', shown.evidence, 'sum of three joints'],
      ['log p(x) (nats)', shown.logEvidence, 'logarithm of the sum'],
      ['max log p(x, z) (nats)', shown.logMax, 'the largest of three'],
      ['max log p(x, z) + log 3 (nats)', shown.ceiling, 'no sum of three is larger'],
      ['sum of log p(x, z) (nats)', shown.sumOfLogs, 'not the log of the sum'],
    );
  } else {
    rows.push(
      ['log p(x) (nats)', shown.logEvidence, 'closed form'],
      ['log of the sum of the slices (nats)', shown.logSum, 'quadrature'],
      ['z of the largest p(x, z)', shown.mode, 'closed form'],
      ['max log p(x, z) (nats)', shown.logMax, 'closed form'],
      ['width of a box of that height and the same area', shown.width, 'closed form'],
    );
    if (shown.seen)
      rows.push(
        ['observed z', shown.seen.z, 'chosen'],
        ['log p(z) (nats)', shown.seen.logPrior, 'prior'],
        ['log p(x | z) (nats)', shown.seen.logLik, 'likelihood'],
        ['log p(x, z) (nats)', shown.seen.log, 'their sum'],
      );
  }
  return { columns: ['quantity', 'value', 'how'], rows };
}
