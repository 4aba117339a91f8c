import { Axes } from '../../figures/Axes.tsx';
import { Bars } from '../../figures/Bars.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import type { SimplexScene } from './scene.ts';
import { shareText } from './words.ts';

/** The three probabilities as bars under their logits. */
export function Chances({ shown: { pi } }: { readonly shown: SimplexScene }) {
  return (
    <Plane
      x={[0.4, 3.6]}
      y={[0, 1.12]}
      height={15}
      narrowHeight={11}
      drawnAt={440}
      inset={{ top: 2.2, left: 3.6, right: 0.6 }}
      label={`Three probabilities: ${pi.map((share, k) => `class ${k + 1} ${shareText(share)}`).join(', ')}.`}
    >
      <Axes
        x={{ at: [1, 2, 3], format: (k) => `class ${k}` }}
        y={{
          label: (
            <>
              probability <Formula>π_k</Formula>
            </>
          ),
          at: [0, 0.5, 1],
          format: (value) => (value === 0.5 ? '0.5' : String(value)),
        }}
        grid
      />
      <Bars bars={pi.map((share, k) => ({ x: k + 1, width: 0.5, to: share, mark: 'p' }))} />
      {pi.map((share, k) => {
        const x = k + 1;
        return (
          <Label key={x} at={[x, share]} offset={[0, 0.35]} anchor="middle" mark="p">
            {shareText(share)}
          </Label>
        );
      })}
    </Plane>
  );
}
