import { logProb } from '../../math/normal.ts';

/** The joint laws on offer. All have normal marginals; only the first is jointly normal. */
export type LawName = 'normal' | 'coin' | 'signs';

/** Mean and standard deviation. */
export interface Center {
  readonly mean: number;
  readonly std: number;
}

/** A law of two coordinates, each a standard normal on its own: u is the one that is kept, v the one that is known. */
export interface JointLaw {
  readonly name: LawName;
  /** The correlation of u and v. */
  readonly corr: number;
  /** Mean and standard deviation of u once v is known, by formula. */
  readonly given: (v: number) => Center;
  /** The log of the joint density; nothing for a law that has none. */
  readonly logJoint: ((u: number, v: number) => number) | undefined;
  /** The values that u can take once v is known, if they are few; each is as likely as another. */
  readonly spikes: (v: number) => readonly number[];
  /** A value of v for a value of u and fresh standard normal noise. */
  readonly pair: (u: number, noise: number) => number;
}

const standard = { mean: 0, std: 1 };
const logStandard = (u: number): number => logProb(standard, u);

/** Jointly normal with correlation ρ. */
function jointlyNormal(corr: number): JointLaw {
  const rest = (1 - corr) * (1 + corr);
  const width = Math.sqrt(rest);
  return {
    name: 'normal',
    corr,
    given: (v) => ({ mean: corr * v, std: width }),
    // The inverse of [[1, ρ], [ρ, 1]], written out.
    logJoint: (u, v) => -Math.log(2 * Math.PI) - 0.5 * Math.log(rest) - (u * u - 2 * corr * u * v + v * v) / (2 * rest),
    spikes: () => [],
    pair: (u, noise) => corr * u + width * noise,
  };
}

/** v = u or v = −u by the toss of a fair coin: no correlation, and the size of u is known with v. */
const byCoin: JointLaw = {
  name: 'coin',
  corr: 0,
  given: (v) => ({ mean: 0, std: Math.abs(v) }),
  logJoint: undefined,
  spikes: (v) => (v === 0 ? [0] : [-Math.abs(v), Math.abs(v)]),
  pair: (u, noise) => (noise < 0 ? -u : u),
};

/** Mean of the half of a standard normal above 0, and the correlation of two whose signs agree. */
const halfMean = Math.sqrt(2 / Math.PI);

/** Independent sizes, but the same sign: twice the density of two independent normals on half of the plane. */
const sameSigns: JointLaw = {
  name: 'signs',
  corr: halfMean * halfMean,
  // At v = 0 the sign is open, and the density there is the mean of both sides.
  given: (v) => (v === 0 ? standard : { mean: Math.sign(v) * halfMean, std: Math.sqrt(1 - halfMean * halfMean) }),
  logJoint: (u, v) => {
    const agree = Math.sign(u) * Math.sign(v);
    const both = logStandard(u) + logStandard(v);
    return agree > 0 ? Math.LN2 + both : agree === 0 ? both : -Infinity;
  },
  spikes: () => [],
  pair: (u, noise) => (u < 0 ? -Math.abs(noise) : Math.abs(noise)),
};

/** The law of that name; `corr` is asked for by the normal alone. */
export const lawOf = (name: LawName, corr: number): JointLaw =>
  name === 'normal' ? jointlyNormal(corr) : name === 'coin' ? byCoin : sameSigns;
