import { initialValues } from '../../src/notebook/param.ts';
import { runParams } from '../../src/widgets/exact-vae/params.ts';
import { runOf } from '../../src/widgets/exact-vae/run.ts';

const { stands } = runOf({ ...initialValues(runParams), exactTrain: 'both' });
const evidence = stands.map(({ logEvidence }) => logEvidence);

/** The log-evidence of the last figure where both networks are trained: at the start, where it is lowest, and at the end, in nats per datum. */
export const evidencePath = {
  start: evidence[0] ?? NaN,
  lowest: Math.min(...evidence),
  lowestStep: evidence.indexOf(Math.min(...evidence)),
  end: evidence.at(-1) ?? NaN,
};
