import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconArrowMerge } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { performDeletion } from '#renderer/kit/feedback.tsx';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { cooperationName, cooperationSummary, cooperationsOf } from '#renderer/kit/record-words.ts';
import { changeView, select, useView } from '#renderer/store/view-state.ts';
import { mergeActors, mergeEffects } from '#shared/compare/duplicates/merge-actors.ts';
import {
  compareFields,
  fieldsAfterMerge,
  type MergeChoices,
} from '#shared/compare/duplicates/merge-fields.ts';
import type { Actor } from '#shared/model/actor.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { CompareTable } from './CompareTable.tsx';
import { fieldWords } from './field-words.ts';

interface Props {
  actors: readonly Actor[];
  state: NetworkState;
  onMerged: () => void;
  /** Other answers than a merge, before the button. */
  children?: ReactNode;
}

/** Several actors as one: choices field by field, and what follows or goes, before anything is changed. */
export function MergeForm({ actors, state, onMerged, children }: Props) {
  const t = useT();
  const language = useLanguage();
  const [wanted, setWanted] = useState<string | null>(null);
  const [choices, setChoices] = useState<MergeChoices>({});
  const survivor = actors.find(({ id }) => id === wanted) ?? bestKnown(actors, state);
  const words = useMemo(() => fieldWords(state, language), [state, language]);
  if (!survivor) return null;
  const { customFields } = state.network;
  const ordered = [survivor, ...actors.filter((actor) => actor !== survivor)];
  const merged = ordered.slice(1).map(({ id }) => id);
  const effects = mergeEffects(state, survivor.id, merged);
  const name = fieldsAfterMerge(ordered, choices, customFields).name ?? survivor.name;
  const follows = (
    [
      ['ties', effects.cooperations],
      ['collectives', effects.collectives],
      ['contacts', effects.contacts],
    ] as const
  ).flatMap(([what, count]) => (count > 0 ? [t(`duplicates.merge.${what}`, { count })] : []));

  async function merge(kept: Actor): Promise<void> {
    const dropCooperations = effects.inner.map(({ id }) => id);
    if (!(await performDeletion(mergeActors({ survivor: kept.id, merged, choices, dropCooperations }, name))))
      return;
    const { selection, settings } = useView.getState();
    if (merged.some((id) => selection.actors.has(id))) select({ actors: [kept.id] });
    if (settings.focus && merged.includes(settings.focus.actorId)) {
      changeView({ focus: { ...settings.focus, actorId: kept.id } });
    }
    onMerged();
  }

  return (
    <Stack gap="sm">
      <CompareTable
        actors={actors}
        survivor={survivor.id}
        onSurvivor={setWanted}
        fields={compareFields(ordered, customFields)}
        choices={choices}
        onChoice={(field, choice) => setChoices({ ...choices, [field]: choice })}
        words={words}
      />
      <Text size="sm">
        {follows.length > 0
          ? `${t('duplicates.merge.follows', { name })} ${follows.join(', ')}.`
          : t('duplicates.merge.nothingFollows')}{' '}
        {t('duplicates.merge.keepHint')}
      </Text>
      {effects.inner.length > 0 && (
        <Alert color="yellow" p="xs">
          <Text size="sm">{t('duplicates.merge.inner', { count: effects.inner.length })}</Text>
          <ul>
            {effects.inner.map((cooperation) => (
              <li key={cooperation.id}>
                {cooperationName(state, cooperation, t)} ·{' '}
                {cooperationSummary(state, cooperation, t, language)}
              </li>
            ))}
          </ul>
        </Alert>
      )}
      <Group justify="space-between">
        <Text size="sm" c="var(--muted)">
          {t('duplicates.merge.canUndo')}
        </Text>
        <Group gap="xs">
          {children}
          <Button leftSection={<IconArrowMerge size={16} />} onClick={() => void merge(survivor)}>
            {actors.length > 2
              ? t('duplicates.merge.actionMany', { count: actors.length })
              : t('duplicates.merge.action')}
          </Button>
        </Group>
      </Group>
    </Stack>
  );
}

/** The actor with the most ties, which is the one people look for on the graph. */
function bestKnown(actors: readonly Actor[], state: NetworkState): Actor | undefined {
  const cooperations = new Map(actors.map((actor) => [actor, cooperationsOf(state, actor.id).length]));
  return [...actors].sort((one, other) => (cooperations.get(other) ?? 0) - (cooperations.get(one) ?? 0))[0];
}
