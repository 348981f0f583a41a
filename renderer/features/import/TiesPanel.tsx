import { Group, NativeSelect, Stack, Text } from '@mantine/core';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { useMaillage } from '#renderer/store/store.ts';
import type { Mapping } from '#shared/exchange/tables/column-mapping.ts';
import {
  CELL_MEANINGS,
  type CellMeaning,
  MATRIX,
  NO_TYPE,
  type TieSettings,
} from '#shared/exchange/tables/tie-settings.ts';
import { labelOf } from '#shared/i18n/vocabulary-labels.ts';
import { STATUSES, type Status } from '#shared/model/common.ts';
import { defaultVocabularies } from '#shared/model/default-vocabularies.ts';

const DEFAULT_VOCABULARIES = defaultVocabularies();

interface TiesPanelProps {
  mapping: Mapping;
  /** Questions that are asked in a column for each partner: the type of their ties and the meaning of their cells. */
  gridQuestions: ReadonlySet<string>;
  onMapping: (mapping: Mapping) => void;
}

/** What the ties of a matrix, of questions and of columns of partners are, as far as no cell says it. */
export function TiesPanel({ mapping, gridQuestions, onMapping }: TiesPanelProps) {
  const t = useT();
  const language = useLanguage();
  const vocabularies = useMaillage(({ current }) => current?.network.vocabularies) ?? DEFAULT_VOCABULARIES;
  const { ties = {} } = mapping;
  const questions = Object.entries(ties);
  if (questions.length === 0) return null;
  const change = (question: string, settings: TieSettings) =>
    onMapping({ ...mapping, ties: { ...ties, [question]: settings } });
  return (
    <Stack gap="xs" mt="xs" role="group" aria-label={t('imports.ties.title')}>
      {questions.map(([question, settings]) => {
        const set = (changed: Partial<TieSettings>) => change(question, { ...settings, ...changed });
        const hasCells = question === MATRIX || gridQuestions.has(question);
        return (
          <Group key={question} gap="sm" align="end">
            <Text size="sm" fw={600} flex={1} miw={200}>
              {question === MATRIX ? t('imports.ties.ofMatrix') : t('imports.ties.of', { question })}
            </Text>
            {hasCells && (
              <>
                <NativeSelect
                  size="xs"
                  label={t('imports.ties.meaning')}
                  value={settings.meaning}
                  onChange={({ currentTarget }) => set({ meaning: currentTarget.value as CellMeaning })}
                  data={CELL_MEANINGS.map((value) => ({ value, label: t(`imports.ties.meanings.${value}`) }))}
                />
                <NativeSelect
                  size="xs"
                  label={t('imports.ties.type')}
                  value={settings.type}
                  onChange={({ currentTarget }) => set({ type: currentTarget.value })}
                  data={[
                    { value: NO_TYPE, label: t('imports.ties.noType') },
                    ...vocabularies.cooperationTypes.map(({ id }) => ({
                      value: id,
                      label: labelOf(vocabularies, 'cooperationTypes', id, language),
                    })),
                  ]}
                />
              </>
            )}
            <NativeSelect
              size="xs"
              label={t('imports.ties.direction')}
              value={settings.directed ? 'directed' : 'undirected'}
              onChange={({ currentTarget }) => set({ directed: currentTarget.value === 'directed' })}
              data={(['undirected', 'directed'] as const).map((value) => ({
                value,
                label: t(`imports.ties.${value}`),
              }))}
            />
            <NativeSelect
              size="xs"
              label={t('imports.ties.status')}
              value={settings.status}
              onChange={({ currentTarget }) => set({ status: currentTarget.value as Status })}
              data={STATUSES.map((value) => ({ value, label: t(`model.status.${value}`) }))}
            />
          </Group>
        );
      })}
    </Stack>
  );
}
