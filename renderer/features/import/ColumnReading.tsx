import { Group, NativeSelect, Text } from '@mantine/core';
import { useT } from '#renderer/kit/i18n.ts';
import { type ColumnQuestion, SEPARATOR_CHOICES } from '#shared/exchange/tables/column-question.ts';
import type { CellsReading } from '#shared/exchange/tables/column-types.ts';

interface ColumnReadingProps {
  /** The column, as the screen names it. */
  name: string;
  reading: CellsReading;
  question: ColumnQuestion | null;
  onReading: (reading: CellsReading) => void;
}

/** What the cells of a column were taken for, and where they leave a doubt how they are to be read. */
export function ColumnReading({ name, reading, question, onReading }: ColumnReadingProps) {
  const t = useT();
  const choices = question ? choicesOf(question) : [];
  const words = (of: ColumnQuestion, choice: (typeof choices)[number]['choice']) =>
    t(`imports.reading.${of}.${choice}` as 'imports.reading.decimal.comma');
  const chosen = choices.find(({ change }) =>
    Object.entries(change).every(([key, value]) => reading[key as keyof CellsReading] === value),
  );
  return (
    <Group gap={6} mt={2} wrap="nowrap">
      {question !== 'separators' && question !== 'zeros' && (
        <Text size="xs" c="var(--muted)">
          {t(`imports.reading.as.${reading.as}`)}
        </Text>
      )}
      {question && (
        <NativeSelect
          size="xs"
          variant="unstyled"
          styles={{ input: { minHeight: 20, height: 20 } }}
          aria-label={t('imports.reading.label', { column: name })}
          value={chosen?.choice ?? ''}
          onChange={({ currentTarget }) => {
            const change = choices.find(({ choice }) => choice === currentTarget.value)?.change;
            if (change) onReading({ ...reading, ...change });
          }}
          data={choices.map(({ choice }) => ({ value: choice, label: words(question, choice) }))}
        />
      )}
    </Group>
  );
}

interface Choice {
  choice: string;
  change: Partial<CellsReading>;
}

const SEPARATOR_NAMES = ['whole', 'usual', 'comma', 'slash', 'both'] as const;

function choicesOf(question: ColumnQuestion): readonly Choice[] {
  switch (question) {
    case 'decimal':
      return [
        { choice: 'comma', change: { decimal: ',' } },
        { choice: 'point', change: { decimal: '.' } },
        { choice: 'each', change: { decimal: 'each' } },
      ];
    case 'order':
      return [
        { choice: 'day', change: { order: 'day-first' } },
        { choice: 'month', change: { order: 'month-first' } },
      ];
    case 'separators':
      return SEPARATOR_NAMES.map((choice, place) => ({
        choice,
        change: { separators: SEPARATOR_CHOICES[place] ?? '' },
      }));
    case 'zeros':
      return [
        { choice: 'restore', change: { zeros: true } },
        { choice: 'keep', change: { zeros: false } },
      ];
  }
}
