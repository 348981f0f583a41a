import { MultiSelect, Select, TagsInput, Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, useRef, useState } from 'react';
import { foldedFilter } from '#renderer/app/folded-filter.ts';
import { useT } from '#renderer/app/i18n.ts';
import type { CellValue, Column } from '#shared/tables/column.ts';
import { manyOf, oneOf } from '#shared/tables/column.ts';
import classes from './grid.module.css';

/** Where the cursor goes once a cell is handed over. */
export type AfterEdit = 'stay' | 'down' | 'up' | 'right' | 'left' | 'fill';

interface Props<R> {
  column: Column<R>;
  record: R;
  /** What was typed to open the editor, in place of the cell's own value. */
  typed: string | null;
  /** Actors to choose an end from. */
  actors: readonly { value: string; label: string }[];
  onCommit: (value: CellValue, after: AfterEdit) => void;
  onCancel: () => void;
  error: string | null;
}

/** The editor of one cell by the kind of its column. Enter and Tab hand over, Escape gives up. */
export function CellEditor<R>(props: Props<R>) {
  const { column } = props;
  switch (column.kind) {
    case 'choice':
    case 'actor':
      return <ChoiceEditor {...props} />;
    case 'choices':
    case 'tags':
      return <ListEditor {...props} />;
    default:
      return <TextEditor {...props} />;
  }
}

function TextEditor<R>({ column, record, typed, onCommit, onCancel, error }: Props<R>) {
  const [text, setText] = useState(typed ?? oneOf(column.value(record)));
  const done = useRef(false);
  const t = useT();
  const commit = (after: AfterEdit) => {
    done.current = true;
    onCommit(text, after);
  };
  const shared = {
    autoFocus: true,
    value: text,
    error,
    size: 'xs' as const,
    'aria-label': column.label,
    placeholder: column.kind === 'date' ? t('inspector.hint.date') : '',
    className: classes.editor ?? '',
    onFocus: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
      if (typed === null) currentTarget.select();
      else currentTarget.setSelectionRange(text.length, text.length);
    },
    onBlur: () => {
      if (!done.current) commit('stay');
    },
    onKeyDown: (event: KeyboardEvent) => {
      done.current = false;
      // A line break in a long text takes Alt or Shift, as in a spreadsheet.
      const after = column.kind === 'long-text' && event.shiftKey ? null : afterKey(event);
      if (after) {
        event.preventDefault();
        commit(after);
      } else if (event.key === 'Escape') {
        done.current = true;
        onCancel();
      }
      event.stopPropagation();
    },
  };
  return column.kind === 'long-text' ? (
    <Textarea
      {...shared}
      minRows={3}
      autosize
      maxRows={8}
      onChange={(event) => setText(event.currentTarget.value)}
    />
  ) : (
    <TextInput {...shared} onChange={(event) => setText(event.currentTarget.value)} />
  );
}

function ChoiceEditor<R>({ column, record, typed, actors, onCommit, onCancel }: Props<R>) {
  const t = useT();
  const [search, setSearch] = useState(typed ?? '');
  const options = column.kind === 'actor' ? actors : column.options;
  const value = oneOf(column.value(record));
  return (
    <Select
      autoFocus
      searchable
      defaultDropdownOpened
      selectFirstOptionOnChange
      size="xs"
      className={classes.editor ?? ''}
      aria-label={column.label}
      data={[...options]}
      defaultValue={options.some((option) => option.value === value) ? value : null}
      {...(typed === null ? {} : { searchValue: search, onSearchChange: setSearch })}
      limit={60}
      filter={foldedFilter}
      clearable={column.kind === 'choice'}
      clearButtonProps={{ 'aria-label': t('inspector.clear', { name: column.label }) }}
      nothingFoundMessage={t('inspector.nothingFound')}
      onChange={(chosen) => onCommit(chosen ?? '', 'stay')}
      onBlur={onCancel}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
        event.stopPropagation();
      }}
      comboboxProps={{ withinPortal: true, position: 'bottom-start', width: 260 }}
    />
  );
}

function ListEditor<R>({ column, record, onCommit, onCancel }: Props<R>) {
  const t = useT();
  const [values, setValues] = useState<string[]>([...manyOf(column.value(record))]);
  const done = useRef(false);
  const commit = (after: AfterEdit) => {
    done.current = true;
    onCommit(values, after);
  };
  const shared = {
    autoFocus: true,
    size: 'xs' as const,
    className: classes.editor ?? '',
    'aria-label': column.label,
    value: values,
    onChange: setValues,
    comboboxProps: { withinPortal: true, position: 'bottom-start' as const, width: 280 },
    onBlur: () => {
      if (!done.current) commit('stay');
    },
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key === 'Escape') {
        done.current = true;
        onCancel();
      } else if (event.key === 'Tab') {
        event.preventDefault();
        commit(event.shiftKey ? 'left' : 'right');
      }
      event.stopPropagation();
    },
  };
  return column.kind === 'tags' ? (
    <TagsInput {...shared} acceptValueOnBlur={false} />
  ) : (
    <MultiSelect
      {...shared}
      data={[...column.options]}
      searchable
      defaultDropdownOpened
      filter={foldedFilter}
      nothingFoundMessage={t('inspector.nothingFound')}
    />
  );
}

function afterKey({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): AfterEdit | null {
  if (key === 'Enter') return ctrlKey || metaKey ? 'fill' : shiftKey ? 'up' : 'down';
  if (key === 'Tab') return shiftKey ? 'left' : 'right';
  return null;
}
