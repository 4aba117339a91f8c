import { cos, sin } from '../math/portableTrig.ts';

/** A pen stroke as points [x, y] of a polyline; x to the right, y down, a digit fills about [.25, .75] × [.15, .85]. */
export type Stroke = readonly (readonly [number, number])[];

/** Points of an elliptic arc; degrees, 0 to the right, growing clockwise on the page (y is down). */
function arc(cx: number, cy: number, rx: number, ry: number, from: number, to: number): Stroke {
  const steps = Math.max(4, Math.ceil(Math.abs(to - from) / 15));
  return Array.from({ length: steps + 1 }, (_, i) => {
    const angle = ((from + ((to - from) * i) / steps) * Math.PI) / 180;
    return [cx + rx * cos(angle), cy + ry * sin(angle)] as const;
  });
}

/** The ten digits as a pen would draw them. */
export const skeletons: readonly (readonly Stroke[])[] = [
  [arc(0.5, 0.5, 0.22, 0.33, -80, 280)],
  [
    [
      [0.38, 0.3],
      [0.53, 0.17],
      [0.53, 0.83],
    ],
  ],
  [[...arc(0.48, 0.36, 0.2, 0.2, -165, 25), [0.58, 0.55], [0.29, 0.82], [0.73, 0.81]]],
  [[...arc(0.47, 0.33, 0.19, 0.165, -150, 90), ...arc(0.47, 0.665, 0.22, 0.17, -90, 150)]],
  [
    [
      [0.52, 0.17],
      [0.27, 0.58],
      [0.74, 0.58],
    ],
    [
      [0.61, 0.38],
      [0.6, 0.84],
    ],
  ],
  [[[0.69, 0.18], [0.36, 0.18], [0.33, 0.47], ...arc(0.47, 0.62, 0.22, 0.205, -120, 140)]],
  [[[0.62, 0.17], [0.47, 0.28], [0.36, 0.43], ...arc(0.5, 0.64, 0.19, 0.185, -180, 180)]],
  [
    [
      [0.28, 0.19],
      [0.71, 0.19],
      [0.58, 0.45],
      [0.44, 0.83],
    ],
  ],
  [arc(0.5, 0.33, 0.165, 0.155, 90, -270), arc(0.5, 0.665, 0.2, 0.175, -90, 270)],
  [
    arc(0.48, 0.36, 0.18, 0.18, 0, -360),
    [
      [0.66, 0.36],
      [0.65, 0.55],
      [0.57, 0.84],
    ],
  ],
];
