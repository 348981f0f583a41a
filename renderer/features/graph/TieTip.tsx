import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import type { TiePoint } from '#renderer/map/types.ts';
import { formatPartialDate } from '#shared/i18n/format.ts';
import { labelOf } from '#shared/i18n/vocabulary-labels.ts';
import { type Cooperation, isDirected } from '#shared/model/cooperation.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import classes from './tie-tip.module.css';

/** More ties than this of one line are counted. */
const MOST = 4;

/** What the line under the pointer is: who with whom, of which types, how strong and since when. */
export function TieTip({ state, tie }: { state: NetworkState; tie: TiePoint }) {
  const t = useT();
  const language = useLanguage();
  const ties = tie.ties.flatMap((id) => state.cooperations.get(id) ?? []);
  const [first] = ties;
  if (!first) return null;
  const { vocabularies } = state.network;
  const name = (id: string) => state.actors.get(id)?.name ?? '';
  const oneWay = (one: Cooperation) =>
    isDirected(one, vocabularies.cooperationTypes) && one.from === first.from;
  const facts = ({ type, strength, status, startedOn }: Cooperation) =>
    [
      labelOf(vocabularies, 'cooperationTypes', type, language) || t('drawing.noValue'),
      strength === null ? '' : t('drawing.tip.strength', { value: strength }),
      status === 'actif' || status === 'unknown' ? '' : t(`model.status.${status}`),
      startedOn === '' ? '' : t('drawing.tip.since', { date: formatPartialDate(startedOn, language) }),
    ].filter(Boolean);
  return (
    <div
      role="tooltip"
      className={classes.tip}
      style={{ left: tie.at.x, top: tie.at.y }}
      data-below={tie.at.y < 120 || undefined}
    >
      <b>
        {name(first.from)} {ties.every(oneWay) ? '→' : '–'} {name(first.to)}
      </b>
      {ties.slice(0, MOST).map((one) => (
        <span key={one.id}>{facts(one).join(' · ')}</span>
      ))}
      {ties.length > MOST && <span>{t('drawing.tip.more', { count: ties.length - MOST })}</span>}
    </div>
  );
}
