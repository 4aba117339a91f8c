import type { Point } from '../../figures/path.ts';
import type { EllipseScene } from './scene.ts';

/** Points in order on the ellipse of radius `radius`: μ + r (cos t √λ₁ u₁ + sin t √λ₂ u₂). */
export function rimOf({ mean, axes: [a, b] }: EllipseScene, radius: number, corners = 96): readonly Point[] {
  return Array.from({ length: corners }, (_, i): Point => {
    const t = (2 * Math.PI * i) / corners;
    const [c, s] = [radius * Math.cos(t) * a.half, radius * Math.sin(t) * b.half];
    return [mean[0] + c * a.direction[0] + s * b.direction[0], mean[1] + c * a.direction[1] + s * b.direction[1]];
  });
}
