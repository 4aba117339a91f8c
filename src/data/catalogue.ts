import { checkerboard, checkerboardLaw } from './checkerboard.ts';
import { dampedOscillator } from './dampedOscillator.ts';
import { digits } from './digits.ts';
import { heatBump } from './heatBump.ts';
import type { Law } from './law.ts';
import { linearGaussian, linearLaw } from './linearGaussian.ts';
import { nineGaussians, nineLaw } from './nineGaussians.ts';
import { pendulum } from './pendulum.ts';
import { pinwheel, pinwheelLaw } from './pinwheel.ts';
import { ring, ringLaw } from './ring.ts';
import { spiral, spiralLaw } from './spiral.ts';
import { strokeTwo } from './strokeTwo.ts';
import { moonsLaw, twoMoons } from './twoMoons.ts';
import type { Dataset } from './types.ts';
import { wave } from './wave.ts';

/** A kind of data that is made from a seed. */
export interface Generated {
  /** A short name for readers. */
  readonly label: string;
  /** What the latent plot should show, in a sentence. */
  readonly says: string;
  /** Names of the true factors, in the order of the items' `factors`. */
  readonly factors: readonly string[];
  /** What a class is, where there are classes. */
  readonly classes?: string;
  /** Makes a data set; the counts are those of the generator when absent. */
  readonly make: (seed: number, trainCount?: number, heldOutCount?: number) => Dataset;
  /** The law of an item, where its density is known. */
  readonly law?: Law;
}

const generated = {
  'heat-bump': {
    label: 'heat bumps',
    says: 'A curved rectangle: colored by position and by width, the codes show gradients that cross.',
    factors: ['position', 'width'],
    make: heatBump,
  },
  wave: {
    label: 'waves',
    says: 'An annulus: the amplitude grows outward and the phase runs around.',
    factors: ['amplitude', 'phase'],
    make: wave,
  },
  oscillator: {
    label: 'damped oscillators',
    says: 'A bent patch: the frequency grows along one way, the damping across it.',
    factors: ['frequency', 'damping'],
    make: dampedOscillator,
  },
  pendulum: {
    label: 'pendulum',
    says: 'A closed ring with the angle once around; one unit alone must tear it at some angle.',
    factors: ['angle'],
    make: pendulum,
  },
  'stroke-two': {
    label: 'digit 2',
    says: 'Slant grows in one direction and thickness in another; the decode grid shows both at once.',
    factors: ['slant', 'thickness'],
    make: strokeTwo,
  },
  digits: {
    label: 'digits 0–9',
    says: 'Islands of one digit each, which overlap on two units and come apart on eight.',
    factors: ['slant', 'thickness'],
    classes: 'digit',
    make: digits,
  },
  moons: {
    label: 'two moons',
    says: 'Two bands that reach into each other; one unit draws a curve along one moon and across to the other.',
    factors: ['position'],
    classes: 'moon',
    make: twoMoons,
    law: moonsLaw,
  },
  ring: {
    label: 'ring',
    says: 'A closed ring with the angle once around; one unit draws a curve with two ends, which must leave it somewhere.',
    factors: ['angle'],
    make: ring,
    law: ringLaw,
  },
  pinwheel: {
    label: 'pinwheel',
    says: 'Five bent arms around the middle; one unit draws a curve that cuts from arm to arm.',
    factors: ['along'],
    classes: 'arm',
    make: pinwheel,
    law: pinwheelLaw,
  },
  nine: {
    label: 'nine Gaussians',
    says: 'Nine islands on a grid; one unit strings them on a curve, and neighbors may end up far apart.',
    factors: ['column', 'row'],
    classes: 'Gaussian',
    make: nineGaussians,
    law: nineLaw,
  },
  spiral: {
    label: 'spiral',
    says: 'The spiral again, with its position from the inside out; one unit would have to unroll it.',
    factors: ['position'],
    make: spiral,
    law: spiralLaw,
  },
  checkerboard: {
    label: 'checkerboard',
    says: 'Eight islands that touch at corners; a smooth decoder blurs their edges into the light squares.',
    factors: ['across', 'up'],
    classes: 'square',
    make: checkerboard,
    law: checkerboardLaw,
  },
  'linear-gaussian': {
    label: 'linear Gaussian',
    says: 'One round cloud: the codes are z1 and z2 turned and shrunk, as the exact posterior says.',
    factors: ['z1', 'z2'],
    make: linearGaussian,
    law: linearLaw,
  },
} satisfies Record<string, Generated>;

/** Every kind of data that is made from a seed. */
export const catalogue: Readonly<Record<keyof typeof generated, Generated>> = generated;
