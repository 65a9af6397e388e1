import type { Html } from './html.ts';
import { html } from './html.ts';

// This text contains no values, so it may be sent as is.
const STYLE: Html = {
  markup: `<style>
:root { color-scheme: light dark; --ink: light-dark(#1f2328, #e6e8eb); --soft: light-dark(#59616b, #a2abb6);
  --page: light-dark(#f3f5f8, #16191d); --card: light-dark(#fff, #20242a); --line: light-dark(#d5dae1, #3a414b);
  --accent: light-dark(#0b57d0, #8ab4f8); --on-accent: light-dark(#fff, #10233f); }
* { box-sizing: border-box; }
body { margin: 0; padding: 1rem; background: var(--page); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 30rem; margin: 4vh auto; }
main.wide { max-width: 70rem; margin: 0 auto; }
section { background: var(--card); border: 1px solid var(--line); border-radius: 12px; padding: 1.25rem; margin: 0 0 1rem; }
h1 { font-size: 1.4rem; margin: 0 0 .5rem; } h2 { font-size: 1.05rem; margin: 0 0 .75rem; }
p { margin: 0 0 .75rem; } .soft { color: var(--soft); } small { color: var(--soft); }
button, select, input[type=text], textarea { font: inherit; color: inherit; border: 1px solid var(--line); border-radius: 8px;
  background: transparent; padding: .5rem .75rem; max-width: 100%; }
button { cursor: pointer; } button:hover { border-color: var(--accent); }
button.main { background: var(--accent); border-color: var(--accent); color: var(--on-accent); }
button.account { display: block; width: 100%; text-align: start; margin: 0 0 .5rem; overflow-wrap: anywhere; }
:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
input[type=text], textarea { width: 100%; } label { display: block; margin: 0 0 .75rem; }
.row { display: flex; flex-wrap: wrap; gap: .5rem; align-items: center; } .row > label { margin: 0; }
.grid { display: grid; gap: 1rem; grid-template-columns: repeat(auto-fit, minmax(min(100%, 22rem), 1fr)); }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: .875rem; }
th, td { text-align: start; padding: .3rem .6rem .3rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
ul { list-style: none; margin: 0; padding: 0; } li { padding: .5rem 0; border-bottom: 1px solid var(--line); }
td { white-space: nowrap; }
li, code { overflow-wrap: anywhere; } bdi { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden; }
</style>`,
};

/** A complete page that loads nothing else, for light and dark themes and small screens. */
export function page(title: string, body: Html, width: 'narrow' | 'wide' = 'narrow'): string {
  return html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title><link rel="icon" href="data:,">${STYLE}</head>
<body><main class="${width}">${body}</main></body></html>`.markup;
}
