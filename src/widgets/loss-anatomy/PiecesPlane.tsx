import { Axes } from '../../figures/Axes.tsx';
import { Bars } from '../../figures/Bars.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import type { AnatomyScene } from './scene.ts';
import { names, natsText } from './words.ts';

const width = 0.66;

/** The thin line at which one part ends and the next begins. */
function Steps({ shown: { pieces } }: { readonly shown: AnatomyScene }) {
  const { x, y } = usePlane();
  return pieces
    .filter(({ to }) => Number.isFinite(to))
    .map(({ id, to }, k) => (
      <path key={id} className="guide" d={`M${x.at(k + 1 - width / 2)} ${y.at(to)}H${x.at(k + 2 + width / 2)}`} />
    ));
}

/** The parts of the loss, each from where the last one ended, and their sum. */
export function PiecesPlane({ shown }: { readonly shown: AnatomyScene }) {
  const { pieces, total, view } = shown;
  const [low, high] = view.nats;
  const held = (nats: number): number => Math.min(high, nats);
  const columns = [...pieces.map(({ id }) => names[id]), 'loss'];
  return (
    <Plane
      x={[0.5, 4.5]}
      y={view.nats}
      height={25}
      narrowHeight={18}
      drawnAt={448}
      inset={{ top: 2.2, left: 3.4, right: 0.4 }}
      label={`${pieces.map(({ id, nats }) => `${names[id]}: ${natsText(nats)} nats`).join('; ')}; the loss is their sum, ${natsText(total)}.`}
    >
      <Axes
        x={{ at: [1, 2, 3, 4], format: (k) => columns[k - 1] ?? '' }}
        y={{ label: 'nats', ticks: 6 }}
        grid
        baseline={0}
      />
      <Bars
        bars={[
          ...pieces.map(({ id, from, to, mark }, k) => ({
            x: k + 1,
            width,
            from: held(from),
            to: held(to),
            ...(mark ? { mark } : {}),
            ...(id === 'code' ? { hatch: '+' as const } : {}),
          })),
          { x: 4, width, to: held(total) },
        ]}
      />
      <Steps shown={shown} />
      {[...pieces, { id: 'loss', nats: total, from: 0, to: total, mark: undefined }].map(
        ({ id, nats, from, to, mark }, k) => (
          <Label
            key={id}
            at={[k + 1, Math.max(low, held(Math.max(from, to)))]}
            offset={[0, 0.4]}
            anchor="middle"
            {...(mark ? { mark } : { strong: true })}
          >
            <tspan className="num">{natsText(nats)}</tspan>
          </Label>
        ),
      )}
    </Plane>
  );
}
