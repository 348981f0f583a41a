import { COLOURS } from '../../base/colours.ts';

const { accent, line, muted, panel, paper } = COLOURS.light;

/** How minutes look: dense lines, headings that stay with their lists. */
export const MINUTES_STYLE = `
h1, h2, p, ul { margin: 0; padding: 0; }
h1 { font-size: 18pt; line-height: 1.2; }
h2 { margin: 5mm 0 1.5mm; padding-bottom: 0.8mm; border-bottom: 0.3mm solid ${line}; font-size: 12pt; break-after: avoid; }
li { margin: 0.6mm 0 0.6mm 5mm; line-height: 1.35; overflow-wrap: anywhere; break-inside: avoid; orphans: 2; widows: 2; }
li:first-child { break-before: avoid; }
.kicker { color: ${accent}; font-weight: 700; }
.territory, .quiet { color: ${muted}; }
.signature { margin-top: 9mm; break-inside: avoid; }
.signature p { margin-top: 3mm; white-space: pre-wrap; }
@media screen {
  html { background: ${paper}; }
  main { max-width: 190mm; margin: 8mm auto; padding: 14mm; box-sizing: border-box; background: ${panel}; }
}
`;
