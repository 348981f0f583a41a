import { Button, Checkbox, Menu, TextInput, Tooltip } from '@mantine/core';
import {
  IconArrowBarToDown,
  IconArrowMerge,
  IconPlus,
  IconSearch,
  IconTopologyStar3,
  IconTrash,
  IconX,
} from '@tabler/icons-react';
import { type ReactNode, useMemo, useRef, useState } from 'react';
import beside from '#renderer/kit/beside-inspector.module.css';
import { EmptyScreen } from '#renderer/kit/EmptyScreen.tsx';
import { perform, showNotice } from '#renderer/kit/feedback.tsx';
import { ColumnChooser } from '#renderer/kit/grid/ColumnChooser.tsx';
import { DataGrid } from '#renderer/kit/grid/DataGrid.tsx';
import type { Range } from '#renderer/kit/grid/grid-cursor.ts';
import { useT } from '#renderer/kit/i18n.ts';
import { ask } from '#renderer/kit/intents.ts';
import { openDialog } from '#renderer/kit/navigation.ts';
import { usePanels } from '#renderer/kit/panels.ts';
import { actorOptions } from '#renderer/kit/vocabulary-options.ts';
import { select, useView } from '#renderer/store/view-state.ts';
import type { BulkTable } from '#shared/changes/commands/bulk-update.ts';
import type { NetworkState, Records } from '#shared/model/network-state.ts';
import { activeFilters } from '#shared/network/filters/active-filters.ts';
import type { Visible } from '#shared/network/filters/filter.ts';
import { valueCounts } from '#shared/tables/arrange.ts';
import { readBlock } from '#shared/tables/block.ts';
import type { CellValue, Column } from '#shared/tables/column.ts';
import { type EditPlan, planBulk, planFill, planPaste } from '#shared/tables/edits.ts';
import { applyPlan, recordCommand } from './apply-edits.ts';
import { BulkEdit } from './BulkEdit.tsx';
import { FigureTotals } from './FigureTotals.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { KeysHelp, Tool } from './Tool.tsx';
import classes from './tables.module.css';
import { useTable } from './use-table.ts';

/** More records than this can no longer be read side by side. */
const MOST_COMPARED = 6;

interface Props<T extends BulkTable> {
  table: T;
  state: NetworkState;
  shown: Visible;
  inspector: ReactNode;
}

/** A table of one kind of record beside the record that is picked. */
export function TableScreen<T extends BulkTable>({ table, state, shown, inspector }: Props<T>) {
  const t = useT();
  const inspectorShown = usePanels((panels) => panels.inspectorShown);
  return (
    <div className={beside.screen} data-inspector={inspectorShown || undefined}>
      <main className={classes.main} id="content">
        <RecordTable key={`${state.network.id} ${table}`} table={table} state={state} shown={shown} />
      </main>
      {inspectorShown && (
        <aside className={beside.inspector} aria-label={t('inspector.title')}>
          {inspector}
        </aside>
      )}
    </div>
  );
}

