import { createContext, type ReactNode, useContext, useId } from 'react';
import { currentLesson } from '../state/lesson.ts';

/** The folder of the widget being drawn, such as `src/widgets/kl-fit`; empty outside of one. */
export const WidgetFolder = createContext('');

/** The address of a page of source, seen from this page. */
export const sourceAddress = (path: string, place = ''): string =>
  `${currentLesson().root}source/${path}/${place === '' ? '' : `#${place}`}`;

interface SourceProps {
  readonly href: string;
  /** What it is the source of, for those who hear the link without its surroundings. */
  readonly of: string;
}

/** A link to source and the place below it where the frame of the page shows it; apart, so that each can stand where it fits. */
export function useSource({ href, of }: SourceProps): { readonly link: ReactNode; readonly place: ReactNode } {
  const id = useId();
  return {
    link: (
      // The frame notes on the link whether the source is open, before and after this component is alive.
      <a className="quiet source-link" href={href} data-source="" aria-controls={id} suppressHydrationWarning>
        Source<span className="vh"> {of}</span>
      </a>
    ),
    // What is inside belongs to the frame of the page, and no component looks at it.
    place: (
      <div
        id={id}
        className="source-place"
        role="group"
        aria-label={`Source ${of}`}
        suppressHydrationWarning
        dangerouslySetInnerHTML={{ __html: '' }}
      />
    ),
  };
}

/** The source of the widget being drawn; nothing outside of one. */
export function useWidgetSource(of: string): { readonly link: ReactNode; readonly place: ReactNode } {
  const folder = useContext(WidgetFolder);
  const source = useSource({ href: sourceAddress(folder), of });
  return folder === '' ? { link: null, place: null } : source;
}
