import type { ReactNode } from 'react';
import { Sheet } from '../../Sheet.tsx';
import type { Book } from '../book.ts';
import { MapDrawing } from './MapDrawing.tsx';
import { MapList } from './MapList.tsx';
import { prerequisites } from './prerequisites.ts';

/** The concept map: as a drawing, and as a list that says the same. */
export function MapPage({ book }: { readonly book: Book }): ReactNode {
  const steps = Object.values(prerequisites).flat().length;
  return (
    <Sheet root="../">
      <h1>Concept map</h1>
      <p className="lead book-lead">
        The lecture makes {Object.keys(prerequisites).length} statements. Most rest on others, and {steps} such steps
        lead from the first density to a road toward diffusion. Follow a link and you land at the line where a statement
        stands.
      </p>
      <section className="map-drawn" aria-labelledby="drawn">
        <h2 id="drawn">The map</h2>
        <p className="map-key">
          Rest on a box, or reach it with the Tab key.
          <span className="key-needs">What it needs is drawn heavy,</span>
          <span className="key-opens">what it opens is dashed.</span>
          <span className="key-slides">The map goes on to the right: slide it sideways for the last lessons.</span>
        </p>
        <MapDrawing book={book} />
      </section>
      <section aria-labelledby="listed">
        <h2 id="listed">The map as a list</h2>
        <MapList book={book} />
      </section>
    </Sheet>
  );
}
