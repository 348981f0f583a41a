import type { TFunction } from 'i18next';
import type { Language } from '../bridge.ts';
import { isInEffect } from '../model/common.ts';
import { type Cooperation, isDirected } from '../model/cooperation.ts';
import type { NetworkState } from '../model/network-state.ts';
import { formatEurosShort, formatPartialDate } from './format.ts';
import { labelOf } from './vocabulary-labels.ts';

export function actorName(state: NetworkState, id: string): string {
  return state.actors.get(id)?.name ?? '?';
}

/** "A → B" for a directed tie, "A — B" for a mutual one: what the journal calls it. */
export function cooperationName(
  state: NetworkState,
  cooperation: Pick<Cooperation, 'from' | 'to' | 'type' | 'directed'>,
  t: TFunction,
): string {
  const directed = isDirected(cooperation as Cooperation, state.network.vocabularies.cooperationTypes);
  return t(directed ? 'inspector.cooperation.name' : 'inspector.cooperation.nameBoth', {
    from: actorName(state, cooperation.from),
    to: actorName(state, cooperation.to),
  });
}

/** The most telling things of a tie on one short line: its type, then amount, strength, start or status. */
export function cooperationSummary(
  state: NetworkState,
  cooperation: Cooperation,
  t: TFunction,
  language: Language,
): string {
  const type = labelOf(state.network.vocabularies, 'cooperationTypes', cooperation.type, language);
  return [type, tellingDetail(cooperation, t, language)].filter(Boolean).join(' · ');
}

function tellingDetail(cooperation: Cooperation, t: TFunction, language: Language): string {
  if (!isInEffect(cooperation.status)) return t(`model.status.${cooperation.status}`).toLowerCase();
  if (cooperation.amount !== null) return formatEurosShort(cooperation.amount, language);
  if (cooperation.strength !== null && cooperation.strength !== 3) {
    return t(`model.strength.${cooperation.strength as 1 | 2 | 4 | 5}`).toLowerCase();
  }
  if (cooperation.startedOn) {
    return t('inspector.cooperation.since', {
      date: formatPartialDate(cooperation.startedOn.slice(0, 4), language),
    });
  }
  return '';
}

/** "2021 à mars 2024", "depuis 2021", "jusqu’à 2024", or '' when neither is known. */
export function periodText(start: string, end: string, t: TFunction, language: Language): string {
  const [from, until] = [formatPartialDate(start, language), formatPartialDate(end, language)];
  if (start && end) return t('inspector.cooperation.fromTo', { start: from, end: until });
  if (start) return t('inspector.cooperation.since', { date: from });
  return end ? t('inspector.cooperation.until', { date: until }) : '';
}

/** The ties of an actor, those that are active first, then by partner. */
export function cooperationsOf(state: NetworkState, actorId: string): Cooperation[] {
  const rank = (tie: Cooperation) => (isInEffect(tie.status) ? 0 : tie.status === 'termine' ? 2 : 1);
  const partner = (tie: Cooperation) => actorName(state, tie.from === actorId ? tie.to : tie.from);
  return [...state.cooperations.values()]
    .filter((tie) => tie.from === actorId || tie.to === actorId)
    .sort(
      (one, other) =>
        rank(one) - rank(other) ||
        (other.strength ?? 0) - (one.strength ?? 0) ||
        partner(one).localeCompare(partner(other), 'fr'),
    );
}
