import { useLayoutEffect, useRef, useState } from 'react';
import { inkOf, type Ink } from '../../figures/plotly/ink.ts';
import { useTheme } from '../../figures/plotly/useTheme.ts';
import type { PlotlyView } from '../../figures/Plotly.tsx';
import { linearScale } from '../../figures/scale.ts';
import type { CodesScene } from './codes.ts';
import { drawCodes } from './drawCodes.ts';
import { surface } from './paintSheet.ts';
import { latentInset } from './latentPicture.ts';

/** More codes than this are drawn at one pixel to a CSS pixel. */
const crowd = 4000;

interface CodesLayerProps {
  readonly scene: CodesScene;
  readonly view: PlotlyView;
  /** Draws the codes, which Plotly draws while nothing moves. */
  readonly codes: boolean;
  readonly ellipses: boolean;
  /** Size of a label in CSS pixels, and its family. */
  readonly font: { readonly size: number; readonly family: string };
}

/** A canvas under the axes for what moves many times a second: codes while training, and all posterior ellipses. */
export function CodesLayer({ scene, view, codes, ellipses, font }: CodesLayerProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  const [size, setSize] = useState('');
  useLayoutEffect(() => {
    const element = canvas.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(() => setSize(`${element.clientWidth} ${element.clientHeight}`));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const ink = useRef<{ theme: string; of: Ink }>(null);
  useLayoutEffect(() => {
    const element = canvas.current;
    const context = element && surface(element);
    if (!element || !context) return;
    if (ink.current?.theme !== theme) ink.current = { theme, of: inkOf(element.parentElement ?? element) };
    const { clientWidth: width, clientHeight: height } = element;
    // Before the layout is known there is no room inside the labels, and nothing to draw in.
    if (Math.min(width, height) < (latentInset.left + latentInset.bottom) * 2 * font.size) return;
    // So many marks stand so close that finer pixels would show no more, and take four times as long.
    const ratio = scene.count > crowd ? 1 : devicePixelRatio || 1;
    if (element.width !== Math.round(width * ratio)) element.width = Math.round(width * ratio);
    if (element.height !== Math.round(height * ratio)) element.height = Math.round(height * ratio);
    const x = linearScale(view.x, [latentInset.left * font.size, width - latentInset.right * font.size]);
    const y = linearScale(view.y, [height - latentInset.bottom * font.size, latentInset.top * font.size]);
    const label = { size: font.size * 0.93, family: font.family };
    drawCodes(context, scene, { x, y, ratio, ink: ink.current.of, font: label }, { codes, ellipses });
  }, [scene, view, codes, ellipses, font, theme, size]);
  return <canvas ref={canvas} className="codes-layer" aria-hidden="true" />;
}
