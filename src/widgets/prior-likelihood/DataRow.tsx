import { useId } from 'react';
import { setValues } from '../../state/page.ts';
import { useValues } from '../../state/useParam.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { Tex } from '../../ui/Tex.tsx';
import { datumParams } from './datumParams.ts';
import { mostData, nextIs } from './order.ts';
import { params } from './params.ts';
import type { PriorScene } from './scene.ts';

/** One more or one fewer datum; in turn, those already read stay read. */
const count = (next: number): void => setValues({ [params.dataCount.key]: next });

/** Each datum with its field, and in turn its place in the order or a way to read it next. */
export function DataRow({ shown }: { readonly shown: PriorScene }) {
  const { readOrder } = useValues(params);
  const { data, order, taken, inTurn } = shown;
  const name = useId();
  const readNext = (k: number): void =>
    setValues({
      [params.readOrder.key]: nextIs(readOrder, k, taken, data.length),
      [params.taken.key]: taken + 1,
    });
  return (
    <div className="data-row" role="group" aria-labelledby={name}>
      <span id={name}>The data</span>
      {data.map((_, k) => {
        const param = datumParams[k];
        if (!param) return null;
        const place = order.indexOf(k);
        return (
          <span key={param.key} className="datum" data-term="data">
            <Tex tex={param.tex} />
            <NumberField param={param} label={`${param.meaning}, typed`} />
            {inTurn &&
              (place < taken ? (
                <span className="datum-read">read {place + 1}.</span>
              ) : (
                <button
                  type="button"
                  className="quiet"
                  aria-label={`Read datum ${k + 1} next`}
                  onClick={() => readNext(k)}
                >
                  read
                </button>
              ))}
          </span>
        );
      })}
      <span className="data-acts">
        <button
          type="button"
          className="quiet"
          disabled={data.length >= mostData}
          onClick={() => count(data.length + 1)}
        >
          Add a datum
        </button>
        <button type="button" className="quiet" disabled={data.length === 0} onClick={() => count(data.length - 1)}>
          Remove the last
        </button>
        {inTurn && (
          <button
            type="button"
            className="quiet"
            disabled={taken === 0}
            onClick={() => setValues({ [params.taken.key]: taken - 1 })}
          >
            Put one back
          </button>
        )}
      </span>
    </div>
  );
}
