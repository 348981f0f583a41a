import type { Language } from '../../bridge.ts';
import { actorName } from '../../i18n/record-words.ts';
import { translator } from '../../i18n/translate.ts';
import { type CompositionRow, compositionRows } from '../../insight/composition/composition-words.ts';
import type { Composition } from '../../insight/composition/ptce.ts';
import type { Handover } from '../../privacy/redaction/handover.ts';
import { type Block, bold, group, heading, named, plain, text, type Words } from '../blocks/block.ts';

/**
 * Whether the pole is made of what the decree asks for, for an application file. Colleges are somebody's own words:
 * they stay out where codes stand for names.
 */
export function compositionPart(
  found: Composition,
  handed: Handover,
  { language, coded }: { language: Language; coded: boolean },
): Block {
  const t = translator(language);
  const { state } = handed;
  const composition = asHanded(found, handed);
  const { pole } = composition;
  const rows = compositionRows(composition, state, language);
  const names = (ids: readonly string[]): Words =>
    ids.flatMap((id, place) => [...(place > 0 ? plain(', ') : []), named(actorName(state, id))]);
  const table = (title: string, of: readonly CompositionRow[]): Block => ({
    what: 'table',
    columns: [
      { title, kind: 'row' },
      { title: t('composition.column.count'), kind: 'number' },
      { title: t('composition.column.who'), kind: 'words' },
    ],
    rows: of.map(({ title: name, state: met, actors, possible }) => [
      [plain(name), ...(met ? [[bold(met)]] : [])],
      [plain(String(actors.length))],
      [
        names(actors),
        ...(possible.length > 0 ? [[...plain(`${t('composition.possible')} `), ...names(possible)]] : []),
      ],
    ]),
  });
  return group('composition', [
    heading(3, t('composition.title')),
    text(
      pole
        ? [...plain(`${t('composition.about')} `), named(state.collectives.get(pole.id)?.name ?? '?')]
        : plain(t('composition.all')),
    ),
    text(t('composition.lead'), 'quiet'),
    table(t('composition.criteria'), rows.criteria),
    ...(rows.colleges.length > 0 && !coded ? [table(t('composition.colleges'), rows.colleges)] : []),
    table(t('composition.levels'), rows.levels),
  ]);
}

/** The same with the ids that its records and words have once they are handed over. */
function asHanded(
  { pole, criteria, colleges, levels }: Composition,
  { idOf, wordOf }: Handover,
): Composition {
  return {
    pole: pole && { ...pole, id: idOf(pole.id) },
    criteria: criteria.map((one) => ({
      ...one,
      actors: one.actors.map(idOf),
      possible: one.possible.map(idOf),
    })),
    colleges: colleges.map((one) => ({ ...one, actors: one.actors.map(idOf) })),
    levels: levels.map(({ name, actors }) => ({
      name: name && (wordOf({ name: 'levels' }, name) ?? ''),
      actors: actors.map(idOf),
    })),
  };
}
