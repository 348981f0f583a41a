import { formatPartialDate, formatPercent } from '#renderer/kit/format.ts';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { cooperationName } from '#renderer/kit/record-words.ts';
import { labelOf } from '#shared/i18n/vocabulary-labels.ts';
import {
  actorCompleteness,
  completenessShare,
  cooperationCompleteness,
} from '#shared/insight/quality/completeness.ts';
import type { ReviewRow } from '#shared/insight/quality/review.ts';
import type { NetworkState } from '#shared/model/network-state.ts';

/** What a row of the review says of its record. */
export function useRowWords(state: NetworkState) {
  const t = useT();
  const language = useLanguage();
  const { vocabularies } = state.network;

  function name({ table, id }: ReviewRow): string {
    if (table !== 'cooperations') return state[table].get(id)?.name ?? '?';
    const tie = state.cooperations.get(id);
    return tie ? cooperationName(state, tie, t) : '?';
  }

  /** What it is, what is the matter, how complete it is. */
  function detail({ table, id, date, codes = [] }: ReviewRow): string {
    const ended = table === 'collectives' || state[table].get(id)?.checkedOn !== date;
    const dated = { date: formatPartialDate(date ?? '', language) };
    return [
      kindOf(table, id),
      date && t(ended ? 'history.review.ends' : 'history.review.lastChecked', dated),
      ...codes.map((code) => t(`model.checks.${code}`)),
      shareOf(table, id),
    ]
      .filter(Boolean)
      .join(' · ');
  }

  function kindOf(table: ReviewRow['table'], id: string): string {
    const actor = table === 'actors' && state.actors.get(id);
    if (actor) return labelOf(vocabularies, 'kinds', actor.kind, language);
    const tie = table === 'cooperations' && state.cooperations.get(id);
    if (tie) return labelOf(vocabularies, 'cooperationTypes', tie.type, language);
    const collective = table === 'collectives' && state.collectives.get(id);
    return collective ? t(`model.collectiveKind.${collective.kind}`) : '';
  }

  function shareOf(table: ReviewRow['table'], id: string): string {
    const actor = table === 'actors' && state.actors.get(id);
    const tie = table === 'cooperations' && state.cooperations.get(id);
    const share = actor
      ? completenessShare(actorCompleteness(actor))
      : tie
        ? completenessShare(cooperationCompleteness(tie))
        : null;
    return share === null
      ? ''
      : t('history.review.completenessOf', { share: formatPercent(share, language) });
  }

  return { name, detail };
}

/** The actors that show a record on the graph. */
export function actorsOf({ table, id }: ReviewRow, state: NetworkState): string[] {
  if (table === 'actors') return [id];
  const tie = table === 'cooperations' && state.cooperations.get(id);
  if (tie) return [tie.from, tie.to];
  return state.collectives.get(id)?.members.map(({ actorId }) => actorId) ?? [];
}
