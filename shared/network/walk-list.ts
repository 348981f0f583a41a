import { fold } from '../base/fold.ts';
import type { Language } from '../bridge.ts';
import { PROGRAM_FIELDS } from '../fields/register.ts';
import { fieldValue, isKnown } from '../fields/value.ts';
import { french } from '../i18n/catalogues.ts';
import { fieldText } from '../i18n/field-text.ts';
import { formatPartialDate, uncapitalised } from '../i18n/format.ts';
import { translator } from '../i18n/translate.ts';
import { labelOf } from '../i18n/vocabulary-labels.ts';
import { type Actor, mainSector } from '../model/actor.ts';
import { isInEffect, STATUSES } from '../model/common.ts';
import { type Cooperation, isDirected, otherEnd } from '../model/cooperation.ts';
import type { NetworkState } from '../model/network-state.ts';

/** One tie of the actor where the walk stands, as it is read out. */
export interface WalkTie {
  id: string;
  partner: string;
  partnerName: string;
  /** "fournit Cantine centrale". */
  phrase: string;
  /** "filière, forte, prévu". */
  detail: string;
}

type Direction = 'out' | 'in' | 'both';

/** The shown ties of an actor: by partner, type, direction and status. */
export function walkTies(
  state: NetworkState,
  actorId: string,
  shown: ReadonlySet<string>,
  language: Language,
): WalkTie[] {
  const { cooperationTypes } = state.network.vocabularies;
  const found: (WalkTie & { rank: string })[] = [];
  for (const tie of state.cooperations.values()) {
    if ((tie.from !== actorId && tie.to !== actorId) || !shown.has(tie.id)) continue;
    const partner = otherEnd(tie, actorId);
    const partnerName = state.actors.get(partner)?.name ?? '';
    const direction: Direction = !isDirected(tie, cooperationTypes)
      ? 'both'
      : tie.from === actorId
        ? 'out'
        : 'in';
    const type = cooperationTypes.findIndex(({ id }) => id === tie.type);
    found.push({
      id: tie.id,
      partner,
      partnerName,
      phrase: `${verb(tie.type, direction, language)} ${partnerName}`,
      detail: detailOf(state, tie, language),
      rank: `${String(type + 1).padStart(4, '0')}${direction}${STATUSES.indexOf(tie.status)}${tie.id}`,
    });
  }
  const collator = new Intl.Collator(language);
  return found
    .sort(
      (one, other) =>
        collator.compare(one.partnerName, other.partnerName) || (one.rank < other.rank ? -1 : 1),
    )
    .map(({ rank: _rank, ...tie }) => tie);
}

/** The verb for a type in a direction; types of one's own, and odd directions, get a general one. */
function verb(type: string, direction: Direction, language: Language): string {
  const t = translator(language);
  const key = `${type}-${direction}`;
  return Object.hasOwn(french.views.walk.verb, key)
    ? t(`views.walk.verb.${key as keyof typeof french.views.walk.verb}`)
    : t(`views.walk.verb.any-${direction}`);
}

function detailOf(state: NetworkState, tie: Cooperation, language: Language): string {
  const t = translator(language);
  const type = labelOf(state.network.vocabularies, 'cooperationTypes', tie.type, language);
  return [
    type,
    tie.strength === null ? '' : t(`model.strength.${tie.strength as 1 | 2 | 3 | 4 | 5}`),
    isInEffect(tie.status) ? '' : t(`model.status.${tie.status}`),
    tie.startedOn === '' ? '' : t('drawing.tip.since', { date: formatPartialDate(tie.startedOn, language) }),
  ]
    .filter(Boolean)
    .join(', ')
    .toLocaleLowerCase(language);
}

/** "La Recyclerie, SCIC, économie circulaire, 8 coopérations". */
export function actorSentence(
  state: NetworkState,
  actorId: string,
  count: number,
  language: Language,
): string {
  const actor = state.actors.get(actorId);
  if (!actor) return '';
  const { vocabularies } = state.network;
  const sector = mainSector(actor);
  return [
    actor.name,
    whatItIs(state, actor, language),
    sector ? labelOf(vocabularies, 'sectors', sector, language).toLocaleLowerCase(language) : '',
    translator(language)('shell.cooperationCount', { count }),
  ]
    .filter(Boolean)
    .join(', ');
}

/** The closest that a record says of what kind of body it is: its legal form, or else its kind. */
function whatItIs({ network }: NetworkState, actor: Actor, language: Language): string {
  const fields = PROGRAM_FIELDS.actors.filter(({ shown }) => shown === 'kicker');
  const field = fields.findLast((field) => isKnown(fieldValue(actor, field), field)) ?? fields[0];
  if (!field) return '';
  const text = fieldText(actor, field, { network, language, actorName: () => '' });
  return uncapitalised(String(text));
}

/** "3 sur 8 : fournit Cantine centrale, filière, forte". */
export function tieSentence(ties: readonly WalkTie[], place: number, language: Language): string {
  const tie = ties[place];
  return tie
    ? translator(language)('views.walk.place', {
        place: place + 1,
        count: ties.length,
        tie: `${tie.phrase}, ${tie.detail}`,
      })
    : translator(language)('views.walk.none');
}

/** The next tie after a place whose partner's name begins with what was typed; -1 when there is none. */
export function jumpTo(ties: readonly WalkTie[], from: number, typed: string): number {
  const wanted = fold(typed);
  if (wanted === '') return -1;
  for (let step = 0; step < ties.length; step++) {
    // A longer word may still mean the tie where it began.
    const place = (from + step + (typed.length === 1 ? 1 : 0)) % ties.length;
    if (fold(ties[place]?.partnerName ?? '').startsWith(wanted)) return place;
  }
  return -1;
}

/** Where a walk begins when nothing is picked: the actor with the most shown ties, the first by id among equals. */
export function mostTied(state: NetworkState, shown: ReadonlySet<string>): string | null {
  const counts = new Map<string, number>();
  for (const { id, from, to } of state.cooperations.values()) {
    if (!shown.has(id)) continue;
    for (const end of [from, to]) counts.set(end, (counts.get(end) ?? 0) + 1);
  }
  let best: string | null = null;
  for (const id of state.actors.keys()) {
    const [more, most] = [counts.get(id) ?? 0, best === null ? -1 : (counts.get(best) ?? 0)];
    if (best === null || more > most || (more === most && id < best)) best = id;
  }
  return best;
}
