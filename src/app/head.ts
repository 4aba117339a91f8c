const escape = (text: string): string => text.replace(/[&<>"]/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** What the head of a page says about it. */
export interface HeadFacts {
  readonly route: string;
  readonly title: string;
  readonly description: string;
  /** The name of its social image, without ending. */
  readonly image: string;
}

/** Title, description and social tags. Whole addresses are given only where the site knows its own. */
export function headTags({ route, title, description, image }: HeadFacts, site: string | undefined): string {
  const name = (property: string, content: string) => `<meta name="${property}" content="${escape(content)}">`;
  const og = (property: string, content: string) => `<meta property="og:${property}" content="${escape(content)}">`;
  const here = site && new URL(`.${route}`, site).href;
  const picture = site ? new URL(`./social/${image}.png`, site).href : `./social/${image}.png`;
  return [
    `<title>${escape(title)}</title>`,
    name('description', description),
    here ? `<link rel="canonical" href="${here}">` : '',
    og('type', route === '/' ? 'website' : 'article'),
    og('site_name', 'ELBO Room'),
    og('title', title),
    og('description', description),
    here ? og('url', here) : '',
    og('image', picture),
    og('image:width', '1200'),
    og('image:height', '630'),
    name('twitter:card', 'summary_large_image'),
    name('theme-color', '#fdfcf9'),
  ].join('\n    ');
}
