import { Autocomplete } from '@mantine/core';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import { CommuneOption } from '#renderer/kit/communes/CommuneOption.tsx';
import { useCommunes } from '#renderer/kit/communes/use-communes.ts';
import { useT } from '#renderer/kit/i18n.ts';
import { foldCommune, type KnownCommune } from '#shared/communes/directory.ts';
import { postcodeFor, searchCommunes } from '#shared/communes/search.ts';
import { manyOf } from '#shared/tables/column.ts';
import { type AfterEdit, afterKey, type CellEditorProps } from './cell-editing.ts';
import classes from './grid.module.css';

/** A commune in a cell, found by name or postcode. What is in no list is kept as it is typed. */
export function CommuneEditor<R>({ column, record, typed, onCommit, onCancel, error }: CellEditorProps<R>) {
  const t = useT();
  const [name = '', insee = '', postcode = ''] = manyOf(column.value(record));
  const [text, setText] = useState(typed ?? name);
  const done = useRef(false);
  const { phase, directory } = useCommunes(true);
  const asked = useDeferredValue(text);
  const found = useMemo(
    () => (directory && (asked !== name || insee === '') ? searchCommunes(directory, asked) : []),
    [directory, asked, name, insee],
  );

  const choose = (commune: KnownCommune, after: AfterEdit) => {
    done.current = true;
    const code = postcodeFor(commune, text.match(/\d{5}/)?.[0] ?? '', postcode);
    onCommit([commune.name, commune.insee, code], after);
  };
  const commit = (after: AfterEdit) => {
    const wanted = text.trim();
    // A name or postcode that only one commune has needs no choosing.
    const meant = directory ? searchCommunes(directory, wanted, 30) : [];
    const exact = /^\d{5}$/.test(wanted)
      ? meant
      : meant.filter(({ folded }) => folded === foldCommune(wanted));
    const [only] = exact;
    if (wanted !== name && only && exact.length === 1) choose(only, after);
    else {
      done.current = true;
      onCommit(
        foldCommune(wanted) === foldCommune(name) ? [wanted, insee, postcode] : [wanted, '', ''],
        after,
      );
    }
  };

  return (
    <Autocomplete
      autoFocus
      size="xs"
      className={classes.editor ?? ''}
      aria-label={column.label}
      placeholder={t('communes.placeholder')}
      error={error ?? (phase === 'failed' ? t('communes.failed') : null)}
      value={text}
      onChange={setText}
      onFocus={({ currentTarget }) => typed === null && currentTarget.select()}
      onBlur={() => {
        if (!done.current) commit('stay');
      }}
      onOptionSubmit={(code) => {
        const commune = directory?.byInsee(code);
        if (commune) choose(commune, 'stay');
      }}
      onKeyDown={(event) => {
        const marked = event.currentTarget.getAttribute('aria-activedescendant');
        const after = event.key === 'Enter' && marked ? null : afterKey(event);
        if (after) {
          event.preventDefault();
          commit(after);
        } else if (event.key === 'Escape') {
          done.current = true;
          onCancel();
        }
        event.stopPropagation();
      }}
      data={found.map((commune) => ({ value: commune.insee, label: commune.name }))}
      filter={({ options }) => options}
      renderOption={({ option }) => <CommuneOption commune={directory?.byInsee(option.value)} />}
      maxDropdownHeight={320}
      comboboxProps={{ withinPortal: true, position: 'bottom-start', width: 300 }}
    />
  );
}
