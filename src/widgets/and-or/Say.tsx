import { Num } from '../../ui/Num.tsx';
import type { AndOrScene } from './scene.ts';
import { areaText, percent } from './words.ts';

/** Who is heard how much: by weight in the mixture, by precision in the product, by both in the pool. */
export function Say({ shown }: { readonly shown: AndOrScene }) {
  const { say, or, and, pool, area } = shown;
  return (
    <div className="readout">
      <table>
        <caption className="vh">How much each expert has to say, and what comes out</caption>
        <thead>
          <tr>
            <td />
            {say.map((_, i) => (
              <th key={`${i + 1}`} scope="col">
                {i + 1}
              </th>
            ))}
            <th scope="col">mean</th>
            <th scope="col">width</th>
          </tr>
        </thead>
        <tbody>
          <Row name="OR: weight" shares={say.map(({ weight }) => weight)} mean={or.mean} std={or.std} />
          <Row name="AND: precision" shares={say.map((each) => each.and)} mean={and.mean} std={and.std} />
          <Row name="pool: both" shares={say.map((each) => each.pool)} mean={pool.mean} std={pool.std} />
        </tbody>
      </table>
      <p>
        Area under the raw product: <span className="num">{areaText(area)}</span>
      </p>
    </div>
  );
}

interface RowProps {
  readonly name: string;
  readonly shares: readonly number[];
  readonly mean: number;
  readonly std: number;
}

function Row({ name, shares, mean, std }: RowProps) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {shares.map((share, i) => (
        <td key={`${i + 1}`}>
          <span className="num">{percent(share)}</span>
        </td>
      ))}
      <td>
        <Num value={mean} digits={2} chars={5} />
      </td>
      <td>
        <Num value={std} digits={3} chars={5} />
      </td>
    </tr>
  );
}
