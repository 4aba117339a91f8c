import type { DataName } from '../../state/training.ts';
import type { params } from './params.ts';

type Factor = (typeof params.colorBy.options)[number]['value'];

/** What is said of a kind of data besides its name. */
interface Kind {
  /** What colors the codes at first. */
  readonly color: Factor;
  /** What a class is, where there are classes. */
  readonly noun: string;
  /** What to look for once the codes tell the factors; where classes count more, once they lie apart. */
  readonly look: string;
}

/** Each kind of data in words. */
export const kinds: Readonly<Record<DataName, Kind>> = {
  'heat-bump': {
    color: 'position',
    noun: 'class',
    look: 'Color by one factor, then by the other: the gradients cross. Then move the ring to where no code lies.',
  },
  wave: {
    color: 'phase',
    noun: 'class',
    look: 'The codes fill an annulus: color by phase, which runs around it, then by amplitude, which grows outward.',
  },
  oscillator: {
    color: 'frequency',
    noun: 'class',
    look: 'The codes fill a bent patch: color by frequency, then by damping. Then move the ring and see the swing quicken or die away.',
  },
  'linear-gaussian': {
    color: 'z1',
    noun: 'class',
    look: 'One round cloud: the true z, turned and shrunk. Here the exact posterior is known, and it is a bell of this size.',
  },
  pendulum: {
    color: 'angle',
    noun: 'class',
    look: 'The pictures form a circle, and so do their codes: follow the colors once around. Then put the ring between far parts of the loop: the decoder draws a blend.',
  },
  'stroke-two': {
    color: 'slant',
    noun: 'class',
    look: 'Color by slant, then by thickness: each grows in a direction of its own. The decode grid shows both at once.',
  },
  digits: { color: 'class', noun: 'digit', look: 'Islands overlap in so few dimensions; try 8 units.' },
  moons: { color: 'position', noun: 'moon', look: 'Follow the decoder’s curve: how does it get from moon to moon?' },
  ring: {
    color: 'angle',
    noun: 'class',
    look: 'Look where the decoder’s curve leaves the ring: a curve with two ends cannot close.',
  },
  pinwheel: { color: 'class', noun: 'arm', look: 'The mesh shows how the plane of codes is laid over the arms.' },
  nine: { color: 'class', noun: 'Gaussian', look: 'The mesh shows how the plane of codes is pulled into nine places.' },
  spiral: {
    color: 'position',
    noun: 'class',
    look: 'Follow the decoder’s curve: does it wind with the spiral, or cut across?',
  },
  checkerboard: { color: 'class', noun: 'square', look: 'The mesh is smooth, so it also covers what lies between.' },
  own: { color: 'class', noun: 'class', look: 'Move the ring to where no code lies.' },
};
