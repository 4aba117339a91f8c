import { Formula } from '../../figures/Formula.tsx';
import { usePlane } from '../../figures/geometry.ts';
import { axisNames, middleOf, type CodesScene } from './codes.ts';

/** Names of the axes and of the prior's circles, set in our own layer over every way of drawing. */
export function Names({ scene, hasNormalPrior }: { readonly scene: CodesScene; readonly hasNormalPrior: boolean }) {
  const { x, y, em } = usePlane();
  const [foot, top] = y.pixels;
  const oneUnit = scene.unitY === 0;
  const [across, up] = axisNames(scene);
  return (
    <>
      <text className="axis-name x-latent" data-term="latent" x={x.pixels[1]} y={foot - 0.5 * em} textAnchor="end">
        <Formula>{across}</Formula>
      </text>
      <text className={oneUnit ? 'axis-name' : 'axis-name x-latent'} x={x.pixels[0] + 0.5 * em} y={top + 0.3 * em}>
        {oneUnit ? scene.coloring.name : <Formula>{up}</Formula>}
      </text>
      {hasNormalPrior && (
        <text
          className="lab x-prior"
          data-term="prior"
          x={x.pixels[1]}
          y={Math.max(top + em, y.at(oneUnit ? scene.reach * 0.9 : middleOf(scene)[1] + 1.75))}
          textAnchor="end"
        >
          prior, 1 and 2 std
        </text>
      )}
    </>
  );
}
