import { modelOf, qOf } from '../../src/derivations/d08-jensen-bound/states.ts';
import { importance } from '../../src/derivations/d16-iwae/params.ts';
import { encodersOf } from '../../src/derivations/d25-surgery/encoders.ts';
import { params as surgeryParams } from '../../src/derivations/d25-surgery/params.ts';
import { squareEncoder } from '../../src/derivations/d26-inference-gap/params.ts';
import { elboSurgery } from '../../src/math/elboSurgery.ts';
import { iwaeGap } from '../../src/math/iwae.ts';
import { cdf } from '../../src/math/normalInterval.ts';
import { squareBestNormal, squareGap } from '../../src/math/squareModel.ts';
import { initialValues } from '../../src/notebook/param.ts';

const surgeryStart = initialValues(surgeryParams);
const thinCodes = encodersOf({ ...surgeryStart, surgeryS: 0.05 });

/** The price of the four codes that the lesson starts with, taken apart; in nats. */
export const startSurgery = elboSurgery(encodersOf(surgeryStart));

/** The same for codes of width 0.05. */
export const thinSurgery = elboSurgery(thinCodes);

/** The part of N(0, 1) that lies within three widths of one of the thin codes, which are too far apart to share any. */
export const reached = thinCodes.reduce((sum, { mean, std }) => {
  const prior = { mean: 0, std: 1 };
  return sum + cdf(prior, mean + 3 * std) - cdf(prior, mean - 3 * std);
}, 0);

const discrete = initialValues(importance);

/** How far the bound of so many samples lies below the evidence, for the q that the figure starts with; in nats. */
export const iwaeMiss = (samples: number): number => iwaeGap(modelOf(discrete), qOf(discrete), samples);

const { squareX, squareNoise, encoderMean, encoderStd } = initialValues(squareEncoder);
const missOf = squareGap(squareNoise, squareX);

/** What the best bell misses of the evidence of the square model that the lesson starts with, in nats. */
export const approximation = missOf(squareBestNormal(squareNoise, squareX));

/** What the encoder misses beyond that, in nats. */
export const amortization = missOf({ mean: encoderMean, std: encoderStd }) - approximation;
