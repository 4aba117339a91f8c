import type { Prepared } from '../../../../state/ownData.ts';
import { wholeText } from '../../../vae-trainer/words.ts';

/** So many classes are listed; more would fill the page. */
const most = 12;

/** How often each label occurs. */
export function Classes({ classes }: { readonly classes: Prepared['classes'] }) {
  const top = Math.max(...classes.map(({ count }) => count));
  return (
    <table className="own-classes">
      <caption className="vh">Items by label</caption>
      <tbody>
        {classes.slice(0, most).map(({ name, count }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{wholeText(count)}</td>
            <td aria-hidden="true">
              <span style={{ width: `${(100 * count) / top}%` }} />
            </td>
          </tr>
        ))}
      </tbody>
      {classes.length > most && (
        <tfoot>
          <tr>
            <td colSpan={3}>and {classes.length - most} more labels</td>
          </tr>
        </tfoot>
      )}
    </table>
  );
}
