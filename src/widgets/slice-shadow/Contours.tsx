import { Curve } from '../../figures/Curve.tsx';
import { Ellipse } from '../../figures/Ellipse.tsx';
import type { Point } from '../../figures/path.ts';
import type { SliceScene } from './scene.ts';

/** Where the samples of a law lie, as lines: ellipses, quarters of ellipses, or two crossing lines. */
export function Contours({ shown, view }: { readonly shown: SliceScene; readonly view: number }) {
  const { law, known, shadow, knownLaw } = shown;
  const [one, two] = known === 2 ? [shadow, knownLaw] : [knownLaw, shadow];
  const place = (a: number, b: number): Point => [one.mean + a * one.std, two.mean + b * two.std];
  if (law.name === 'normal') {
    const xy = law.corr * one.std * two.std;
    const covariance = { xx: one.std ** 2, xy, yy: two.std ** 2 };
    return (
      <>
        {[1, 2].map((radius) => (
          <Ellipse key={radius} center={[one.mean, two.mean]} covariance={covariance} radius={radius} mark="p" />
        ))}
      </>
    );
  }
  if (law.name === 'coin') {
    const end = (2 * view) / Math.min(one.std, two.std);
    return (
      <>
        {[1, -1].map((sign) => (
          <Curve key={sign} of={[place(-end, -sign * end), place(end, sign * end)]} mark="p" />
        ))}
      </>
    );
  }
  const quarter = (radius: number, sign: number): Point[] => [
    place(0, 0),
    ...Array.from({ length: 33 }, (_, i): Point => {
      const t = (Math.PI / 2) * (i / 32);
      return place(sign * radius * Math.cos(t), sign * radius * Math.sin(t));
    }),
  ];
  return (
    <>
      {[1, 2].flatMap((radius) =>
        [1, -1].map((sign) => <Curve key={`${radius} ${sign}`} of={quarter(radius, sign)} closed mark="p" />),
      )}
    </>
  );
}
