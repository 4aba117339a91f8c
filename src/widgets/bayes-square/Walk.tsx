import { useLayoutEffect, useRef } from 'react';
import { inkOf } from '../../figures/plotly/ink.ts';
import { side, type Groups, type Places } from './lattice.ts';
import { groups, inset } from './picture.ts';

interface WalkProps {
  readonly condition: Groups<Places>;
  readonly test: Groups<Places>;
  /** From 0, by condition, to 1, by test. */
  readonly at: number;
}

/** Those who set out later walk faster. */
const stagger = 0.3;
const ease = (t: number): number => t * t * (3 - 2 * t);

/** The people on their way from one order to the other, on a canvas: ten thousand of them in a few milliseconds. */
export function Walk({ condition, test, at }: WalkProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const inks = useRef<readonly string[]>(null);
  useLayoutEffect(() => {
    const element = canvas.current;
    const context = element?.getContext('2d');
    if (!element?.parentElement || !context) return;
    const ink = inkOf(element.parentElement);
    inks.current ??= groups.map(({ color }) => ink(color));
    const em = Number.parseFloat(getComputedStyle(element).fontSize);
    const { clientWidth: width, clientHeight: height } = element;
    const ratio = devicePixelRatio || 1;
    element.width = Math.round(width * ratio);
    element.height = Math.round(height * ratio);
    context.scale(ratio, ratio);
    const across = (width - (inset.left + inset.right) * em) / side;
    const up = (height - (inset.top + inset.bottom) * em) / side;
    groups.forEach(({ size }, k) => {
      const [from, to] = [condition[k], test[k]];
      if (!from || !to) return;
      context.fillStyle = inks.current?.[k] ?? '';
      for (let i = 0; i < from.length; i++) {
        const [a, b] = [from[i] ?? 0, to[i] ?? 0];
        const part = ease(Math.min(1, Math.max(0, at * (1 + stagger) - (stagger * i) / from.length)));
        const column = (a % side) + part * ((b % side) - (a % side));
        const row = Math.floor(a / side) + part * (Math.floor(b / side) - Math.floor(a / side));
        context.fillRect(
          inset.left * em + (column + 0.5 - size / 2) * across,
          height - inset.bottom * em - (row + 0.5 + size / 2) * up,
          size * across,
          size * up,
        );
      }
    });
  }, [condition, test, at]);
  return <canvas ref={canvas} className="walk" aria-hidden="true" />;
}
