import type { Language } from '../../bridge.ts';
import { translator } from '../../i18n/translate.ts';
import { gapPieces } from '../../insight/levers/gap-words.ts';
import { type GapName, unknownWords } from '../../insight/levers/indicator-words.ts';
import type { Gap, GapList, LeverReading } from '../../insight/levers/lever.ts';
import type { Handover } from '../../privacy/redaction/handover.ts';
import { type Markup, markup, when } from './markup.ts';

/** The first of each list, or all that is listed. */
export type GapChoice = 'first' | 'all';

/** Longer lists are cut on paper unless all is wanted; how many there are is said. */
export const FIRST_GAPS = 12;

/** How many gaps there are, and whether the first of each list leave some out. */
export function gapCount(readings: readonly LeverReading[]): { total: number; cut: boolean } {
  const lists = readings.flatMap(({ gaps }) => gaps);
  return {
    total: lists.reduce((sum, { total }) => sum + total, 0),
    cut: lists.some(({ total }) => total > FIRST_GAPS),
  };
}

interface GapOptions {
  language: Language;
  coded: boolean;
  gaps: GapChoice;
}

/** What is missing, lever by lever, and what is not known. */
export function gapsHtml(readings: readonly LeverReading[], handed: Handover, options: GapOptions): Markup {
  const { language } = options;
  const t = translator(language);
  return markup`<section class="gaps">
<h2>${t('report.part.gaps')}</h2>
<p class="quiet">${t('report.gapsLead')}</p>
${readings.map(({ id, indicators, gaps, unknowns }, index) => {
  const lists = gaps.filter(({ total }) => total > 0);
  return markup`<article>
<h3><span class="ordinal">${index + 1}</span> ${t(`levers.lever.${id}.name`)}</h3>
${when(
  lists.length === 0,
  () =>
    markup`<p class="quiet">${t(indicators[0]?.value === null ? 'understanding.notComputable' : 'understanding.noGap')}</p>`,
)}
${lists.map((list) => listHtml(list, handed, options))}
${when(
  unknowns.length > 0,
  () => markup`<h4>${t('understanding.unknownTitle')}</h4>
<ul>${unknowns.map((unknown) => markup`<li>${unknownWords(unknown, language)}</li>`)}</ul>`,
)}
</article>`;
})}
</section>`;
}

function listHtml(list: GapList, handed: Handover, { language, coded, gaps }: GapOptions): Markup {
  const t = translator(language);
  const name = list.name as GapName;
  const shown = gaps === 'all' ? list.items : list.items.slice(0, FIRST_GAPS);
  return markup`<h4>${t(`levers.gap.${name}.name`)} <span class="count">${list.total}</span></h4>
<ul>
${shown.map((gap) => {
  const pieces = gapPieces(name, coded ? codedGap(gap, handed) : gap, handed.state, language);
  return markup`<li>${pieces.map(({ text, actor }) =>
    actor === undefined ? markup`${text}` : markup`<bdi>${text}</bdi>`,
  )}</li>`;
})}
</ul>
${when(
  shown.length < list.total,
  () => markup`<p class="quiet">${t('understanding.cut', { shown: shown.length, count: list.total })}</p>`,
)}`;
}

/** The same gap among codes: ids are those of the handed records and words, no place is named and no day. */
function codedGap({ actors, cooperations, terms }: Gap, { idOf, wordOf }: Handover): Gap {
  const ids = (of: readonly string[]) => of.map(idOf);
  if (!terms) return { actors: ids(actors), cooperations: ids(cooperations) };
  const { actor, collective, commune, sector, stage, next, level, date, unplaced } = terms;
  const coded = {
    actor: actor && idOf(actor),
    collective: collective && idOf(collective),
    commune: commune === undefined ? undefined : '…',
    sector: sector && wordOf({ name: 'sectors' }, sector),
    stage: stage && wordOf({ name: 'stages', sector: sector ?? '' }, stage),
    next: next && wordOf(sector ? { name: 'stages', sector } : { name: 'levels' }, next),
    level: level && wordOf({ name: 'levels' }, level),
    date: date?.slice(0, 4),
    unplaced,
  };
  const said = Object.entries(coded).flatMap(([key, word]) => (word === undefined ? [] : [[key, word]]));
  return { actors: ids(actors), cooperations: ids(cooperations), terms: Object.fromEntries(said) };
}
