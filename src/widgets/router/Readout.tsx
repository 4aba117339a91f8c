import type { ReactNode } from 'react';
import { Num } from '../../ui/Num.tsx';
import { Tex } from '../../ui/Tex.tsx';
import type { LayerScene } from './layer.ts';
import type { RouterScene } from './scene.ts';

interface KnownProps {
  /** Absent until it is known. */
  readonly value: number | undefined;
  readonly digits?: number;
}

/** A number, or a dash until it is known. */
const Known = ({ value, digits = 0 }: KnownProps) =>
  value === undefined ? <span className="num">–</span> : <Num value={value} digits={digits} chars={digits + 2} />;

/** A number with its name. */
const Entry = ({ name, ...known }: KnownProps & { readonly name: ReactNode }) => (
  <div>
    <dt>{name}</dt>
    <dd>
      <Known {...known} />
    </dd>
  </div>
);

/** What is told of a layer: its name, and the number where it is known. */
interface Told {
  readonly name: ReactNode;
  readonly key: string;
  readonly digits: number;
  readonly of: (layer: LayerScene) => number | undefined;
}

/** A formula as the head of a column, with words for who hears it. */
const spoken = (words: string, tex: string): ReactNode => (
  <>
    <span className="vh">{words}</span>
    <Tex tex={tex} />
  </>
);

const always: readonly Told[] = [
  { key: 'used', name: 'experts in use', digits: 0, of: ({ used }) => used },
  { key: 'largest', name: 'largest load', digits: 3, of: ({ hardLoads }) => Math.max(...hardLoads) },
  { key: 'dropped', name: 'dropped', digits: 0, of: ({ dropped }) => dropped },
  { key: 'reading', name: spoken('balance', 'N\\sum_if_iP_i'), digits: 4, of: ({ reading }) => reading },
];

/** The columns of a stage: trained layers have an error, given tokens have none. */
const columnsOf = ({ stage, alpha }: RouterScene): readonly Told[] => [
  ...always,
  ...(stage === 'trained'
    ? [
        { key: 'error', name: 'error', digits: 4, of: ({ error }: LayerScene) => error },
        { key: 'drops', name: 'with the drops', digits: 4, of: ({ errorWithDrops }: LayerScene) => errorWithDrops },
      ]
    : [
        {
          key: 'loss',
          name: spoken('balance loss', '\\alpha N\\sum_if_iP_i'),
          digits: 5,
          of: ({ reading }: LayerScene) => alpha * reading,
        },
      ]),
];

/** Both layers' numbers side by side, and what the experts cost. */
export function Readout({ shown }: { readonly shown: RouterScene }) {
  const { cost, plain, layers } = shown;
  const columns = columnsOf(shown);
  return (
    <>
      <div className="readout-fit">
        <table className="router-numbers">
          <thead>
            <tr>
              <th scope="col">layer</th>
              {columns.map(({ key, name }) => (
                <th key={key} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {layers.map(({ name, layer }) => (
              <tr key={name}>
                <th scope="row">{name}</th>
                {columns.map(({ key, digits, of }) => (
                  <td key={key}>
                    <Known value={layer && of(layer)} digits={digits} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {plain && (
        <dl className="routes">
          <Entry name="parameters of a layer, counted" value={cost?.parameters} />
          <Entry name="times those of one expert" value={cost && cost.parameters / plain.parameters} digits={2} />
          <Entry name="multiply-adds a token" value={cost?.multiplyAdds} />
          <Entry name="times those of one expert" value={cost && cost.multiplyAdds / plain.multiplyAdds} digits={2} />
        </dl>
      )}
    </>
  );
}
