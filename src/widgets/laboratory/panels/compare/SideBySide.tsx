import { useMemo } from 'react';
import type { Training } from '../../../../state/training.ts';
import { codesScene } from '../../../vae-trainer/codes.ts';
import { unitsOf } from '../../../vae-trainer/scene.ts';
import type { LabValues } from '../../settings.ts';
import { Curves } from './Curves.tsx';
import { SmallPlane } from './SmallPlane.tsx';
import { Table } from './Table.tsx';
import { twoCurves } from './twoCurves.ts';
import { UnitBars } from './UnitBars.tsx';

interface SideBySideProps {
  readonly a: Training;
  readonly b: Training;
  readonly values: LabValues;
}

/** The pictures and numbers of both runs: curves over one axis, planes in one window. */
export function SideBySide({ a, b, values }: SideBySideProps) {
  const unitsA = useMemo(() => unitsOf(a.losses), [a.losses]);
  const unitsB = useMemo(() => unitsOf(b.losses), [b.losses]);
  const curves = useMemo(() => twoCurves(a, b), [a, b]);
  const reach = useMemo(() => Math.max(...[a, b].map((run) => codesScene(run, values)?.reach ?? 2.75)), [a, b, values]);
  if (!b.settings) return null;
  if (a.settings && a.settings.data !== b.settings.data)
    return <p className="trainer-note">The runs are of different data; train both to compare them.</p>;
  const runs = [
    { name: 'A', run: a },
    { name: 'B', run: b },
  ];
  return (
    <>
      <Curves curves={curves} />
      <div className="compare-two">
        {runs.map(({ name, run }) => (
          <section key={name} className="pane">
            <h3>
              {name} <span>codes of held-out data</span>
            </h3>
            <SmallPlane name={name} run={run} values={values} reach={reach} />
          </section>
        ))}
      </div>
      <section className="pane">
        <h3>
          KL per unit <span>nats; which unit says what is chance, so compare what they say in all</span>
        </h3>
        {unitsA.length + unitsB.length > 0 ? (
          <UnitBars a={unitsA} b={unitsB} />
        ) : (
          <p className="trainer-note">Against a learned prior the KL is no sum over units.</p>
        )}
      </section>
      <Table a={a} b={b} />
    </>
  );
}
