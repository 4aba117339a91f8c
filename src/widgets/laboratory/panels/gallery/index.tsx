import { setValues } from '../../../../state/page.ts';
import type { Panel } from '../../panel.ts';
import type { LabValues } from '../../settings.ts';
import { about } from './about.ts';
import { cases } from './cases.ts';
import { OpenCase } from './OpenCase.tsx';

function Gallery({ values }: { readonly values: LabValues }) {
  const { galleryCase } = values;
  const open = cases.find(({ id }) => id === galleryCase);
  return (
    <div className="gallery">
      <ul className="gallery-cards" data-open={open !== undefined} aria-label="What goes wrong">
        {cases.map(({ id, title, sets }) => (
          <li key={id}>
            <button
              type="button"
              aria-pressed={id === galleryCase}
              onClick={() => setValues({ galleryCase: id === galleryCase ? 'none' : id })}
            >
              <b>{title}</b> {!open && <span>{sets}</span>}
            </button>
          </li>
        ))}
      </ul>
      {open ? (
        <OpenCase key={open.id} of={open} values={values} />
      ) : (
        <p className="trainer-note">
          Choose a failure. It asks what you expect, sets every knob, trains, and says why with the numbers of the run.
          The reset button brings back the page’s own settings.
        </p>
      )}
    </div>
  );
}

/** Failures of training, each with a question before and the reason after. */
export const panel: Panel = { ...about, Component: Gallery };
