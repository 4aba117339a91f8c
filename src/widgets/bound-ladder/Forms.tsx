import { formatNumber } from '../../ui/format.ts';
import { Num } from '../../ui/Num.tsx';
import { Tex } from '../../ui/Tex.tsx';
import type { Form } from './forms.ts';
import { formTex, formWords } from './lines.ts';
import type { LadderScene } from './scene.ts';

/** A sum of several logarithms carries about this much rounding, relative to its terms. */
const rounding = 1e-11;

/** Whether a form gives the bound, up to the rounding of its terms. */
const agrees = ({ miss, terms }: Form): boolean =>
  Math.abs(miss) <= rounding * Math.max(1, Math.abs(terms[0]), Math.abs(terms[1]));

/** One cut: its formula, its two terms, their sum, and whether that is the bound. */
function Row({ form, shown }: { readonly form: Form; readonly shown: LadderScene }) {
  const { sign, digits } = shown;
  const [first, second] = form.terms;
  const name = sign === 'loss' ? 'the loss' : 'the ELBO';
  return (
    <tr>
      <th scope="row">
        <span className="vh">{formWords[form.id]}</span>
        <Tex tex={formTex[form.id][sign]} />
      </th>
      <td className="num level-terms">
        {formatNumber(first, digits)} {second < 0 || Object.is(second, -0) ? '−' : '+'}{' '}
        {formatNumber(Math.abs(second), digits)}
      </td>
      <td>
        <Num value={form.value} digits={digits} chars={8} />
      </td>
      <td>
        {agrees(form) ? (
          <span className="agreement">✓ {name}</span>
        ) : (
          <>✗ {formatNumber(Math.abs(form.miss), digits)} off: wrong order</>
        )}
      </td>
    </tr>
  );
}

/** The three cuts of the bound, and the one with its divergence turned around, which is none. */
export function Forms({ shown }: { readonly shown: LadderScene }) {
  return (
    <div className="readout level-forms">
      <table>
        <caption className="vh">
          {shown.sign === 'loss' ? 'The loss' : 'The ELBO'} in three forms, and with the KL in the wrong order, in nats
        </caption>
        <thead>
          <tr>
            <th scope="col">{shown.sign === 'loss' ? 'The loss' : 'The ELBO'}, cut in three ways</th>
            <th scope="col">its two terms</th>
            <th scope="col">their sum</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {shown.forms.map((form) => (
            <Row key={form.id} form={form} shown={shown} />
          ))}
        </tbody>
      </table>
      <p className="cuts-rounded">Every number is rounded by itself, so the last digit of a sum may be off by one.</p>
    </div>
  );
}
