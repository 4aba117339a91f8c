import { derivation, type Derivation } from '../../src/notebook/derivation.ts';
import { params as jensen } from '../../src/widgets/jensen-polygon/params.ts';
import { params as fit } from '../../src/widgets/kl-fit/params.ts';
import { params as area } from '../../src/widgets/signed-area/params.ts';
import { asymmetry } from './derivations/asymmetry.ts';
import { gaussians } from './derivations/gaussians.ts';
import { gibbs as gibbsChain } from './derivations/gibbs.ts';
import { jensenPoints } from './derivations/jensenPoints.ts';
import { logOfMean } from './derivations/logOfMean.ts';
import { readings } from './derivations/readings.ts';
import { supportingLine } from './derivations/supportingLine.ts';
import { exponential, gibbs, plane } from './params.ts';

const { muQ, sigmaQ, muP, sigmaP } = area;
const { phi, x1, x2, x3, a1, a2, a3 } = jensen;
const { separation, width, leftWeight } = fit;

// Chains are grouped by the parameters they share, so that a page names only the numbers that matter to a chain.
// A derivation is contravariant in its parameters, so a list of different ones has no common type but this.
/** The derivations of this lesson: D5 on KL divergence, D6 on Jensen's inequality. */
// oxlint-disable-next-line typescript/no-explicit-any
export const derivations: readonly Derivation<any>[] = [
  derivation({
    id: 'D5',
    title: 'KL divergence of two normals',
    params: { muQ, sigmaQ, muP, sigmaP },
    chains: [readings],
  }),
  derivation({ id: 'D5', title: 'Gibbs’ inequality', params: gibbs, chains: [gibbsChain] }),
  derivation({ id: 'D5', title: 'KL divergence of normals in the plane', params: plane, chains: [gaussians] }),
  derivation({
    id: 'D5',
    title: 'The asymmetry of KL divergence',
    params: { separation, width, leftWeight },
    chains: [asymmetry],
  }),
  derivation({
    id: 'D6',
    title: 'Jensen’s inequality',
    params: { phi, x1, x2, x3, a1, a2, a3 },
    chains: [jensenPoints, supportingLine],
  }),
  derivation({ id: 'D6', title: 'Jensen’s inequality for a logarithm', params: exponential, chains: [logOfMean] }),
];
