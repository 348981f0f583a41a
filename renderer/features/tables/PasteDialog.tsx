import { Badge, Button, Group, ScrollArea, Stack, Table, Text } from '@mantine/core';
import { Dialog } from '#renderer/kit/Dialog.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import type { EditPlan } from '#shared/tables/edits.ts';

interface Props<R> {
  plan: EditPlan<R>;
  nameOf: (id: string) => string;
  onApply: () => void;
  onClose: () => void;
}

/** Longer lists are counted: what matters is at the top. */
const MOST_LINES = 100;

/** What pasting a block would do, before it is done. */
export function PasteDialog<R>({ plan, nameOf, onApply, onClose }: Props<R>) {
  const t = useT();
  const { cells, additions, refused, columnsLeftOut, updates } = plan;
  const changes = updates.length + additions.length;
  return (
    <Dialog onClose={onClose} title={t('tables.paste.title')} size="min(860px, 92vw)">
      <Stack gap="sm">
        <Text>{changes === 0 ? t('tables.paste.nothing') : t('tables.paste.intro')}</Text>
        <Group gap="xs" role="status">
          <Badge size="lg" variant="light" color="blue" tt="none">
            {t('tables.paste.cells', { count: cells.length })}
          </Badge>
          <Badge size="lg" variant="light" color="teal" tt="none">
            {t('tables.paste.rows', { count: additions.length })}
          </Badge>
          {refused.length > 0 && (
            <Badge size="lg" variant="light" color="red" tt="none">
              {t('tables.paste.refused', { count: refused.length })}
            </Badge>
          )}
        </Group>
        {columnsLeftOut > 0 && (
          <Text c="var(--danger)">{t('tables.paste.columnsLeftOut', { count: columnsLeftOut })}</Text>
        )}
        {refused.length > 0 && (
          <Lines
            title={t('tables.paste.problems')}
            heads={[
              t('tables.paste.row'),
              t('tables.paste.column'),
              t('tables.paste.value'),
              t('tables.paste.reason'),
            ]}
            lines={refused.map(({ row, column, value, problem }) => [
              String(row),
              column,
              value,
              t(`tables.problem.${problem}`),
            ])}
          />
        )}
        {cells.length > 0 && (
          <Lines
            title={t('tables.paste.change')}
            heads={[
              t('tables.paste.record'),
              t('tables.paste.column'),
              t('tables.paste.before'),
              t('tables.paste.after'),
            ]}
            lines={cells.map(({ id, column, before, after }) => [nameOf(id), column, before, after])}
          />
        )}
        <Group justify="end">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button
            data-autofocus
            disabled={changes === 0}
            onClick={() => {
              onApply();
              onClose();
            }}
          >
            {t('tables.paste.apply')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function Lines({ title, heads, lines }: { title: string; heads: string[]; lines: string[][] }) {
  const t = useT();
  const more = lines.length - MOST_LINES;
  return (
    <section aria-label={title}>
      <ScrollArea.Autosize mah={260} type="auto">
        <Table stickyHeader withTableBorder captionSide="top" fz="sm">
          <Table.Caption ta="left" fw={700}>
            {title}
          </Table.Caption>
          <Table.Thead>
            <Table.Tr>
              {heads.map((head) => (
                <Table.Th key={head}>{head}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {lines.slice(0, MOST_LINES).map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the lines never move while the dialog is open
              <Table.Tr key={index}>
                {line.map((text, place) => (
                  <Table.Td key={heads[place]} style={{ overflowWrap: 'anywhere' }}>
                    {text}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
      {more > 0 && (
        <Text size="sm" c="var(--muted)">
          {t('tables.paste.more', { count: more })}
        </Text>
      )}
    </section>
  );
}