function RecordTable<T extends BulkTable>({ table, state, shown }: Omit<Props<T>, 'inspector'>) {
  const t = useT();
  const selection = useView((view) => view.selection);
  const narrowed = useView(({ settings }) => activeFilters(settings).length > 0);
  const [onlyShown, setOnlyShown] = useState(false);
  const [pasting, setPasting] = useState<EditPlan<Records[T]> | null>(null);
  const only =
    onlyShown && narrowed && table !== 'collectives' ? shown[table as 'actors' | 'cooperations'] : null;
  const view = useTable(table, state, only);
  const { kind, all, rows, layout } = view;
  const range = useRef<Range | null>(null);
  const words: BulkTable = table;
  const known = state.actors;
  const actors = useMemo(() => (table === 'actors' ? [] : actorOptions({ actors: known })), [table, known]);
  const [collectives, setCollectives] = useState<readonly string[]>([]);
  const picked = useMemo(() => pickedOf(table, selection, collectives), [table, selection, collectives]);
  const pick = (ids: readonly string[]) => {
    if (table === 'actors') select({ actors: ids });
    else if (table === 'cooperations') select({ cooperations: ids });
    else {
      setCollectives(ids);
      select({ collective: ids.at(-1) ?? null });
    }
  };
  const pickedRecords = useMemo(() => all.filter(({ id }) => picked.has(id)), [all, picked]);
  const reveal = () =>
    ask({ what: 'reveal', actors: [...new Set(pickedRecords.flatMap((record) => kind.actorsOf(record)))] });
  const remove = () => {
    if (pickedRecords.length > 0)
      void ask({ what: 'delete', of: table, ids: pickedRecords.map(({ id }) => id) });
  };

  /** Stores one cell; with a range, the same value in every row of it. */
  function write(
    column: Column<Records[T]>,
    record: Records[T],
    value: CellValue,
    range: Range | null,
  ): string | null {
    const reading = column.write(value, record);
    if (!reading.ok) return t(`tables.problem.${reading.problem}`);
    if (range && range.bottom > range.top) {
      void applyPlan(
        table,
        planBulk(column, rows.slice(range.top, range.bottom + 1), () => value),
      );
    } else void perform(recordCommand(table, record.id, reading.fields, kind.nameOf(record, state)));
    return null;
  }

  function fillDown({ top, bottom, left, right }: Range): void {
    const source = rows[top];
    if (!source || bottom === top) {
      showNotice(t('tables.nothingToFill'));
      return;
    }
    void applyPlan(
      table,
      planFill(source, view.shown.slice(left, right + 1), rows.slice(top + 1, bottom + 1)),
    );
  }

  function clear({ top, bottom, left, right }: Range): void {
    const width = right - left + 1;
    const empty = Array.from({ length: bottom - top + 1 }, () => Array.from({ length: width }, () => ''));
    void applyPlan(
      table,
      planPaste(empty, rows.slice(0, bottom + 1), view.shown, { row: top, column: left }, null),
    );
  }

  function paste(text: string, { top, bottom, left, right }: Range): void {
    const block = readBlock(text);
    const single = block.length === 1 && block[0]?.length === 1 ? (block[0][0] ?? '') : null;
    if (single === null) {
      setPasting(planPaste(block, rows, view.shown, { row: top, column: left }, kind.newRows));
      return;
    }
    // One cell copied goes into every cell of the range.
    const filled = Array.from({ length: bottom - top + 1 }, () =>
      Array.from({ length: right - left + 1 }, () => single),
    );
    const plan = planPaste(filled, rows, view.shown, { row: top, column: left }, kind.newRows);
    if (plan.cells.length > 1) setPasting(plan);
    else void applyPlan(table, plan);
  }

  return (
    <>
      <div className={classes.toolbar} role="toolbar" aria-label={t(tableLabel(table))}>
        <Button
          size="xs"
          leftSection={<IconPlus size={15} />}
          disabled={table === 'cooperations' && state.actors.size < 2}
          onClick={() => startAdding(table, state)}
        >
          {t(`tables.add.${words}`)}
        </Button>
        <TextInput
          size="xs"
          className={classes.search ?? ''}
          leftSection={<IconSearch size={14} />}
          aria-label={t('tables.search')}
          placeholder={t('tables.search')}
          value={view.search}
          onChange={(event) => view.setSearch(event.currentTarget.value)}
        />
        {narrowed && table !== 'collectives' && (
          <Tooltip label={t('tables.onlyShownWhy')}>
            <Checkbox
              size="xs"
              label={t('tables.onlyShown')}
              checked={onlyShown}
              onChange={(event) => setOnlyShown(event.currentTarget.checked)}
            />
          </Tooltip>
        )}
        <span className={classes.count} role="status">
          {picked.size > 1
            ? t('tables.picked', { count: picked.size })
            : rows.length === all.length
              ? t('tables.rows', { count: rows.length })
              : t('tables.rowsOf', { count: rows.length, total: all.length })}
        </span>
        {view.filtered && (
          <Button
            size="compact-xs"
            variant="subtle"
            leftSection={<IconX size={13} />}
            onClick={() => {
              view.setFilters({});
              view.setSearch('');
              setOnlyShown(false);
            }}
          >
            {t('tables.clearFilters')}
          </Button>
        )}
        <span className={classes.end}>
          {pickedRecords.length > 1 && (
            <BulkEdit table={table} records={pickedRecords} columns={view.ordered} actors={actors} />
          )}
          <Tool label={t('tables.reveal')} disabled={pickedRecords.length === 0} onClick={reveal}>
            <IconTopologyStar3 size={17} />
          </Tool>
          <Tool label={t('tables.fillDown')} onClick={() => range.current && fillDown(range.current)}>
            <IconArrowBarToDown size={17} />
          </Tool>
          <Tool label={t('tables.remove')} disabled={pickedRecords.length === 0} onClick={remove}>
            <IconTrash size={17} />
          </Tool>
          {table === 'actors' && (
            <Tool
              label={t('duplicates.title')}
              hint={t('duplicates.openHint')}
              disabled={all.length < 2}
              onClick={() => openDialog('duplicates')}
            >
              <IconArrowMerge size={17} />
            </Tool>
          )}
          {table === 'actors' && (
            <FigureTotals actors={rows as readonly Records['actors'][]} network={state.network} />
          )}
          <KeysHelp />
          <ColumnChooser columns={view.ordered} hidden={layout.hidden ?? []} onLayout={view.changeLayout} />
        </span>
      </div>
      <DataGrid
        range={range}
        label={t(tableLabel(table))}
        rows={rows}
        columns={view.shown}
        layout={layout}
        onLayout={view.changeLayout}
        filters={view.filters}
        onFilters={view.setFilters}
        countsOf={(column) => (column.options.length > 0 ? valueCounts(all, column) : new Map())}
        picked={picked}
        onPick={pick}
        menu={
          <>
            <Menu.Item leftSection={<IconTopologyStar3 size={16} />} onClick={reveal}>
              {t('tables.reveal')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconArrowBarToDown size={16} />}
              onClick={() => range.current && fillDown(range.current)}
            >
              {t('tables.fillDown')}
            </Menu.Item>
            {table === 'actors' && pickedRecords.length > 1 && pickedRecords.length <= MOST_COMPARED && (
              <Menu.Item
                leftSection={<IconArrowMerge size={16} />}
                onClick={() => ask({ what: 'merge-actors', actors: pickedRecords.map(({ id }) => id) })}
              >
                {t('duplicates.merge.title')}
              </Menu.Item>
            )}
            <Menu.Divider />
            <Menu.Item c="var(--danger)" leftSection={<IconTrash size={16} />} onClick={remove}>
              {t('tables.remove')}
            </Menu.Item>
          </>
        }
        onReveal={reveal}
        onDelete={remove}
        nameOf={(record) => kind.nameOf(record, state)}
        actors={actors}
        onWrite={write}
        onFillDown={fillDown}
        onClear={clear}
        onPaste={paste}
        onCopied={(count) => showNotice(t('tables.copied', { count }))}
        empty={
          all.length === 0 ? (
            <EmptyScreen text={t(`tables.empty.${words}`)} example={words} />
          ) : (
            t('tables.empty.filtered')
          )
        }
      />
      {pasting && (
        <PasteDialog
          plan={pasting}
          nameOf={(id) => {
            const record = state[table].get(id) as Records[T] | undefined;
            return record ? kind.nameOf(record, state) : id;
          }}
          onApply={() => void applyPlan(table, pasting)}
          onClose={() => setPasting(null)}
        />
      )}
    </>
  );
}

function tableLabel(table: BulkTable) {
  return table === 'collectives' ? 'tables.collectivesTable' : (`tables.${table}` as const);
}

function pickedOf(
  table: BulkTable,
  { actors, cooperations, collective }: ReturnType<typeof useView.getState>['selection'],
  collectives: readonly string[],
): ReadonlySet<string> {
  if (table === 'actors') return actors;
  if (table === 'cooperations') return cooperations;
  if (collective === null) return new Set();
  return new Set(collectives.includes(collective) ? collectives : [collective]);
}

function startAdding(table: BulkTable, state: NetworkState): void {
  const { actors } = useView.getState().selection;
  const [first = ''] = actors.size > 0 ? actors : state.actors.keys();
  if (table === 'actors') void ask({ what: 'make-actor' });
  else if (table === 'cooperations') void ask({ what: 'make-cooperation', from: first });
  else void ask({ what: 'make-collective', members: [...actors] });
}
