import { describe, expect, it } from 'vitest';
import { disagreements } from './agree.ts';
import type { Ops, Tensor } from './ops.ts';
import { createPlain } from './plain/plain.ts';

const plain = createPlain();

/** The operations that give one tensor of numbers, which a broken driver could get wrong. */
const single = [
  'gather',
  'noise',
  'dense',
  'layerGradient',
  'denseBackward',
  'reparameterize',
  'klPerUnit',
  'freeBitsMask',
  'posteriorGradient',
  'sampledPosteriorGradient',
  'logPosterior',
  'mean',
  'reconstructionError',
  'likelihoodGradient',
  'logSigmaGradient',
  'logLikelihood',
  'mixtureLogProb',
  'importanceWeights',
  'logMeanWeight',
  'combine',
  'columnMeans',
  'join',
] as const;

/** The plain device with one operation whose results are off by a tenth, or not numbers at all. */
function broken(name: (typeof single)[number], off: number): Ops {
  const right = plain[name] as (...given: unknown[]) => Tensor;
  return {
    ...plain,
    [name]: (...given: unknown[]) => {
      const result = right(...given);
      return plain.combine([result, result], [1, off]);
    },
  };
}

describe('disagreements', () => {
  it('are none between single and double precision', async () => {
    expect(await disagreements(createPlain(Float64Array), plain)).toEqual([]);
  });

  it.each(single)('name %s where it is off by a tenth', async (name) => {
    const found = await disagreements(plain, broken(name, 0.1));
    expect(found.some((check) => check.startsWith(name))).toBe(true);
  });

  it('name what is not a number', async () => {
    expect(await disagreements(plain, broken('klPerUnit', NaN))).toContain('klPerUnit');
  });

  it('name a gradient of the mixture', async () => {
    const wrong: Ops = {
      ...plain,
      mixtureGradient: (...given) => {
        const { z, components, logits } = plain.mixtureGradient(...given);
        return { z, components, logits: plain.combine([logits], [-1]) };
      },
    };
    expect(await disagreements(plain, wrong)).toEqual(['mixtureGradient', 'mixtureGradient, weighted']);
  });

  it('name the optimizer where it steps the wrong way', async () => {
    const wrong: Ops = {
      ...plain,
      parameters(...given) {
        const made = plain.parameters(...given);
        return {
          ...made,
          step: (gradients, settings) =>
            made.step(gradients, { ...settings, learningRate: -settings.learningRate * 9 }),
        };
      },
    };
    expect(await disagreements(plain, wrong)).toEqual(['parameters']);
  });
});
