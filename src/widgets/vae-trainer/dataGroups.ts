/** The data sets that are made from a seed, by kind. */
export const dataGroups = [
  {
    label: 'signals',
    options: [
      { value: 'heat-bump', label: 'heat bumps' },
      { value: 'wave', label: 'waves' },
      { value: 'oscillator', label: 'oscillators' },
      { value: 'linear-gaussian', label: 'linear Gaussian' },
    ],
  },
  {
    label: 'pictures',
    options: [
      { value: 'pendulum', label: 'pendulum' },
      { value: 'stroke-two', label: 'digit 2' },
      { value: 'digits', label: 'digits 0–9' },
    ],
  },
  {
    label: 'points of a plane',
    options: [
      { value: 'moons', label: 'two moons' },
      { value: 'ring', label: 'ring' },
      { value: 'pinwheel', label: 'pinwheel' },
      { value: 'nine', label: 'nine Gaussians' },
      { value: 'spiral', label: 'spiral' },
      { value: 'checkerboard', label: 'checkerboard' },
    ],
  },
] as const;
