import type { Language } from '../../bridge.ts';
import { formatPartialDate } from '../../i18n/format.ts';
import { actorName } from '../../i18n/record-words.ts';
import { translator } from '../../i18n/translate.ts';
import { labelOf, stageLabel } from '../../i18n/vocabulary-labels.ts';
import type { NetworkState } from '../../model/network-state.ts';
import type { GapName } from './indicator-words.ts';
import type { Gap } from './lever.ts';

/** A piece of a sentence: plain words, or the name of an actor that can be turned to. */
export interface Piece {
  text: string;
  actor?: string;
}

/** Groups larger than this are cut in a sentence; all of them are shown on the graph. */
const NAMED = 8;
/** Marks where an actor stands while the sentence is being put together; no name holds it. */
const MARK = '\u0000';

/** A gap as one sentence, in pieces. */
export function gapPieces(name: GapName, gap: Gap, state: NetworkState, language: Language): Piece[] {
  const t = translator(language);
  const { vocabularies } = state.network;
  const { actors, terms = {} } = gap;
  const { sector = '', stage = '', next = '', level = '' } = terms;
  const marked = (id: string | undefined) => (id === undefined ? '' : `${MARK}${id}${MARK}`);
  const named = actors.slice(0, NAMED).map(marked).join(', ');
  const rest = actors.length - NAMED;
  const levelName = (id: string) => labelOf(vocabularies, 'levels', id, language);
  const unsure = name === 'missingStage' && terms.unplaced !== undefined;
  const sentence = t(unsure ? 'levers.unplacedStage' : `levers.gap.${name}.item`, {
    count: Number(terms.unplaced ?? 0),
    actor: marked(actors[0]),
    other: marked(actors[1]),
    actors: rest > 0 ? t('understanding.andMore', { named, count: rest }) : named,
    sector: sector && labelOf(vocabularies, 'sectors', sector, language),
    stage: stage && stageLabel(vocabularies, sector, stage, language),
    next: sector ? stageLabel(vocabularies, sector, next, language) : levelName(next),
    level: level && levelName(level),
    commune: terms.commune ?? '',
    date: formatPartialDate(terms.date ?? '', language),
    body: terms.actor ? marked(terms.actor) : (state.collectives.get(terms.collective ?? '')?.name ?? '?'),
  });
  return sentence
    .split(MARK)
    .map((text, index) => (index % 2 === 1 ? { text: actorName(state, text), actor: text } : { text }))
    .filter(({ text }) => text !== '');
}
