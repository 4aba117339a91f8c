/** Which datum a question is about: a held-out item by its index, or `features` numbers of the reader's own. */
export type Datum = { readonly item: number } | { readonly x: Float32Array };

/** What may be asked about a run as it stands, beyond what snapshots tell; each is answered once. */
export type Question =
  /** log p(x) and its bounds, averaged over the first `items` held-out and training items, with `samples` draws each. */
  | { readonly kind: 'evidence'; readonly items: number; readonly samples: number }
  /** The true posterior of one datum, on a grid of `side` points along each of one or two latent units. */
  | { readonly kind: 'posterior'; readonly datum: Datum; readonly side: number }
  /** The inference gap of one datum, split at the best diagonal Gaussian. */
  | { readonly kind: 'gap'; readonly datum: Datum }
  /** The average KL taken apart, over the first `items` of either set. */
  | { readonly kind: 'surgery'; readonly of: 'held-out' | 'train'; readonly items: number }
  /** The directions in which the held-out codes spread. */
  | { readonly kind: 'pca' }
  /** Where the codes of a set lie and where the prior puts its mass, over two latent units (twice the same one for a line), in `side` cells each way. */
  | {
      readonly kind: 'density';
      readonly of: 'held-out' | 'train';
      readonly units: readonly [number, number];
      readonly side: number;
    }
  /** Which latent units the encoder uses, on the held-out items unless told. */
  | { readonly kind: 'activeUnits'; readonly of?: 'held-out' | 'train' };

/**
 * A number with what it may be off by, in the same unit; the field that holds it says what the error covers. Where that is
 * a rule of integration, the rounding of the device is added: about 2e-7 of |log p| + features in single precision.
 */
export interface Estimate {
  readonly value: number;
  readonly error: number;
}

/** A diagonal Gaussian over the latent units. */
export interface DiagonalGaussian {
  readonly mean: readonly number[];
  readonly std: readonly number[];
}

/** Evenly spaced numbers, both ends included. */
export interface GridAxis {
  readonly min: number;
  readonly max: number;
  readonly points: number;
}

/** Averages over items in nats: `elbo` ≤ `iwae` on the same draws, and `iwae` ≤ log p(x) in expectation. */
export interface EvidenceAverage {
  readonly items: number;
  /** The mean of log w over the draws of all items; the error is the standard error that the draws leave. */
  readonly elbo: Estimate;
  /** KL(q(z | x) ‖ p(z)): closed against N(0, I), otherwise by the same draws. */
  readonly kl: Estimate;
  /** E log p(x | z), which is `elbo` + `kl`; the error is the standard error that the draws leave. */
  readonly reconstruction: Estimate;
  /** The mean over items of log (1/K) Σ w (Burda et al. 2016); the error is the standard error that the draws leave, not the bias below log p(x). */
  readonly iwae: Estimate;
  /** log p(x) by a grid, for one or two latent units; the error is how far rules made of a quarter of its points differ. */
  readonly exact?: Estimate;
  /** `exact` − `elbo` of each item, or `iwae` − `elbo` where there is no grid, each by its own draws. */
  readonly gaps: readonly number[];
  /** What the law of the data says of the same items, where its density is known. */
  readonly truth?: TrueDensity;
  /** Standard error of `iwae` as a mean over items drawn from all there are; it covers which items were taken, and the draws. */
  readonly acrossItems: number;
}

/** The mean log density under the data's own law p*, which no model exceeds in expectation; errors are standard errors over items. */
export interface TrueDensity {
  /** log p*(x), averaged over the items: in expectation the negative entropy of the law. */
  readonly logDensity: Estimate;
  /** log p*(x) − log p(x) averaged over the items, where log p(x) is known by grid: in expectation KL(p* ‖ p), not negative. */
  readonly missing?: Estimate;
}

/** The bounds on log p(x) with `samples` draws an item. */
export interface EvidenceAnswer {
  readonly kind: 'evidence';
  readonly samples: number;
  readonly heldOut: EvidenceAverage;
  readonly train: EvidenceAverage;
}

/** The true posterior p(z | x) of one datum beside the encoder's q(z | x). */
export interface PosteriorAnswer {
  readonly kind: 'posterior';
  readonly x: Float32Array;
  /** One per latent unit. */
  readonly axes: readonly GridAxis[];
  /** log p(z | x) in nats at the grid's points: the first unit runs fastest, the second goes up from its least value. */
  readonly logPosterior: Float32Array;
  /** Mean and standard deviations of p(z | x), which need not be Gaussian. */
  readonly posterior: DiagonalGaussian;
  /** Correlation of the two units under p(z | x); 0 for one unit. */
  readonly correlation: number;
  readonly encoder: DiagonalGaussian;
  /** log p(x) in nats; the error is how far rules made of a quarter of the grid's points differ. */
  readonly logEvidence: Estimate;
  /** The encoder's ELBO in nats by the trapezoid rule on the scale of q; the error is how far a rule between its nodes, and a coarser one, differ. */
  readonly elbo: Estimate;
  /** KL(q ‖ p(z | x)) in nats, by the rule between those nodes; its error holds that of log p(x) too. ELBO + gap is log p(x) up to the errors. */
  readonly gap: Estimate;
}

