import { references, type Reference } from '../notebook/references.ts';

function find(id: string): Reference {
  const entry = (references as Readonly<Record<string, Reference>>)[id];
  if (!entry) throw new RangeError(`Cite: the bibliography must hold the work, got ${id}`);
  return entry;
}

/** A citation at the point of use, linked to the work itself. Throws `RangeError` for an unknown work. */
export function Cite({ id }: { readonly id: string }) {
  const { short, full, href } = find(id);
  return (
    <a className="cite" href={href} title={full} rel="external">
      {short}
    </a>
  );
}

/** The works a lesson cites, in the order given. */
export function References({ ids }: { readonly ids: readonly string[] }) {
  return (
    <>
      <ul className="refs">
        {ids.map((id) => (
          <li key={id}>
            {find(id).full} <a href={find(id).href}>{find(id).href.replace(/^https:\/\/(www\.)?/, '')}</a>
          </li>
        ))}
      </ul>
      <p className="refs-more">
        All works, and these in BibTeX: <a href={`../bibliography/#${ids[0] ?? ''}`}>Bibliography</a>
      </p>
    </>
  );
}
