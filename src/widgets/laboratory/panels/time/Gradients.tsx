import { type Gradient, sizeText } from './scene.ts';

/** How long the batch's gradient is at each layer, from the loss back to the data. */
export function Gradients({ gradients, state }: { readonly gradients: readonly Gradient[]; readonly state: string }) {
  const most = gradients.reduce((largest, { norm }) => Math.max(largest, norm), 1e-30);
  return (
    <table className="slow-gradients" data-state={state}>
      <caption>gradient of the batch, its length at each layer, from the loss back to x</caption>
      <tbody>
        {gradients.map(({ name, norm }) => (
          <tr key={name}>
            <th scope="row">
              <span aria-hidden="true">← </span>
              {name}
            </th>
            <td className="slow-bar">
              <span style={{ width: `${((100 * norm) / most).toFixed(1)}%` }} />
            </td>
            <td>{sizeText(norm)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
