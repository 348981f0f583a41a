import { showFault, showNotice } from '#renderer/kit/feedback.tsx';
import { actorName, cooperationSummary } from '#renderer/kit/record-words.ts';
import { platform } from '#renderer/platform/platform.ts';
import type { Language } from '#shared/bridge.ts';
import { csvOf } from '#shared/exchange/tables/csv-write.ts';
import { translator } from '#shared/i18n/translate.ts';
import { labelOf } from '#shared/i18n/vocabulary-labels.ts';
import type { Wish } from '#shared/insight/wishes/wishes.ts';
import type { NetworkState } from '#shared/model/network-state.ts';

/** The rows of the action list, header first. */
export function wishRows(found: readonly Wish[], state: NetworkState, language: Language): string[][] {
  const t = translator(language);
  const type = (id: string) => labelOf(state.network.vocabularies, 'cooperationTypes', id, language);
  return [
    (['from', 'to', 'type', 'status', 'existing', 'todo', 'description'] as const).map((column) =>
      t(`comparisons.wishes.${column}`),
    ),
    ...found.map(({ cooperation, existing, fulfilment }) => [
      actorName(state, cooperation.from),
      actorName(state, cooperation.to),
      type(cooperation.type),
      t(`model.status.${cooperation.status}`),
      existing.map((one) => cooperationSummary(state, one, t, language)).join(', '),
      t(`comparisons.wishes.action.${fulfilment}`),
      cooperation.description,
    ]),
  ];
}

/** Saves the action list where the user says. */
export async function saveWishes(
  found: readonly Wish[],
  state: NetworkState,
  language: Language,
): Promise<void> {
  const t = translator(language);
  const saved = await platform().saveFile(
    `${t('comparisons.wishes.file')}.csv`,
    [{ label: t('comparisons.wishes.fileType'), extensions: ['csv'] }],
    csvOf(wishRows(found, state, language), language),
  );
  if (!saved.ok) showFault(saved.fault);
  else if (saved.value.saved) showNotice(t('comparisons.wishes.saved', { name: saved.value.name }));
}
