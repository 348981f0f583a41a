import { MultiSelect, TagsInput } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { foldedFilter } from '#renderer/kit/folded-filter.ts';
import { useT } from '#renderer/kit/i18n.ts';
import { manyOf, offered } from '#shared/tables/column.ts';
import type { AfterEdit, CellEditorProps } from './cell-editing.ts';
import classes from './grid.module.css';

/** Several values of one cell. Enter adds one, Tab and Ctrl+Enter hand them over, Escape gives up. */
export function ListEditor<R>({ column, record, typed, onCommit, onCancel }: CellEditorProps<R>) {
  const t = useT();
  const [values, setValues] = useState<string[]>([...manyOf(column.value(record))]);
  const [search, setSearch] = useState(typed ?? '');
  const done = useRef(false);
  const isTags = column.kind === 'tags';
  const commit = (after: AfterEdit) => {
    done.current = true;
    // A tag that was typed but not yet entered counts.
    const last = isTags ? search.trim() : '';
    onCommit(last === '' ? values : [...values, last], after);
  };
  const shared = {
    autoFocus: true,
    size: 'xs' as const,
    className: `${classes.editor} ${classes.wideEditor}`,
    'aria-label': column.label,
    value: values,
    onChange: setValues,
    searchValue: search,
    onSearchChange: setSearch,
    comboboxProps: { withinPortal: true, position: 'bottom-start' as const, width: 320 },
    onBlur: () => {
      if (!done.current) commit('stay');
    },
    onKeyDown: (event: KeyboardEvent) => {
      const over = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
      if (event.key === 'Escape') {
        done.current = true;
        onCancel();
      } else if (event.key === 'Tab' || over) {
        event.preventDefault();
        commit(over ? 'down' : event.shiftKey ? 'left' : 'right');
      }
      event.stopPropagation();
    },
  };
  return isTags ? (
    <TagsInput {...shared} acceptValueOnBlur={false} />
  ) : (
    <MultiSelect
      {...shared}
      data={offered(column.editorOptions ?? column.options, values)}
      searchable
      defaultDropdownOpened
      selectFirstOptionOnChange
      filter={foldedFilter}
      nothingFoundMessage={t('inspector.nothingFound')}
    />
  );
}
