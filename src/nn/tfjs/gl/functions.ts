import type { Activation, Output } from '../../ops.ts';

/** Activations by the numbers that `activate` and `derivative` know. */
export const activations: Readonly<Record<Activation, number>> = {
  linear: 0,
  tanh: 1,
  relu: 2,
  sigmoid: 3,
  softplus: 4,
};

/** Likelihoods by the numbers that `meanOf` and `errorOf` know. */
export const outputs: Readonly<Record<Output, number>> = {
  linear: 0,
  sigmoid: 1,
  bernoulli: 2,
  'continuous-bernoulli': 3,
};

/** GLSL: activations and their derivatives; chips compute tanh of great numbers as NaN, and small ones to few digits. */
export const activationFunctions = `
  float logistic(float t) {
    float e = exp(-abs(t));
    return (t < 0. ? e : 1.) / (1. + e);
  }
  float softplus(float t) { return max(t, 0.) + log(1. + exp(-abs(t))); }
  float hyperbolicTangent(float t) {
    float s = t * t;
    if (s < .04) return t * (1. - s * (1. / 3. - s * (2. / 15. - s * (17. / 315. - s * 62. / 2835.))));
    float e = exp(-2. * abs(t));
    return sign(t) * (1. - e) / (1. + e);
  }
  float activate(float t, int kind) {
    return kind == 0 ? t : kind == 1 ? hyperbolicTangent(t) : kind == 2 ? max(t, 0.) : kind == 3 ? logistic(t) : softplus(t);
  }
  vec4 activate(vec4 t, int kind) {
    if (kind == 0) return t;
    return vec4(activate(t.x, kind), activate(t.y, kind), activate(t.z, kind), activate(t.w, kind));
  }
  vec4 derivative(vec4 y, int kind) {
    if (kind == 1) return 1. - y * y;
    if (kind == 2) return vec4(greaterThan(y, vec4(0.)));
    if (kind == 3) return y * (1. - y);
    return kind == 4 ? 1. - exp(-y) : vec4(1.);
  }`;

/** GLSL: eˣ − 1 − x, by its series where subtracting would cancel. */
export const expm1Minus = `
  float expm1Minus(float x) {
    if (abs(x) > .4) return exp(x) - 1. - x;
    return x * x * (.5 + x * (1. / 6. + x * (1. / 24. + x * (1. / 120. + x * (1. / 720. + x / 5040.)))));
  }`;

/** GLSL: what a likelihood makes of the last layer's number, and the error of a datum under it. */
export const likelihoodFunctions = `
  ${activationFunctions}
  float continuousMean(float a) {
    float s = a * a;
    if (s < 1.) return .5 + a * (1. / 12. - s * (1. / 720. - s * (1. / 30240. - s * (1. / 1209600. - s / 47900160.))));
    float h = abs(a);
    float m = 1. / (1. - exp(-h)) - 1. / h;
    return a < 0. ? 1. - m : m;
  }
  float continuousLogNormalizer(float a) {
    float s = a * a;
    if (s < 1.) return .5 * a + s * (1. / 24. - s * (1. / 2880. - s * (1. / 181440. - s / 9676800.)));
    float h = abs(a);
    return max(a, 0.) + log((1. - exp(-h)) / h);
  }
  vec4 logistic(vec4 t) { return vec4(logistic(t.x), logistic(t.y), logistic(t.z), logistic(t.w)); }
  vec4 meanOf(vec4 a, int kind) {
    if (kind == 0) return a;
    if (kind < 3) return logistic(a);
    return vec4(continuousMean(a.x), continuousMean(a.y), continuousMean(a.z), continuousMean(a.w));
  }
  vec4 errorOf(vec4 a, vec4 x, int kind) {
    if (kind < 2) {
      vec4 d = x - meanOf(a, kind);
      return d * d;
    }
    if (kind == 2) return vec4(softplus(a.x), softplus(a.y), softplus(a.z), softplus(a.w)) - x * a;
    return vec4(
      continuousLogNormalizer(a.x), continuousLogNormalizer(a.y), continuousLogNormalizer(a.z), continuousLogNormalizer(a.w)
    ) - x * a;
  }`;
