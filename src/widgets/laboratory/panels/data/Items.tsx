import type { Prepared } from '../../../../state/ownData.ts';
import type { HeldOut } from '../../../../state/training.ts';
import { PointsSheet } from '../../../vae-trainer/PointsSheet.tsx';
import { Sheet } from '../../../vae-trainer/Sheet.tsx';

/** Items without anything known about them, in the form in which the trainer's sheets draw them. */
export const itemsOf = (
  form: Pick<HeldOut, 'features' | 'width' | 'height' | 'range' | 'kind'>,
  x: Float32Array,
): HeldOut => ({
  count: x.length / form.features,
  features: form.features,
  width: form.width,
  height: form.height,
  ...(form.range && { range: form.range }),
  ...(form.kind && { kind: form.kind }),
  x,
  factors: {},
});

/** The first items as pictures, curves or points. */
export function Items({ prepared: { data, first, firstCount } }: { readonly prepared: Prepared }) {
  const items = itemsOf(data, first);
  if (data.kind === 'points')
    return (
      <div className="own-points">
        <PointsSheet
          heldOut={itemsOf(data, data.train.x.subarray(0, 1000))}
          label={`The first points as dots in their plane`}
        />
      </div>
    );
  return (
    <Sheet
      shape={items}
      items={first}
      count={firstCount}
      columns={data.height > 1 ? Math.min(12, firstCount) : 6}
      label={`The first ${firstCount} items, as ${data.height > 1 ? 'pictures' : 'curves over their columns'}`}
    />
  );
}
