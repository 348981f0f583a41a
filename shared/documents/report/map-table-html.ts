import type { Language } from '../../bridge.ts';
import { actorName } from '../../i18n/record-words.ts';
import { translator } from '../../i18n/translate.ts';
import { labelOf } from '../../i18n/vocabulary-labels.ts';
import { isInEffect } from '../../model/common.ts';
import { type Cooperation, otherEnd } from '../../model/cooperation.ts';
import type { Handover } from '../../privacy/redaction/handover.ts';
import { type Markup, markup, when } from './markup.ts';

/** What the map draws, in words: each actor with its partners by type, each collective node with its members. */
export function mapTableHtml({ state, scene }: Handover, language: Language): Markup {
  const t = translator(language);
  const drawn = scene.nodes.filter(({ faded }) => !faded);
  const lines = scene.edges.filter(({ faded }) => !faded);
  const tiesOf = new Map<string, Cooperation[]>();
  for (const id of new Set(lines.flatMap(({ ties }) => ties))) {
    const tie = state.cooperations.get(id);
    for (const end of tie ? [tie.from, tie.to] : []) {
      tiesOf.set(end, [...(tiesOf.get(end) ?? []), ...(tie ? [tie] : [])]);
    }
  }
  const byName = new Intl.Collator(language).compare;
  const named = (ids: readonly string[]) => ids.map((id) => actorName(state, id)).sort(byName);
  const rowOf = (name: string, words: readonly Markup[]) =>
    markup`<tr><th scope="row"><bdi>${name}</bdi></th><td>${words.length > 0 ? words : [markup`${t('report.noTie')}`]}</td></tr>`;
  const actors = drawn
    .filter(({ what }) => what === 'actor')
    .map(({ id }) => ({ id, name: actorName(state, id) }))
    .sort((one, other) => byName(one.name, other.name));
  const collectives = drawn.filter(({ what }) => what === 'collective');
  const partnersOf = (id: string): Markup[] => {
    const groups = [...Map.groupBy(tiesOf.get(id) ?? [], ({ type, status }) => `${status} ${type}`).values()];
    return groups.map((ties) => {
      const [{ type, status } = { type: '', status: 'actif' as const }] = ties;
      const kind = labelOf(state.network.vocabularies, 'cooperationTypes', type, language);
      const wished = isInEffect(status)
        ? ''
        : ` (${t(`model.status.${status}`).toLocaleLowerCase(language)})`;
      const partners = named(ties.map((tie) => otherEnd(tie, id)));
      return markup`<div><b>${kind}${wished}</b> <bdi>${partners.join(', ')}</bdi></div>`;
    });
  };
  return markup`<section class="ties">
<h2>${t('report.part.table')}</h2>
<p class="quiet">${t('report.tableLead')}</p>
<table>
<thead><tr><th scope="col">${t('questions.actor')}</th><th scope="col">${t('report.tied')}</th></tr></thead>
<tbody>
${actors.map(({ id, name }) => rowOf(name, partnersOf(id)))}
</tbody>
</table>
${when(
  collectives.length > 0,
  () => markup`<table>
<thead><tr><th scope="col">${t('report.collective')}</th><th scope="col">${t('report.members')}</th></tr></thead>
<tbody>
${collectives.map(({ id, label }) => {
  const members = named(lines.flatMap(({ source, target }) => (source === id ? [target] : [])));
  return rowOf(label, [markup`<bdi>${members.join(', ')}</bdi>`]);
})}
</tbody>
</table>`,
)}
</section>`;
}
