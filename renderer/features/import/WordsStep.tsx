import { Button, Group, NativeSelect, Stack, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { useLanguage, useT } from '#renderer/kit/i18n.ts';
import { type FoundWord, NEW_ENTRY } from '#shared/exchange/tables/found-words.ts';
import { labelOf } from '#shared/i18n/vocabulary-labels.ts';
import { defaultVocabularies } from '#shared/model/default-vocabularies.ts';
import type { Vocabularies, VocabularyName } from '#shared/model/vocabulary.ts';
import classes from './import.module.css';
import { MoreRows } from './MoreRows.tsx';
import type { ImportControl } from './use-import.ts';

const DEFAULT_VOCABULARIES = defaultVocabularies();
/** What is to be decided comes first. */
const ORDER: readonly FoundWord['how'][] = ['new', 'near', 'meaning', 'name'];

/** Shows which entries of the lists the words of the files were taken for, and lets the user say otherwise. */
export function WordsStep({ control }: { control: ImportControl }) {
  const t = useT();
  const { state, chooseWords, check, backToMapping } = control;
  const vocabularies = (state.intoNew ? null : state.current?.network.vocabularies) ?? DEFAULT_VOCABULARIES;
  const lists = [...new Set(state.words.map(({ list }) => list))];
  return (
    <Stack>
      <Text size="sm" c="var(--muted)">
        {t('imports.words.hint')}
      </Text>
      {lists.map((list) => (
        <ListWords
          key={list}
          list={list}
          words={state.words.filter((word) => word.list === list)}
          vocabularies={vocabularies}
          onChoice={chooseWords}
        />
      ))}
      <Group justify="space-between" className={classes.foot ?? ''}>
        <Button variant="default" onClick={backToMapping}>
          {t('imports.back')}
        </Button>
        <Button onClick={() => void check()}>{t('imports.next')}</Button>
      </Group>
    </Stack>
  );
}

interface ListWordsProps {
  list: VocabularyName;
  words: readonly FoundWord[];
  vocabularies: Vocabularies;
  onChoice: (words: readonly FoundWord[], choice: string) => void;
}

const SHOWN_AT_FIRST = 50;

function ListWords({ list, words, vocabularies, onChoice }: ListWordsProps) {
  const t = useT();
  const language = useLanguage();
  const [shown, setShown] = useState(SHOWN_AT_FIRST);
  const sorted = [...words].sort(
    (one, other) => ORDER.indexOf(one.how) - ORDER.indexOf(other.how) || other.count - one.count,
  );
  const unmatched = words.filter(({ how }) => how === 'new');
  const title = t(`lists.name.${list}`);
  const data = [
    { value: NEW_ENTRY, label: t('imports.words.newEntry') },
    { value: '', label: t('imports.words.notGiven') },
    {
      group: title,
      items: vocabularies[list].map(({ id }) => ({
        value: id,
        label: labelOf(vocabularies, list, id, language),
      })),
    },
  ];
  return (
    <section aria-label={title}>
      <Group justify="space-between">
        <Text fw={700}>{title}</Text>
        {unmatched.length > 1 && (
          <Group gap="xs">
            <Button size="compact-xs" variant="default" onClick={() => onChoice(unmatched, NEW_ENTRY)}>
              {t('imports.words.allNew', { count: unmatched.length })}
            </Button>
            <Button size="compact-xs" variant="default" onClick={() => onChoice(unmatched, '')}>
              {t('imports.words.noneNew')}
            </Button>
          </Group>
        )}
      </Group>
      <Table mt="xs" verticalSpacing={4} layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('imports.words.word')}</Table.Th>
            <Table.Th w={90}>{t('imports.words.times')}</Table.Th>
            <Table.Th w={150}>{t('imports.words.how')}</Table.Th>
            <Table.Th>{t('imports.table.target')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {sorted.slice(0, shown).map((found) => (
            <Table.Tr key={found.word}>
              <Table.Td className={classes.cell}>{found.word}</Table.Td>
              <Table.Td>{t('imports.table.filledRows', { count: found.count })}</Table.Td>
              <Table.Td c="var(--muted)">{t(`imports.words.hows.${found.how}`)}</Table.Td>
              <Table.Td>
                <NativeSelect
                  size="xs"
                  aria-label={t('imports.words.entryOf', { word: found.word })}
                  value={found.choice}
                  onChange={({ currentTarget }) => onChoice([found], currentTarget.value)}
                  data={data}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      <MoreRows of={sorted.length} shown={shown} onShow={setShown} />
    </section>
  );
}
