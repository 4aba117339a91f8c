/** The numbers of a figure: named columns and rows of cells. */
export interface TableData {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A number with at most six significant digits and a true minus sign; words as they are. */
function cellText(cell: string | number): string {
  if (typeof cell === 'string') return cell;
  if (Number.isNaN(cell)) return 'undefined';
  if (!Number.isFinite(cell)) return cell > 0 ? '∞' : '−∞';
  return String(Number(cell.toPrecision(6))).replaceAll('-', '−');
}

/** A figure's numbers as a table that a screen reader can walk. */
export function FigureTable({ title, data }: { readonly title: string; readonly data: TableData }) {
  return (
    <div className="fig-table">
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            {data.columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.rows.map((row, i) => (
            // Rows keep their places; their cells are what changes.
            <tr key={i}>
              {row.map((cell, j) =>
                j === 0 ? (
                  <th key={j} scope="row">
                    {cellText(cell)}
                  </th>
                ) : (
                  <td key={j} className={typeof cell === 'number' ? 'num' : undefined}>
                    {cellText(cell)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
