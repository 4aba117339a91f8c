/** A demonstration of one figure, as the notes for the lecturer tell it. */
export interface Demo {
  /** Such as `Figure 7.1`. */
  readonly figure: string;
  /** Its steps, as HTML of ours. */
  readonly html: string;
}

/** The demonstrations in the rendered notes of a lesson: what stands under each heading “90 seconds with …”, up to the end of its list. */
export function demosOf(html: string): readonly Demo[] {
  return [...html.matchAll(/<h3[^>]*>90 seconds with (.*?)<\/h3>(.*?<\/ol>)/gs)].map(([, figure = '', steps = '']) => ({
    figure,
    html: steps,
  }));
}
