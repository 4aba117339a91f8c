import { Options } from '../../Options.tsx';
import type { Panel } from '../../panel.ts';
import type { LabValues } from '../../settings.ts';
import { about } from './about.ts';
import { Bring } from './Bring.tsx';
import { Draw } from './Draw.tsx';
import { Forecast } from './Forecast.tsx';
import { dataParams } from './params.ts';

function Data({ values }: { readonly values: LabValues }) {
  const { dataView } = values;
  return (
    <div className="own">
      <Options param={dataParams.dataView} value={dataView} />
      {dataView === 'bring' && <Bring values={values} />}
      {dataView === 'draw' && <Draw />}
      {dataView === 'forecast' && <Forecast values={values} />}
    </div>
  );
}

/** The reader's own data: from files, from numbers, or drawn. */
export const panel: Panel = { ...about, Component: Data };
