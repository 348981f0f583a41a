import { Select, Textarea, TextInput } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { foldedFilter } from '#renderer/kit/folded-filter.ts';
import { useT } from '#renderer/kit/i18n.ts';
import { fold } from '#shared/base/fold.ts';
import { type CellValue, offered, oneOf } from '#shared/tables/column.ts';
import { CommuneEditor } from './CommuneEditor.tsx';
import { type AfterEdit, afterKey, type CellEditorProps } from './cell-editing.ts';
import classes from './grid.module.css';
import { ListEditor } from './ListEditor.tsx';
import { MembersEditor } from './MembersEditor.tsx';

/** The editor of one cell by the kind of its column. Enter and Tab hand over, Escape gives up. */
export function CellEditor<R>(props: CellEditorProps<R>) {
  switch (props.column.kind) {
    case 'choice':
    case 'actor':
      return <ChoiceEditor {...props} />;
    case 'commune':
      return <CommuneEditor {...props} />;
    case 'choices':
    case 'tags':
      return <ListEditor {...props} />;
    case 'members':
      return <MembersEditor {...props} />;
    default:
      return <TextEditor {...props} />;
  }
}

function TextEditor<R>({ column, record, typed, onCommit, onCancel, error }: CellEditorProps<R>) {
  const [text, setText] = useState(typed ?? oneOf(column.value(record)));
  const field = useRef<(HTMLInputElement & HTMLTextAreaElement) | null>(null);
  const done = useRef(false);
  const t = useT();
  // What was refused is put right before anything else.
  useEffect(() => {
    if (error === null) return;
    done.current = false;
    field.current?.focus();
  }, [error]);
  const commit = (after: AfterEdit) => {
    done.current = true;
    onCommit(text, after);
  };
  const shared = {
    ref: field,
    autoFocus: true,
    value: text,
    error,
    size: 'xs' as const,
    'aria-label': column.label,
    placeholder: column.kind === 'date' ? t('inspector.hint.date') : '',
    className: classes.editor ?? '',
    onFocus: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
      if (typed === null && error === null) currentTarget.select();
      else currentTarget.setSelectionRange(text.length, text.length);
    },
    onBlur: () => {
      if (!done.current) commit('stay');
    },
    onKeyDown: (event: KeyboardEvent) => {
      done.current = false;
      // A line break in a long text takes Alt or Shift, as in a spreadsheet.
      const breaks = column.kind === 'long-text' && event.key === 'Enter' && (event.shiftKey || event.altKey);
      const after = breaks ? null : afterKey(event);
      if (breaks && event.altKey) {
        event.preventDefault();
        const { selectionStart, selectionEnd } = event.currentTarget as HTMLTextAreaElement;
        setText(`${text.slice(0, selectionStart)}\n${text.slice(selectionEnd)}`);
      } else if (after) {
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

function ChoiceEditor<R>({ column, record, typed, actors, onCommit, onCancel, error }: CellEditorProps<R>) {
  const t = useT();
  const options = column.kind === 'actor' ? actors : column.options;
  const value = oneOf(column.value(record));
  const shown = options.find((option) => option.value === value)?.label ?? '';
  const [search, setSearch] = useState(typed ?? shown);
  const done = useRef(false);
  const commit = (chosen: CellValue, after: AfterEdit) => {
    done.current = true;
    onCommit(chosen, after);
  };
  /** What the words typed so far mean: the first option that holds them. */
  const meant = () => {
    const wanted = fold(search);
    if (wanted === '' || search === shown) return value;
    const words = wanted.split(' ');
    const found =
      options.find(({ label }) => fold(label) === wanted) ??
      options.find(({ label }) => words.every((word) => fold(label).includes(word)));
    return found?.value ?? value;
  };
  return (
    <Select
      autoFocus
      searchable
      defaultDropdownOpened
      selectFirstOptionOnChange
      allowDeselect={false}
      size="xs"
      className={classes.editor ?? ''}
      aria-label={column.label}
      error={error}
      data={offered(options, [value])}
      defaultValue={shown === '' ? null : value}
      searchValue={search}
      onSearchChange={setSearch}
      limit={60}
      filter={(input) => foldedFilter(search === shown ? { ...input, search: '' } : input)}
      clearable={column.kind === 'choice'}
      clearButtonProps={{ 'aria-label': t('inspector.clear', { name: column.label }) }}
      nothingFoundMessage={t('inspector.nothingFound')}
      onFocus={(event) => typed === null && event.currentTarget.select()}
      onOptionSubmit={(chosen) => commit(chosen, 'stay')}
      onClear={() => commit('', 'stay')}
      onBlur={() => {
        if (!done.current) onCancel();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') {
          done.current = true;
          onCancel();
        } else if (event.key === 'Tab') {
          event.preventDefault();
          commit(meant(), event.shiftKey ? 'left' : 'right');
        }
        event.stopPropagation();
      }}
      comboboxProps={{ withinPortal: true, position: 'bottom-start', width: 260 }}
    />
  );
}
