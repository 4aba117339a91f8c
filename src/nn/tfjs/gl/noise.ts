import type { Ops } from '../../ops.ts';
import { program } from './program.ts';

/**
 * The draws of `noiseAt` in single precision. (n − 2ᵉ) / (n + 2ᵉ) is formed from whole numbers, so the logarithm of a
 * number near 1 keeps its digits.
 */
const noise = program({
  inputs: [],
  ints: ['low', 'high', 'moment'],
  functions: `
    uint spread(uint x) {
      x = (x ^ (x >> 16)) * 0x7feb352du;
      x = (x ^ (x >> 15)) * 0x846ca68bu;
      return x ^ (x >> 16);
    }
    uint bitsAt(uint place) {
      return spread(spread(spread(uint(low) ^ place) ^ uint(moment)) ^ uint(high)) >> 8;
    }
    float logUniform(uint k) {
      int n = 2 * int(k) + 1;
      int exponent = (floatBitsToInt(float(n) * 1.4142135) >> 23) - 127;
      int power = 1 << exponent;
      float s = float(n - power) / float(n + power);
      float t = s * s;
      float series = t * (1. / 3. + t * (1. / 5. + t * (1. / 7. + t * (1. / 9. + t / 11.))));
      return float(exponent - 25) * .6931471805599453 + 2. * s * (1. + series);
    }`,
  element: `
    uint place = uint(r * columns + c);
    uint first = place & 0xfffffffeu;
    uint angle = bitsAt(first + 1u);
    float radius = sqrt(-2. * logUniform(bitsAt(first)));
    int quarter = int(angle >> 22);
    float x = ((float(angle & 0x3fffffu) + .5) / 4194304. - .5) * 1.5707963267948966;
    float t = x * x;
    float sine = x * (1. - t / 6. * (1. - t / 20. * (1. - t / 42. * (1. - t / 72. * (1. - t / 110.)))));
    float cosine = 1. - t / 2. * (1. - t / 12. * (1. - t / 30. * (1. - t / 56. * (1. - t / 90.))));
    float a = radius * .7071067811865476 * (cosine - sine);
    float b = radius * .7071067811865476 * (cosine + sine);
    // The second draw of a pair is the first a quarter turn earlier.
    int turned = (quarter + 4 - int(place - first)) & 3;
    return turned == 0 ? a : turned == 1 ? -b : turned == 2 ? -a : b;`,
});

/** Standard normal draws, made on the chip. */
export const noiseOps: Pick<Ops, 'noise'> = {
  noise: ([low, high], step, rows, columns) =>
    noise([rows, columns], {}, { low: low | 0, high: high | 0, moment: step | 0 }),
};
