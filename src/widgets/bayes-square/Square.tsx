import { Plane } from '../../figures/Plane.tsx';
import { Edges } from './Edges.tsx';
import { GroupNames } from './GroupNames.tsx';
import { Handles } from './Handles.tsx';
import { People } from './People.tsx';
import { inset } from './picture.ts';
import type { SquareScene } from './scene.ts';
import { useResort } from './useResort.ts';
import { Walk } from './Walk.tsx';
import { peopleText } from './words.ts';

interface SquareProps {
  readonly shown: SquareScene;
  readonly sortBy: 'condition' | 'test';
}

/** What the edges are called. */
function namesOf(sortBy: 'condition' | 'test', tests: number) {
  if (sortBy === 'condition') {
    const power = ['', '', '²', '³', '⁴'][tests] ?? '';
    return {
      width: { name: 'p(z = 1)', mark: 'prior' },
      left: { name: `p(x|z=1)${power}`, mark: 'p' },
      right: { name: `p(x|z=0)${power}`, mark: 'p' },
    } as const;
  }
  // Formulas of several tests would not fit beside the square.
  const [evidence, posterior] = tests === 1 ? ['p(x)', 'p(z=1|x)'] : ['evidence', 'posterior'];
  return {
    width: { name: evidence, mark: 'evidence' },
    left: { name: posterior, mark: 'p' },
    right: { name: 'otherwise', mark: 'p' },
  } as const;
}

/** What the square shows, said once. */
function describe({ table }: SquareScene, sortBy: 'condition' | 'test'): string {
  const { truePositive, falseNegative, falsePositive, trueNegative } = table;
  const by = sortBy === 'condition' ? 'whether they have the condition' : 'whether they test positive';
  return `A square of 10,000 people, sorted by ${by}: ${peopleText(truePositive.people)} with the condition and positive, ${peopleText(falseNegative.people)} with it and not positive, ${peopleText(falsePositive.people)} without it and positive, ${peopleText(trueNegative.people)} without it and not positive.`;
}

/** The people in the unit square, with its exact edges; they walk when they are sorted anew. */
export function Square({ shown, sortBy }: SquareProps) {
  const at = useResort(sortBy);
  const walking = at !== (sortBy === 'test' ? 1 : 0);
  const { places } = shown;
  return (
    <div className="people-stage">
      {walking && <Walk condition={places.condition} test={places.test} at={at} />}
      <Plane
        x={[0, 1]}
        y={[0, 1]}
        height={30.3}
        narrowHeight={19.3}
        drawnAt={500}
        inset={inset}
        label={describe(shown, sortBy)}
        handles={!walking && sortBy === 'condition' && <Handles shown={shown} />}
      >
        {!walking && (
          <>
            <People places={places[sortBy]} />
            <Edges split={shown[sortBy]} {...namesOf(sortBy, shown.tests)} />
            <GroupNames shown={shown} sortBy={sortBy} />
          </>
        )}
      </Plane>
    </div>
  );
}
