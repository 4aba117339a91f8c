import { Axes } from '../../figures/Axes.tsx';
import { Dots } from '../../figures/Dots.tsx';
import { Formula } from '../../figures/Formula.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { Label } from '../../figures/Label.tsx';
import { Plane } from '../../figures/Plane.tsx';
import { edge, type Arrow, type DenoiserScene } from './scene.ts';

const reach = [-edge, edge] as const;
const axis = { at: [-2, 0, 2] } as const;
const frame = {
  height: 24,
  narrowHeight: 22,
  drawnAt: 440,
  inset: { top: 2.2, left: 2, right: 0.6, bottom: 2 },
} as const;

/** The field as one path of arrows with small heads. */
function Field({ arrows }: { readonly arrows: readonly Arrow[] }) {
  const { x, y } = usePlane();
  const d = arrows
    .map(({ from, to }) => {
      const [ax, ay, bx, by] = [x.at(from[0]), y.at(from[1]), x.at(to[0]), y.at(to[1])];
      const [dx, dy] = [0.32 * (bx - ax), 0.32 * (by - ay)];
      const round = (value: number): string => value.toFixed(1);
      return `M${round(ax)} ${round(ay)}L${round(bx)} ${round(by)}M${round(bx - dx - 0.6 * dy)} ${round(by - dy + 0.6 * dx)}L${round(bx)} ${round(by)}L${round(bx - dx + 0.6 * dy)} ${round(by - dy - 0.6 * dx)}`;
    })
    .join('');
  return <path className="denoiser-field" d={d} />;
}

/** The data beside what the model makes of noise, at the level on screen. */
export function Stage({ shown }: { readonly shown: DenoiserScene }) {
  const { heldOut, learned, t } = shown;
  return (
    <div className="denoiser-pair">
      <Plane x={reach} y={reach} {...frame} label={`${heldOut.length} held-out points of the data.`}>
        <Axes x={axis} y={axis} />
        <Dots at={heldOut} />
        <Label at={[-edge, edge]} offset={[0.3, 0.35]} mark="data">
          data, held out
        </Label>
      </Plane>
      <Plane
        x={reach}
        y={reach}
        {...frame}
        label={
          learned
            ? `${learned.samples.length} points of the model at noise level ${t}, after ${learned.step} steps of training.`
            : 'The points of the model appear here when its trainer has started.'
        }
      >
        <Axes x={axis} y={axis} />
        {learned && (
          <>
            <g data-term="p">
              <Field arrows={learned.arrows} />
            </g>
            <g className="denoiser-samples" data-term="latent">
              <Dots at={learned.samples} />
            </g>
          </>
        )}
        <Label at={[-edge, edge]} offset={[0.3, 0.35]} mark="latent">
          made from noise, <Formula>t</Formula> = {t}
        </Label>
        {t > 0 && (
          <Label at={[edge, edge]} offset={[0, 0.35]} anchor="end" mark="p">
            arrows: less noise
          </Label>
        )}
      </Plane>
    </div>
  );
}
