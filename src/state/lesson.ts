import type { Derivations } from '../notebook/derivation.ts';
import type { Exercise, Prediction } from '../notebook/exercise.ts';
import type { Params } from '../notebook/param.ts';

/** What the islands of a page look up by id. A page without a lesson (the front page) has only parameters. */
export interface PageContent {
  /** The way from this page to the root of the site, such as `../`. */
  readonly root: string;
  readonly params: Params;
  readonly derivations: Derivations;
  readonly exercises: readonly Exercise[];
  readonly predictions: readonly Prediction[];
}

/** What a page without a lesson declares: the parameters of its one widget. */
export function contentOfWidget(params: Params, root: string): PageContent {
  return { root, params, derivations: [], exercises: [], predictions: [] };
}

let content = contentOfWidget({}, './');

/** Says which page is being rendered; called before the first island, on the server and in the browser. */
export function setLesson(next: PageContent): void {
  content = next;
}

/** What the page being rendered declares. */
export function currentLesson(): PageContent {
  return content;
}
