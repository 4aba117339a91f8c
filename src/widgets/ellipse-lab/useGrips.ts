import { useRef, useState } from 'react';
import type { Slide } from '../../figures/Handle.tsx';
import { beginGesture, endGesture, setValues } from '../../state/page.ts';
import { formatNumber } from '../../ui/format.ts';
import { gripsOf, shapeOf } from './axes.ts';
import type { EllipseValues } from './scene.ts';

/** A handle on one half-axis. */
export interface Grip {
  /** The end of the half-axis, in the plane. */
  readonly tip: readonly [number, number];
  /** Where the handle is: at the tip, or, where that would cover the mean, a little further out. */
  readonly at: readonly [number, number];
  readonly label: string;
  /** Half its length: left and right. */
  readonly x: Slide;
  /** Where it points, in degrees: up and down. */
  readonly y: Slide;
  readonly onStart: () => void;
  readonly onEnd: () => void;
}

const degree = Math.PI / 180;

/** What a handle is told that wants its number from both coordinates of the pointer, not from one. */
const fromPointer = Number.NaN;

/**
 * The two handles on the axes of the ellipse: dragging one turns and stretches it, and the other axis keeps its length. No
 * handle comes nearer to the mean than `clear`.
 */
export function useGrips(values: EllipseValues, clear: number): readonly [Grip, Grip] {
  const [facing, setFacing] = useState<number>();
  // The ellipse as it was when a drag began: the axis that is not dragged keeps its length, whatever the ends of the ranges do.
  const began = useRef<{ readonly other: number; readonly stem: number; readonly shape: object }>(undefined);
  // The two coordinates of the pointer, or the two numbers of a way back, arrive one after the other within one task.
  const pointer = useRef({ x: 0, y: 0 });
  const aim = useRef<{ half?: number; degrees?: number }>({});
  const axes = gripsOf(values, facing);
  const { mean1, mean2, std1, std2, corr } = values;

  const grip = (k: 0 | 1): Grip => {
    const { direction, half } = axes[k];
    const other = axes[k === 0 ? 1 : 0].half;
    const degrees = Math.atan2(direction[1], direction[0]) / degree;
    const drawn = Math.max(half, clear);
    const put = (length: number, angle: number): void => {
      setFacing(angle - (k * Math.PI) / 2);
      setValues({ ...shapeOf(length, angle, began.current?.other ?? other) });
    };
    const move = (change: { half?: number; degrees?: number }): void => {
      if (began.current) {
        // In the midst of a drag only the way back asks for a length or a direction.
        setValues({ ...began.current.shape });
        return;
      }
      queueMicrotask(() => {
        aim.current = {};
      });
      aim.current = { ...aim.current, ...change };
      put(aim.current.half ?? half, (aim.current.degrees ?? degrees) * degree);
    };
    const follow = (): void => {
      const { x, y } = pointer.current;
      // What the handle stood beyond the tip when it was taken stays between them.
      const length = Math.max(0, Math.hypot(x, y) - (began.current?.stem ?? 0));
      if (x !== 0 || y !== 0) put(length, Math.atan2(y, x));
    };
    const name = half >= other ? 'longer axis' : 'shorter axis';
    const says = `${name} ${formatNumber(half, 2)}, at ${formatNumber(degrees, 0)} degrees; correlation ${formatNumber(corr, 2)}`;
    return {
      tip: [mean1 + half * direction[0], mean2 + half * direction[1]],
      at: [mean1 + drawn * direction[0], mean2 + drawn * direction[1]],
      label: `End of the ${name}`,
      x: {
        label: `half the length of the ${name}`,
        value: half,
        min: 0.02,
        max: 4.25,
        step: 0.05,
        says,
        valueAt: (x) => {
          pointer.current.x = x - mean1;
          return fromPointer;
        },
        onMove: (next) => {
          if (!Number.isNaN(next)) move({ half: next });
        },
      },
      y: {
        label: `direction of the ${name} in degrees`,
        value: degrees,
        min: -180,
        max: 180,
        step: 3,
        says,
        valueAt: (y) => {
          pointer.current.y = y - mean2;
          return fromPointer;
        },
        onMove: (next) => (Number.isNaN(next) ? follow() : move({ degrees: next })),
      },
      onStart: () => {
        began.current = { other, stem: drawn - half, shape: { std1, std2, corr } };
        beginGesture();
      },
      onEnd: () => {
        began.current = undefined;
        endGesture();
      },
    };
  };
  return [grip(0), grip(1)];
}
