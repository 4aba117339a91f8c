import { useCallback, useDeferredValue, useEffect, useState } from 'react';
import { Plotly } from '../../figures/Plotly.tsx';
import type { Ink } from '../../figures/plotly/ink.ts';
import { formatNumber } from '../../ui/format.ts';
import { hillPicture } from './hillPicture.ts';
import type { EllipseScene } from './scene.ts';

/** What the surface shows, in words. */
function labelOf({ definite, determinant, mean, axes }: EllipseScene): string {
  if (!definite)
    return 'The exponent is a saddle: it falls along the longer axis and rises without end along the shorter one, so the volume under e to its power is not finite.';
  const peak = 1 / (2 * Math.PI * Math.sqrt(determinant));
  return `A hill of volume 1 above the plane. Its peak, ${formatNumber(peak, 3)}, stands on the mean at ${formatNumber(mean[0], 2)}, ${formatNumber(mean[1], 2)}; it is widest along ${formatNumber(axes[0].degrees, 0)} degrees.`;
}

/** The density as a surface that can be turned by the pointer or by its slider. */
export function Hill({ shown, turn }: { readonly shown: EllipseScene; readonly turn: number }) {
  const [state, setState] = useState<'loading' | 'ready' | 'refused'>('loading');
  useEffect(() => {
    let wanted = true;
    import('../../figures/plotly/surface.ts').then(
      () => wanted && setState('ready'),
      () => wanted && setState('refused'),
    );
    return () => {
      wanted = false;
    };
  }, []);
  // The handles of the plane need not wait for the surface.
  const scene = useDeferredValue(shown);
  const angle = useDeferredValue(turn);
  const draw = useCallback((ink: Ink) => hillPicture(scene, angle, ink), [scene, angle]);
  const label = labelOf(shown);
  return (
    <div className="hill-frame">
      <div className="hill">
        {state === 'ready' && <Plotly label={label} draw={draw} onRefused={() => setState('refused')} />}
        {state === 'loading' && <p className="hill-note">The surface is being fetched.</p>}
        {state === 'refused' && (
          <p className="hill-note">
            The surface could not be drawn: its library could not be had, or this browser has no WebGL. The plane and
            the numbers above hold everything it shows.
          </p>
        )}
      </div>
      <p className="hill-says">{label}</p>
    </div>
  );
}
