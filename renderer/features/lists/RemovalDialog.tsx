import { Button, Group, Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Choice } from '#renderer/kit/choice/Choice.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { Question } from '#renderer/kit/Question.tsx';
import type { TermFate } from '#shared/changes/commands/lists.ts';
import type { ColumnOption } from '#shared/tables/column.ts';

interface Props {
  name: string;
  /** How many records have it. */
  count: number;
  others: readonly ColumnOption[];
  /** The words for leaving records without it; undefined when they need one. */
  emptyWords: string;
  canRetire: boolean;
  onDecide: (fate: TermFate) => void;
  onClose: () => void;
}

/** Asks what becomes of the records that have an entry before it goes. */
export function RemovalDialog({ name, count, others, emptyWords, canRetire, onDecide, onClose }: Props) {
  const t = useT();
  const [how, setHow] = useState<TermFate['how']>(
    others.length > 0 ? 'replace' : canRetire ? 'retire' : 'empty',
  );
  const [by, setBy] = useState<string | null>(null);
  const fate: TermFate | null = how === 'replace' ? (by === null ? null : { how, by }) : { how };
  return (
    <Question title={t('lists.removal.title', { name })} onClose={onClose}>
      <Radio.Group
        label={t('lists.removal.used', { count })}
        value={how}
        onChange={(chosen) => setHow(chosen as TermFate['how'])}
      >
        <Stack gap="xs" mt="xs">
          {others.length > 0 && <Radio value="replace" label={t('lists.removal.replace')} />}
          {how === 'replace' && (
            <Choice
              ml={30}
              size="sm"
              aria-label={t('lists.removal.replacement')}
              placeholder={t('lists.removal.replacement')}
              options={[...others]}
              value={by}
              onChange={setBy}
            />
          )}
          <Radio value="empty" label={emptyWords} />
          {canRetire && <Radio value="retire" label={t('lists.removal.retire')} />}
        </Stack>
      </Radio.Group>
      <Text size="sm" c="var(--muted)" mt="md">
        {t('lists.removal.canUndo')}
      </Text>
      <Group justify="flex-end" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('shell.cancel')}
        </Button>
        <Button
          color="red.8"
          disabled={fate === null}
          onClick={() => {
            if (fate) onDecide(fate);
          }}
        >
          {t('inspector.deletion.confirm')}
        </Button>
      </Group>
    </Question>
  );
}
