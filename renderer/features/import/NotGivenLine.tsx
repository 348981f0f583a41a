import { Button, Group, Pill, Text, TextInput } from '@mantine/core';
import { type FormEvent, useMemo, useState } from 'react';
import { useT } from '#renderer/kit/i18n.ts';
import type { Mapping } from '#shared/exchange/tables/column-mapping.ts';
import { notGivenFound, withNotGiven } from '#shared/exchange/tables/not-given.ts';
import { shortTexts, type TableColumn } from '#shared/exchange/tables/table-columns.ts';

interface NotGivenLineProps {
  columns: readonly TableColumn[];
  mapping: Mapping;
  onMapping: (mapping: Mapping) => void;
}

/** The words of a table that mean "not given", with how often they stand in it; each can be taken away or added. */
export function NotGivenLine({ columns, mapping, onMapping }: NotGivenLineProps) {
  const t = useT();
  const [typed, setTyped] = useState('');
  const { kind, targets, notGiven } = mapping;
  const counts = useMemo(() => shortTexts(columns, targets), [columns, targets]);
  if (kind === 'out' || kind === 'matrix' || kind === 'seats') return null;
  const change = (word: string, isOne: boolean) =>
    onMapping({ ...mapping, notGiven: withNotGiven(notGiven, word, isOne) });
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() === '') return;
    change(typed.trim(), true);
    setTyped('');
  };
  return (
    <Group gap="xs" mt="xs" role="group" aria-label={t('imports.notGiven.title')}>
      <Text size="sm" c="var(--muted)">
        {t('imports.notGiven.line')}
      </Text>
      {notGivenFound(counts, notGiven).map(({ word, count }) => (
        <Pill
          key={word}
          withRemoveButton
          onRemove={() => change(word, false)}
          removeButtonProps={{
            'aria-label': t('imports.notGiven.remove', { word }),
            'aria-hidden': false,
            tabIndex: 0,
          }}
        >
          {t('imports.notGiven.word', { word, count })}
        </Pill>
      ))}
      <form onSubmit={add}>
        <Group gap={4}>
          <TextInput
            size="xs"
            w={110}
            aria-label={t('imports.notGiven.add')}
            placeholder={t('imports.notGiven.example')}
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <Button type="submit" size="compact-xs" variant="default" disabled={typed.trim() === ''}>
            {t('imports.notGiven.addButton')}
          </Button>
        </Group>
      </form>
    </Group>
  );
}
