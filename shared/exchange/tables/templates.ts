import type { Language } from '../../bridge.ts';
import { translator } from '../../i18n/translate.ts';
import type { CustomField } from '../../model/network.ts';
import { emptyState, newNetwork } from '../../model/network-state.ts';
import type { TableKind } from './column-mapping.ts';
import { writeCsvPair } from './csv-write.ts';
import { TEMPLATE_COOPERATION, templateActors } from './template-rows.ts';

/** An empty table with its headers, those of the network's own fields included, and example rows, for a spreadsheet to be filled in. */
export function csvTemplate(
  kind: TableKind,
  language: Language,
  customFields: readonly CustomField[] = [],
): { name: string; bytes: Uint8Array<ArrayBuffer> } {
  const t = translator(language);
  const state = {
    ...emptyState({
      ...newNetwork('template', 'template', '2026-01-01T00:00:00.000Z', language),
      customFields: [...customFields],
    }),
    actors: new Map(templateActors(language).map((actor) => [actor.id, actor])),
    cooperations: new Map([[TEMPLATE_COOPERATION.id, TEMPLATE_COOPERATION]]),
  };
  return { name: `${t(`imports.template.${kind}`)}.csv`, bytes: writeCsvPair(state, language)[kind] };
}
