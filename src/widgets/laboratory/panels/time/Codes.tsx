import { codeText, type CodeRow, type Stage } from './scene.ts';

type Part = 'posterior' | 'noise' | 'code';

interface CodesProps {
  readonly rows: readonly CodeRow[];
  /** Titles of the three stages that this table shows, and which of them is now or still to come. */
  readonly stages: Readonly<Record<Part, Stage>>;
  readonly stateOf: (kind: Part) => string;
}

/** Mean and width of q, the noise and the code, unit by unit; z = mean + std · ε. */
export function Codes({ rows, stages, stateOf }: CodesProps) {
  const most = rows.reduce((far, { mean, std, z }) => Math.max(far, Math.abs(mean) + std, Math.abs(z)), 2.2);
  const at = (value: number): string => `${(50 + (46 * value) / most).toFixed(2)}%`;
  const columns = [
    ['posterior', 'mean', (row: CodeRow) => codeText(row.mean)],
    ['posterior', 'std', (row: CodeRow) => codeText(row.std)],
    ['noise', 'ε', (row: CodeRow) => codeText(row.noise)],
    ['code', 'z', (row: CodeRow) => codeText(row.z)],
  ] as const;
  return (
    <div className="slow-codes">
      <table>
        <caption>
          {(['posterior', 'noise', 'code'] as const).map((kind) => (
            <span key={kind} data-state={stateOf(kind)}>
              {stages[kind].title}
            </span>
          ))}
        </caption>
        <thead>
          <tr>
            <th scope="col">
              <span className="vh">unit</span>
            </th>
            {columns.map(([kind, name]) => (
              <th key={name} scope="col" data-state={stateOf(kind)}>
                {name}
              </th>
            ))}
            <td className="slow-axis">dashed: mean ± std; ring: z</td>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.unit}>
              <th scope="row" data-term="latent">
                z{row.unit}
              </th>
              {columns.map(([kind, name, text]) => (
                <td key={name} data-state={stateOf(kind)}>
                  {text(row)}
                </td>
              ))}
              <td className="slow-axis">
                <svg width="100%" height="20" aria-hidden="true">
                  <line className="m-prior" x1="50%" x2="50%" y1="1" y2="19" />
                  <g data-state={stateOf('posterior')} data-term="q">
                    <line className="m-q" x1={at(row.mean - row.std)} x2={at(row.mean + row.std)} y1="10" y2="10" />
                    <line className="slow-mean" x1={at(row.mean)} x2={at(row.mean)} y1="5" y2="15" />
                  </g>
                  <g data-state={stateOf('code')} data-term="latent">
                    <circle className="slow-ring" cx={at(row.z)} cy="10" r="4.5" />
                  </g>
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