/** log p(x) − ELBO(encoder) split at the best diagonal Gaussian (Cremer, Li & Duvenaud 2018), in nats. */
export interface GapAnswer {
  readonly kind: 'gap';
  readonly x: Float32Array;
  /**
   * `grid`: quadrature throughout (one or two latent units). `draws`: all three numbers come from `draws` seeded draws, log p(x)
   * from draws of the best q; then it is a lower bound in expectation, and the errors are standard errors.
   */
  readonly method: 'grid' | 'draws';
  /** 0 for a grid. */
  readonly draws: number;
  readonly logEvidence: Estimate;
  readonly elboBest: Estimate;
  readonly elboEncoder: Estimate;
  /** logEvidence − elboBest: what no diagonal Gaussian can do better. */
  readonly approximation: Estimate;
  /** elboBest − elboEncoder: what this encoder leaves; never negative. */
  readonly amortization: Estimate;
  readonly best: DiagonalGaussian;
  readonly encoder: DiagonalGaussian;
}

/** averageKl = information + mismatch (Hoffman & Johnson 2016), in nats. */
export interface SurgeryAnswer {
  readonly kind: 'surgery';
  readonly of: 'held-out' | 'train';
  readonly items: number;
  /** `exact`: quadrature (one latent unit). `draws`: the errors are standard errors over seeded draws of z, given the items. */
  readonly method: 'exact' | 'draws';
  /** (1/N) Σ KL(q(z | x_n) ‖ p(z)). */
  readonly averageKl: Estimate;
  /** I_q(n; z), from 0 to `logN`. */
  readonly information: Estimate;
  /** KL(q(z) ‖ p(z)) of the aggregate q(z) = (1/N) Σ q(z | x_n). */
  readonly mismatch: Estimate;
  readonly logN: number;
}

/** The principal directions of the means of the held-out codes. */
export interface PcaAnswer {
  readonly kind: 'pca';
  /** One per latent unit. */
  readonly center: readonly number[];
  /** latent × latent, row by row: unit directions of the codes, the widest first. */
  readonly directions: Float32Array;
  /** Variance of the codes along each. */
  readonly variances: Float32Array;
}

/** The aggregate posterior of a set and the prior over two latent units, as masses of cells. */
export interface DensityAnswer {
  readonly kind: 'density';
  readonly of: 'held-out' | 'train';
  readonly units: readonly [number, number];
  /** One per unit; `points` are the edges of the cells, one more than there are cells. One axis when both units are the same. */
  readonly axes: readonly GridAxis[];
  /** Mean density in each cell: the first unit runs fastest, the second goes up from its least value. */
  readonly aggregate: Float32Array;
  readonly prior: Float32Array;
  /** 1 where a cell is a hole: among the cells of highest prior density that together hold `within` of its mass, and the aggregate has less than `ratio` of the prior's mass there. */
  readonly holes: Uint8Array;
  readonly within: number;
  readonly ratio: number;
  /** Share of the prior's mass that lies in holes, 0 … 1. */
  readonly holeShare: number;
  /** The same share where as many codes of the same widths are drawn from the prior itself: holes that chance alone leaves. */
  readonly holeShareByChance: number;
}

/** What each latent unit does on the items of a set. */
export interface ActiveUnitsAnswer {
  readonly kind: 'activeUnits';
  readonly of: 'held-out' | 'train';
  /** Variance of the encoder's mean over the items. */
  readonly variances: readonly number[];
  /** Whether that variance is above `threshold` (Burda et al. 2016). */
  readonly active: readonly boolean[];
  readonly threshold: number;
  /** Average KL in nats of each unit's q from that unit's marginal prior; they sum to the whole KL only where the prior has independent units. */
  readonly kl: readonly number[];
}

/** The answer to a question of the same kind; `refusal` says in a sentence why there is none. */
export type Answer =
  | EvidenceAnswer
  | PosteriorAnswer
  | GapAnswer
  | SurgeryAnswer
  | PcaAnswer
  | DensityAnswer
  | ActiveUnitsAnswer
  | { readonly kind: 'refusal'; readonly of: Question['kind']; readonly reason: string };
