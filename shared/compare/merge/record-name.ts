import { describeChange, wordsFor } from '../../changes/history/patch-lines.ts';
import { recordChange } from '../../changes/patch.ts';
import type { Words } from '../../i18n/field-text.ts';
import { translator } from '../../i18n/translate.ts';
import type { NetworkState, Records, TableName } from '../../model/network-state.ts';

/** What records of two networks are called, by either of them. */
export function namesIn(mine: NetworkState, theirs: NetworkState, language: Words['language']) {
  const known = { ...mine, actors: new Map([...theirs.actors, ...mine.actors]) };
  const words = wordsFor(known, language);
  const t = translator(language);

  function nameOf<T extends TableName>(table: T, id: string, given?: Records[T]): string {
    const record = given ?? mine[table].get(id) ?? theirs[table].get(id);
    if (!record) return known.actors.get(id)?.name ?? id;
    if (table === 'positions' || table === 'logos')
      return known.actors.get(id)?.name ?? mine.collectives.get(id)?.name ?? id;
    if (table === 'contacts') {
      const { name, actorId } = record as Records['contacts'];
      return t('snapshots.merge.contactOf', { name, actor: words.actorName(actorId) });
    }
    if ('title' in record) return record.title;
    if ('name' in record) return record.name;
    return describeChange(recordChange(table, id, record as never, record as never), words)?.name ?? id;
  }

  return { words, nameOf };
}
