import { COLOURS } from '../../base/colours.ts';

const { accent, accentSoft, highlight, insight, line, lineSoft, muted, panel, paper } = COLOURS.light;

/** How a report looks: calm, on white paper, cards that no page cuts, the map on a page of its own. */
export const REPORT_STYLE = `
@page map { size: A4 landscape; margin: 12mm 14mm 16mm; }
h1, h2, h3, h4, p, dl, dd, ul, figure { margin: 0; padding: 0; }
h1 { font-size: 24pt; line-height: 1.15; font-weight: 800; }
h2 { margin-bottom: 3mm; padding-bottom: 1.5mm; border-bottom: 0.6mm solid ${accent}; font-size: 15pt; line-height: 1.2; font-weight: 750; }
h3 { font-size: 11.5pt; line-height: 1.25; font-weight: 700; }
h4 { margin-top: 2.5mm; font-size: 10pt; font-weight: 700; }
h1, h2, h3, h4, h2 + p, h3 + p { break-after: avoid; }
section { margin-top: 9mm; }
article, .cards > div, .together, tr, li, .facts > div { break-inside: avoid; }
p, li, dd { orphans: 2; widows: 2; }
bdi { overflow-wrap: anywhere; }
.quiet { color: ${muted}; font-size: 9.5pt; }
.kicker { margin-bottom: 2mm; color: ${accent}; font-weight: 700; }
.territory { margin-top: 1mm; font-size: 13pt; color: ${muted}; }
.description { max-width: 140mm; margin-top: 3mm; white-space: pre-line; }
.head { margin-top: 0; }
.head .facts { margin-top: 6mm; padding: 3.5mm 5mm; border-radius: 3mm; background: ${paper}; font-size: 9.5pt; }
.facts > div { display: grid; grid-template-columns: 40mm 1fr; gap: 4mm; padding: 0.8mm 0; }
.head .facts dt { color: ${muted}; }
.cards { display: grid; grid-template-columns: repeat(4, 1fr); gap: 2.5mm; }
.cards > div { display: flex; flex-direction: column-reverse; justify-content: flex-end; padding: 2.5mm 3.5mm; border: 0.3mm solid ${line}; border-radius: 3mm; }
.cards dt { font-size: 9pt; line-height: 1.3; }
.cards dd b { display: block; font-size: 16pt; line-height: 1.2; font-weight: 800; font-variant-numeric: tabular-nums; }
.cards dd { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0 2mm; }
.cards dd span { color: ${muted}; font-size: 8.5pt; }
table { width: 100%; margin-top: 2mm; border-collapse: collapse; font-size: 9.5pt; }
thead { display: table-header-group; }
th, td { padding: 1.1mm 2mm; border-top: 0.2mm solid ${line}; text-align: left; vertical-align: baseline; }
th { font-weight: 600; }
thead th { border-top: 0; color: ${muted}; font-size: 8.5pt; }
.number { width: 1%; text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
thead .number { white-space: normal; min-width: 26mm; }
.figures h3 { margin: 5mm 0 2mm; }
.figures h2 + h3 { margin-top: 0; }
.figures .number { width: auto; }
.figures thead .number { min-width: 0; }
.figures tbody th { min-width: 34mm; }
.figures tbody th div + div, .figures td div + div { color: ${muted}; font-size: 8.5pt; font-weight: 400; }
.map { break-before: page; break-after: page; margin-top: 0; }
.map:has(> .lying) { page: map; }
.map svg { display: block; width: 100%; height: auto; max-height: 240mm; }
.map .lying svg { max-height: 160mm; }
.levers > article, .gaps > article { margin-top: 4mm; padding: 3.5mm 5mm; border: 0.3mm solid ${line}; border-radius: 3mm; }
.gaps > article, .composition { break-inside: auto; }
.composition { margin-top: 9mm; }
.composition table { table-layout: fixed; margin-top: 4mm; }
.composition th:first-child { width: 30%; }
.composition .number { width: 16mm; }
.composition thead .number { min-width: 0; }
.lever th { width: 52%; font-weight: 400; }
.lever .number { width: 16%; }
.lever .detail { color: ${muted}; font-size: 9pt; }
.lever .question { margin: 2mm 0 1mm; padding: 1.5mm 3mm; border-left: 1mm solid ${highlight}; background: ${insight}; font-size: 9.5pt; }
.ordinal { display: inline-block; min-width: 6mm; padding: 0 1mm; box-sizing: border-box; border-radius: 3mm; background: ${accentSoft}; color: ${accent}; font-size: 9pt; line-height: 6mm; text-align: center; }
.count { padding: 0 2mm; border-radius: 3mm; background: ${lineSoft}; font-weight: 600; }
ul { list-style: none; }
.gaps li { padding: 0.7mm 0 0.7mm 3.5mm; border-left: 0.5mm solid ${line}; font-size: 9.5pt; }
.method article { margin-top: 4mm; }
.method .facts { margin-top: 1.5mm; font-size: 9.5pt; }
.method .facts > div { display: grid; grid-template-columns: 52mm 1fr; gap: 4mm; padding: 0.8mm 0; border-top: 0.2mm solid ${line}; break-inside: avoid; }
.method .facts dt { font-weight: 600; }
.limit { margin-top: 1.5mm; color: ${muted}; font-size: 9.5pt; }
.made { margin-top: 8mm; color: ${muted}; font-size: 9pt; }
@media screen {
  html { background: ${paper}; }
  main { max-width: 190mm; margin: 8mm auto; padding: 14mm; box-sizing: border-box; border-radius: 3mm; background: ${panel}; box-shadow: 0 1px 12px rgb(29 36 51 / 12%); }
  .map { break-before: auto; margin-top: 9mm; }
  .map svg, .map .lying svg { max-height: none; }
}
@media screen and (max-width: 720px) {
  main { margin: 0; padding: 6mm; border-radius: 0; }
  .cards { grid-template-columns: repeat(2, 1fr); }
  .facts > div, .method .facts > div { grid-template-columns: 1fr; gap: 0; }
}
`;
