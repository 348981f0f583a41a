import type { Language } from '../../bridge.ts';
import { translator } from '../../i18n/translate.ts';
import { gapPieces } from '../../insight/levers/gap-words.ts';
import { type GapName, unknownWords } from '../../insight/levers/indicator-words.ts';
import type { Gap, GapList, LeverReading } from '../../insight/levers/lever.ts';
import type { Handover } from '../../privacy/redaction/handover.ts';
import { type Block, group, heading, named, section, text, type Words } from '../blocks/block.ts';

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
export function gapsPart(readings: readonly LeverReading[], handed: Handover, options: GapOptions): Block {
  const { language } = options;
  const t = translator(language);
  return section('gaps', [
    heading(2, t('report.part.gaps')),
    text(t('report.gapsLead'), 'quiet'),
    ...readings.map(({ id, indicators, gaps, unknowns }, index) => {
      const lists = gaps.filter(({ total }) => total > 0);
      return group('gap', [
        heading(3, t(`levers.lever.${id}.name`), index + 1),
        ...(lists.length === 0
          ? [
              text(
                t(indicators[0]?.value === null ? 'understanding.notComputable' : 'understanding.noGap'),
                'quiet',
              ),
            ]
          : []),
        ...lists.flatMap((list) => gapBlocks(list, handed, options)),
        ...(unknowns.length > 0
          ? [
              heading(4, t('understanding.unknownTitle')),
              listOf(unknowns.map((unknown) => [{ text: unknownWords(unknown, language) }])),
            ]
          : []),
      ]);
    }),
  ]);
}

const listOf = (items: readonly Words[]): Block => ({ what: 'list', items });

function gapBlocks(list: GapList, handed: Handover, { language, coded, gaps }: GapOptions): Block[] {
  const t = translator(language);
  const name = list.name as GapName;
  const shown = gaps === 'all' ? list.items : list.items.slice(0, FIRST_GAPS);
  const wordsOf = (gap: Gap): Words =>
    gapPieces(name, coded ? codedGap(gap, handed) : gap, handed.state, language).map(({ text, actor }) =>
      actor === undefined ? { text } : named(text),
    );
  return [
    { what: 'heading', level: 4, text: t(`levers.gap.${name}.name`), count: list.total },
    listOf(shown.map(wordsOf)),
    ...(shown.length < list.total
      ? [text(t('understanding.cut', { shown: shown.length, count: list.total }), 'quiet')]
      : []),
  ];
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
