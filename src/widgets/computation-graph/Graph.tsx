import { usePlane } from '../../figures/geometry.ts';
import { Plane } from '../../figures/Plane.tsx';
import { wordClass } from '../../figures/theme.ts';
import { Arrows } from './Arrows.tsx';
import { columnPixel } from './layout.ts';
import { columns } from './names.ts';
import { Nodes } from './Nodes.tsx';
import type { GraphScene } from './scene.ts';

/** What stands in each column, below it; a phone has no room for it. */
function ColumnNames() {
  const plane = usePlane();
  if (plane.narrow) return null;
  return columns.map(({ text, mark }, column) => {
    const [x, y] = columnPixel(plane, column);
    return (
      <text key={text} className={wordClass(mark)} data-term={mark} x={x} y={y} textAnchor="middle">
        {text}
      </text>
    );
  });
}

/** The graph from the datum to the loss, left to right, or from top to bottom on a phone. */
export function Graph({ shown, label }: { readonly shown: GraphScene; readonly label: string }) {
  return (
    <Plane
      x={[0, 1]}
      y={[0, 1]}
      height={28}
      narrowHeight={42}
      inset={{ top: 0, right: 0, bottom: 0, left: 0 }}
      label={label}
      handles={<Nodes shown={shown} />}
    >
      <ColumnNames />
      <Arrows shown={shown} />
    </Plane>
  );
}
