import type { GapScene } from './scene.ts';

/** The figure's numbers. */
export function tableOf(shown: GapScene) {
  const { q, best, twins } = shown;
  return {
    columns: ['quantity', 'value'],
    rows: [
      ['log p(x) (nats)', shown.logEvidence],
      ['ELBO of q (nats)', shown.elbo],
      ['ELBO of the best bell (nats)', shown.bestElbo],
      ['approximation gap (nats)', shown.approximation],
      ['amortization gap (nats)', shown.amortization],
      ['log 2 (nats)', Math.LN2],
      ['mean of q', q.mean],
      ['standard deviation of q', q.std],
      [twins ? 'mean of the best bell; its mirror image is as good' : 'mean of the best bell', twins ? best.mean : 0],
      ['standard deviation of the best bell', best.std],
      ['posterior at 0 over posterior at a mode', shown.valley],
    ],
  };
}
