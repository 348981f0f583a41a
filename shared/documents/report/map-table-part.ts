import type { Language } from '../../bridge.ts';
import { actorName } from '../../i18n/record-words.ts';
import { translator } from '../../i18n/translate.ts';
import { labelOf } from '../../i18n/vocabulary-labels.ts';
import { isInEffect } from '../../model/common.ts';
import { type Cooperation, isDirected, otherEnd } from '../../model/cooperation.ts';
import type { Handover } from '../../privacy/redaction/handover.ts';
import {
  type Block,
  bold,
  type Cell,
  heading,
  named,
  plain,
  section,
  text,
  type Words,
} from '../blocks/block.ts';

/** What the map draws, in words: each actor with its partners by type, each collective node with its members. */
export function mapTablePart({ state, scene }: Handover, language: Language): Block {
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
  const byNameOf = (ids: readonly string[]) => ids.map((id) => actorName(state, id)).sort(byName);
  const rowOf = (name: string, words: Cell): Cell[] => [
    [[named(name)]],
    words.length > 0 ? words : [plain(t('report.noTie'))],
  ];
  const tableOf = (head: string, beside: string, rows: readonly Cell[][]): Block => ({
    what: 'table',
    columns: [
      { title: head, kind: 'row' },
      { title: beside, kind: 'words' },
    ],
    rows,
  });
  const actors = drawn
    .filter(({ what }) => what === 'actor')
    .map(({ id }) => ({ id, name: actorName(state, id) }))
    .sort((one, other) => byName(one.name, other.name));
  const collectives = drawn.filter(({ what }) => what === 'collective');
  const { vocabularies } = state.network;
  const partnersOf = (id: string): Words[] => {
    const arrowOf = (tie: Cooperation) => {
      if (!isDirected(tie, vocabularies.cooperationTypes)) return '↔';
      return tie.from === id ? '→' : '←';
    };
    const groups = Map.groupBy(
      tiesOf.get(id) ?? [],
      (tie) => `${tie.status} ${tie.type} ${arrowOf(tie)}`,
    ).values();
    return [...groups].flatMap((ties) => {
      const [first] = ties;
      if (!first) return [];
      const { type, status } = first;
      const kind = labelOf(vocabularies, 'cooperationTypes', type, language);
      const wished = isInEffect(status)
        ? ''
        : ` (${t(`model.status.${status}`).toLocaleLowerCase(language)})`;
      const partners = byNameOf(ties.map((tie) => otherEnd(tie, id)));
      return [[bold(`${kind}${wished}`), { text: ` ${arrowOf(first)} ` }, named(partners.join(', '))]];
    });
  };
  const membersOf = (id: string) =>
    named(byNameOf(lines.flatMap(({ source, target }) => (source === id ? [target] : []))).join(', '));
  return section('ties', [
    heading(2, t('report.part.table')),
    text(t('report.tableLead'), 'quiet'),
    tableOf(
      t('questions.actor'),
      t('report.tied'),
      actors.map(({ id, name }) => rowOf(name, partnersOf(id))),
    ),
    ...(collectives.length > 0
      ? [
          tableOf(
            t('report.collective'),
            t('report.members'),
            collectives.map(({ id, label }) => rowOf(label, [[membersOf(id)]])),
          ),
        ]
      : []),
  ]);
}
