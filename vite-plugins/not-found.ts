import { createHash } from 'node:crypto';
import { policyTag } from './page-html.ts';

/**
 * The script of the 404 page. That page is served at any depth of a site whose folder it cannot know, so nothing in it
 * may be a relative address: on a click it looks for the nearest folder above that is this site's front page.
 */
const findHome = `document.addEventListener('click',async function(e){var a=e.target.closest('a[data-home]');if(!a)return;e.preventDefault();
var p=location.pathname.split('/').slice(1,-1);for(var i=p.length;i>=0;i--){var b='/'+p.slice(0,i).map(function(s){return s+'/'}).join('');
try{var r=await fetch(b+'sitemap.xml');if(r.ok){location.href=b;return}}catch(_){}}location.href=a.href});`;

/** A page that needs no other file: the style sheet without its fonts, and the one script, allowed by its hash. */
export function standaloneNotFound(title: string, body: string, css: string, home: string): string {
  const hash = createHash('sha256').update(findHome).digest('base64');
  const style = css.replace(/@font-face\{[^}]*\}/g, '').replace(/@charset[^;]*;/g, '');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
${policyTag(`'sha256-${hash}'`)}<title>${title}</title><meta name="robots" content="noindex"><style>${style}</style></head>
<body>${body.replaceAll('href="./"', `href="${home}" data-home`)}<script>${findHome}</script></body></html>
`;
}
