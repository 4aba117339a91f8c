import { FigureTable, type TableData } from '../../../../ui/FigureTable.tsx';

/** The numbers of a picture, shown when asked for. */
export function AsTable({ title, data }: { readonly title: string; readonly data: TableData }) {
  return (
    <details className="as-table">
      <summary>As a table</summary>
      <FigureTable title={title} data={data} />
    </details>
  );
}
