import { pixels } from '../../derivations/d14-decoder-likelihood/pixels.ts';
import type { Mark } from '../../figures/theme.ts';
import { klPerUnit } from '../../math/diagonalEncoder.ts';
import { gaussianLoss, priorWeight, type GaussianLoss } from '../../math/likelihoodGaussian.ts';
import { pixelCrossEntropy, type PixelCrossEntropy } from '../../math/pixelCrossEntropy.ts';
import type { ValuesOf } from '../../notebook/param.ts';
import { knobCurve, type KnobCurve } from './knob.ts';
import type { params } from './params.ts';
import { lossView, natsView } from './view.ts';

/** What the figure is asked to show. */
export type AnatomyValues = ValuesOf<typeof params>;

/** One part of the loss, in nats, from where the parts before it end. */
export interface Piece {
  readonly id: 'error' | 'constant' | 'floor' | 'excess' | 'code';
  readonly nats: number;
  readonly from: number;
  readonly to: number;
  readonly mark: Mark | undefined;
}

/** Everything that the figure shows. */
export interface AnatomyScene {
  readonly likelihood: AnatomyValues['anatomyLikelihood'];
  readonly x: readonly number[];
  readonly mean: readonly number[];
  /** The standard deviation in use: the reader’s, or the best where it is learned. */
  readonly sigma: number;
  /** The Gaussian loss there; its `bestStd` is the root of the mean squared error. */
  readonly gaussian: GaussianLoss;
  /** 1/(2σ²): what a squared error of 1 costs. */
  readonly weight: number;
  /** Each pixel with a Bernoulli decoder. */
  readonly coins: readonly PixelCrossEntropy[];
  /** Which pixel is under the lens, from 0. */
  readonly pixel: number;
  /** KL of the code from the prior, before β. */
  readonly kl: number;
  readonly beta: number;
  readonly pieces: readonly Piece[];
  /** The reconstruction term alone, and all of the loss. */
  readonly reconstruction: number;
  readonly total: number;
  readonly knob: {
    readonly own: KnobCurve;
    readonly twin: KnobCurve;
    /** βσ², the same for both. */
    readonly product: number;
    /** The mean of the code at the handle. */
    readonly at: number;
    readonly scaled: boolean;
    readonly top: number;
  };
  readonly view: {
    /** The nats of the bars. */
    readonly nats: readonly [number, number];
    /** The nats of the curve over σ. */
    readonly loss: readonly [number, number];
  };
}

/** Parts stacked one on the other, downward where one is negative. */
function stacked(parts: readonly Omit<Piece, 'from' | 'to'>[]): readonly Piece[] {
  let sum = 0;
  return parts.map((part) => {
    const from = sum;
    sum += part.nats;
    return { ...part, from, to: sum };
  });
}

/** The knob's two curves: the reader’s β and σ, and β′ with the σ′ that holds the product. */
function knobOf(values: AnatomyValues, sigma: number): AnatomyScene['knob'] {
  const { datum: x, slopeW: w, offsetB: b, anatomyBeta: beta, anatomyTwin, codeMean } = values;
  const scaled = values.anatomyUnits === 'scaled';
  const own = knobCurve({ x, w, b, beta, sigma }, scaled);
  const twin = knobCurve({ x, w, b, beta: anatomyTwin, sigma: sigma * Math.sqrt(beta / anatomyTwin) }, scaled);
  const need = own.rise(own.best + 1.2);
  const unit = 10 ** Math.floor(Math.log10(need));
  const lead = [1, 2, 5, 10].find((each) => each * unit >= need) ?? 10;
  return { own, twin, product: priorWeight(beta, sigma), at: codeMean, scaled, top: lead * unit };
}

/** Everything the figure shows at these values. */
export function scene(values: AnatomyValues): AnatomyScene {
  const likelihood = values.anatomyLikelihood;
  const { x, mean } = pixels(values);
  const { bestStd } = gaussianLoss(x, mean, 1);
  const sigma = likelihood === 'learned' ? bestStd : values.sigmaX;
  const gaussian = gaussianLoss(x, mean, sigma);
  const coins = x.map((shade, j) => pixelCrossEntropy(shade, mean[j] ?? NaN));
  const beta = values.anatomyBeta;
  const kl = klPerUnit([values.mean1, values.mean2], [values.logVar1, values.logVar2]).reduce((a, b) => a + b, 0);
  const code = { id: 'code', nats: beta * kl, mark: 'gap' } as const;
  const weight = 0.5 / sigma / sigma;
  const pieces = stacked(
    likelihood === 'bernoulli'
      ? [
          { id: 'floor', nats: coins.reduce((sum, { least }) => sum + least, 0), mark: undefined },
          { id: 'excess', nats: coins.reduce((sum, { excess }) => sum + excess, 0), mark: 'p' },
          code,
        ]
      : [
          { id: 'error', nats: weight * gaussian.squaredError, mark: 'p' },
          { id: 'constant', nats: gaussian.constant, mark: undefined },
          code,
        ],
  );
  return {
    likelihood,
    x,
    mean,
    sigma,
    gaussian,
    weight,
    coins,
    pixel: Number(values.anatomyPixel) - 1,
    kl,
    beta,
    pieces,
    reconstruction: pieces[1]?.to ?? NaN,
    total: pieces[2]?.to ?? NaN,
    knob: knobOf(values, sigma),
    view: { nats: natsView(pieces.map(({ to }) => to)), loss: lossView(gaussian.nllAtBestStd) },
  };
}
