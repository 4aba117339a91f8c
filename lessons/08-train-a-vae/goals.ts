import { params as collapseParams } from '../../src/derivations/d27-collapse/params.ts';
import { linearVaeOptimum } from '../../src/math/linearVae.ts';
import { initialValues, type Values } from '../../src/notebook/param.ts';
import { readings } from '../../src/widgets/vae-trainer/readings.ts';

/** R² from which a factor counts as read off the code. */
const readable = 0.9;

const onBumps = (values: Values): boolean => values['data'] === 'heat-bump' && values['latent'] === 2;

/** The goal that both factors of the heat bumps can be read off sampled codes of two units. */
export const bothRead = (values: Values): boolean =>
  onBumps(values) &&
  Number(values[readings.r2Position.key]) >= readable &&
  Number(values[readings.r2Width.key]) >= readable;

/** The goal that one of two units has gone silent on the heat bumps. */
export const oneIdle = (values: Values): boolean => onBumps(values) && values[readings.idleUnits.key] === 1;

/** A KL below this many nats counts as switched off; and so near the threshold must β be. */
const off = 1e-3;
const near = 0.15;

/**
 * The goal that β has just switched the unit off, for the data and the noise that the lesson starts with: far beyond the
 * threshold it is off too, but that does not find it.
 */
export function justOff(values: Values): boolean {
  const {
    collapseLambda: lambda,
    collapseNoise: noise,
    collapseBeta: beta,
  } = { ...initialValues(collapseParams), ...values };
  if (lambda !== collapseParams.collapseLambda.initial || noise !== collapseParams.collapseNoise.initial) return false;
  const optimum = linearVaeOptimum([lambda], 1, { noiseStd: Math.sqrt(noise), beta: Number(beta) });
  return (optimum.units[0]?.kl ?? NaN) < off && Math.abs(Number(beta) - lambda / noise) < near;
}
