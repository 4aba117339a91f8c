import { formatNumber } from '../../ui/format.ts';
import { Num } from '../../ui/Num.tsx';
import { formulaOf, noteOf, slopeFormula } from './formulas.ts';
import { names } from './names.ts';
import { whole, type GraphScene } from './scene.ts';

/** The node that is looked at: how it is computed, its local derivatives, and what it sends back; its weights, if it has any. */
export function Look({ shown }: { readonly shown: GraphScene }) {
  const { chosen, drawn, weights } = shown;
  const { symbol, long, mark } = names[chosen.id];
  const { gradient, arrived } = chosen;
  const own = weights.filter(({ node }) => node === chosen.id);
  const bias = own.find(({ parent }) => parent === undefined);
  const came = arrived && gradient !== undefined;
  return (
    <div className="readout readout-node">
      <p>
        <b className="word" data-term={mark}>
          {symbol}
        </b>
        , {long}: {formulaOf(chosen.id, drawn)} = <Num value={chosen.value} digits={3} />
        {noteOf(chosen.id, drawn, shown.s)}
        {came && chosen.id !== 'loss' && (
          <>
            ; ∂loss/∂{symbol} = <Num value={whole(gradient)} digits={3} />, of which{' '}
            {formatNumber(gradient.reconstruction, 3)} from the reconstruction and {formatNumber(gradient.prior, 3)}{' '}
            from the prior
          </>
        )}
        .
      </p>
      {chosen.inputs.length > 0 && (
        <table>
          <caption className="vh">The inputs of {symbol}</caption>
          <thead>
            <tr>
              <th scope="col">input</th>
              <th scope="col">its value</th>
              <th scope="col">∂{symbol}/∂input</th>
              <th scope="col">sent back</th>
              {own.length > 0 && <th scope="col">∂loss/∂weight</th>}
            </tr>
          </thead>
          <tbody>
            {chosen.inputs.map(({ parent, slope, sent, progress }) => {
              const formula = slopeFormula(chosen.id, parent);
              const weight = own.find((each) => each.parent === parent);
              return (
                <tr key={parent}>
                  <th scope="row">{names[parent].symbol}</th>
                  <td>
                    <Num value={shown.valueOf(parent)} digits={3} />
                  </td>
                  <td>
                    {slope === undefined ? (
                      'none: a draw has no derivative'
                    ) : (
                      <>
                        {formula !== undefined && `${formula} = `}
                        <Num value={slope} digits={formula === undefined ? 1 : 3} />
                      </>
                    )}
                  </td>
                  <td>
                    {slope === undefined ? (
                      'nothing'
                    ) : sent && progress >= 1 ? (
                      <Num value={whole(sent)} digits={3} />
                    ) : (
                      'not yet'
                    )}
                  </td>
                  {weight && <td>{came ? <Num value={whole(weight.gradient)} digits={3} /> : 'not yet'}</td>}
                </tr>
              );
            })}
            {bias && (
              <tr>
                <th scope="row">bias</th>
                <td>1</td>
                <td />
                <td />
                <td>{came ? <Num value={whole(bias.gradient)} digits={3} /> : 'not yet'}</td>
              </tr>
            )}
          </tbody>
        </table>
      )}
    </div>
  );
}
