import { Group, NativeSelect, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { duplicateWhy } from '#renderer/kit/duplicate-words.ts';
import { useT } from '#renderer/kit/i18n.ts';
import type { ImportOptions, LikeChoice } from '#shared/exchange/reading/import-options.ts';
import type { LikeRow } from '#shared/exchange/reading/planning.ts';
import classes from './import.module.css';
import { MoreRows, PAGE } from './MoreRows.tsx';

const CHOICES: readonly LikeChoice[] = ['create', 'complete', 'skip'];

interface Props {
  likes: readonly LikeRow[];
  options: ImportOptions;
  setOptions: (options: ImportOptions) => void;
}

/** New actors that may be another one: what becomes of all of them, or of each. */
export function LikeRows({ likes, options, setOptions }: Props) {
  const t = useT();
  const [shown, setShown] = useState(PAGE);
  if (likes.length === 0) return null;
  const [first] = likes;
  const common = likes.every(({ choice }) => choice === first?.choice) ? (first?.choice ?? '') : '';
  const words = CHOICES.map((value) => ({ value, label: t(`imports.likes.${value}`) }));
  return (
    <section aria-label={t('imports.likes.title', { count: likes.length })}>
      <Group justify="space-between" mb={4}>
        <Text fw={700} size="sm">
          {t('imports.likes.title', { count: likes.length })}
        </Text>
        <NativeSelect
          size="xs"
          w={220}
          aria-label={t('imports.likes.forAll')}
          value={common}
          onChange={({ currentTarget }) => {
            const onLike = currentTarget.value as LikeChoice | '';
            if (onLike !== '') setOptions({ ...options, onLike, likeChoices: {} });
          }}
          data={[
            ...(common === '' ? [{ value: '', label: t('imports.likes.mixed') }] : []),
            ...words.map(({ value, label }) => ({ value, label: `${t('imports.likes.forAll')} : ${label}` })),
          ]}
        />
      </Group>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by the keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('imports.likes.like')}>
        <Table verticalSpacing={3} stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={70}>{t('imports.head.row')}</Table.Th>
              <Table.Th>{t('imports.head.name')}</Table.Th>
              <Table.Th>{t('imports.likes.like')}</Table.Th>
              <Table.Th>{t('imports.head.reason')}</Table.Th>
              <Table.Th w={220}>{t('imports.likes.choice')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {likes.slice(0, shown).map(({ fileId, row, name, like, choice }) => (
              <Table.Tr key={fileId}>
                <Table.Td>{row ?? ''}</Table.Td>
                <Table.Td className={classes.cell}>{name}</Table.Td>
                <Table.Td className={classes.cell}>
                  {like.of === 'file' ? t('imports.likes.inFile', { name: like.name }) : like.name}
                </Table.Td>
                <Table.Td>{duplicateWhy(like.likeness, t)}</Table.Td>
                <Table.Td>
                  <NativeSelect
                    size="xs"
                    aria-label={t('imports.likes.choiceOf', { name })}
                    value={choice}
                    onChange={({ currentTarget }) =>
                      setOptions({
                        ...options,
                        likeChoices: {
                          ...options.likeChoices,
                          [fileId]: currentTarget.value as LikeChoice,
                        },
                      })
                    }
                    data={words}
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        <MoreRows of={likes.length} shown={shown} onShow={setShown} />
      </section>
    </section>
  );
}
