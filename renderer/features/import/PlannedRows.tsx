import { SegmentedControl, Text, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { useT } from '#renderer/kit/i18n.ts';
import { fold, searchedWords } from '#shared/base/fold.ts';
import type { ProblemPlace } from '#shared/exchange/problem.ts';
import type { ImportOptions } from '#shared/exchange/reading/import-options.ts';
import type { PlannedAction, PlannedRow } from '#shared/exchange/reading/planning.ts';
import type { Network } from '#shared/model/network.ts';
import { withField, withRow } from './choices.ts';
import classes from './import.module.css';
import { PlannedRowLine } from './PlannedRowLine.tsx';
import { useChangeWords } from './use-change-words.ts';

const GROUPS: readonly PlannedAction[] = ['error', 'update', 'create', 'skip'];

/** The file and sheet of a row, where there are several. */
function placeWords(sources: readonly ProblemPlace[], source: number | null): string {
  const place = source === null ? undefined : sources[source];
  return place && sources.length > 1 ? [place.file, place.sheet].filter(Boolean).join(' · ') : '';
}

interface Props {
  rows: readonly PlannedRow[];
  /** The network as it will be, for the words of its fields. */
  network: Network;
  /** The files and sheets that rows are in. */
  sources: readonly ProblemPlace[];
  options: ImportOptions;
  setOptions: (options: ImportOptions) => void;
}

/** Every row of the files with what becomes of it: by groups, to be searched, taken and left. */
export function PlannedRows({ rows, network, sources, options, setOptions }: Props) {
  const t = useT();
  const words = useChangeWords(network);
  const scroller = useRef<HTMLElement>(null);
  const [search, setSearch] = useState('');
  const groups = useMemo(() => {
    const found = new Map<PlannedAction, PlannedRow[]>(GROUPS.map((group) => [group, []]));
    for (const row of rows) found.get(row.action)?.push(row);
    return found;
  }, [rows]);
  const [chosen, setChosen] = useState<PlannedAction | null>(null);
  const filled = GROUPS.filter((group) => (groups.get(group)?.length ?? 0) > 0);
  // What one has to act on comes first; what does not change is only shown when asked for.
  const group =
    chosen && filled.includes(chosen)
      ? chosen
      : (filled.find((group) => group === 'update' || group === 'create') ?? filled[0]);
  const shown = useMemo(() => {
    const wanted = searchedWords(search);
    const all = (group && groups.get(group)) ?? [];
    return wanted.length === 0
      ? all
      : all.filter((row) => wanted.every((word) => fold(row.name).includes(word)));
  }, [groups, group, search]);
  // biome-ignore lint/nursery/useReactCompiler: the list asks its rows anew at each draw, and is left uncompiled for it
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => 34 + 26 * (shown[index]?.changes.length ?? 0) + (shown[index]?.reason ? 22 : 0),
    overscan: 8,
  });
  if (!group) return null;
  return (
    <section aria-label={t('imports.rows')} className={classes.rows}>
      <div className={classes.rowsHead}>
        <SegmentedControl
          size="xs"
          aria-label={t('imports.showOnly')}
          value={group}
          onChange={(value) => setChosen(value as PlannedAction)}
          data={filled.map((value) => ({
            value,
            label: t(`imports.group.${value}`, { count: groups.get(value)?.length ?? 0 }),
          }))}
        />
        <TextInput
          size="xs"
          w={240}
          leftSection={<IconSearch size={14} aria-hidden />}
          aria-label={t('imports.searchRows')}
          placeholder={t('imports.searchRows')}
          value={search}
          onChange={({ currentTarget }) => setSearch(currentTarget.value)}
        />
      </div>
      <section
        ref={scroller}
        className={classes.scroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by the keyboard
        tabIndex={0}
        aria-label={t(`imports.group.${group}`, { count: shown.length })}
      >
        <ul className={classes.list} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = shown[index];
            return (
              row && (
                <li
                  key={index}
                  ref={virtual.measureElement}
                  data-index={index}
                  aria-setsize={shown.length}
                  aria-posinset={index + 1}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <PlannedRowLine
                    row={row}
                    place={placeWords(sources, row.source)}
                    words={words}
                    onRow={(taken) => setOptions(withRow(options, row.key, taken))}
                    onApart={() =>
                      setOptions({ ...options, apartRows: [...(options.apartRows ?? []), row.key] })
                    }
                    onField={(field, taken) => setOptions(withField(options, [row], field, taken))}
                  />
                </li>
              )
            );
          })}
        </ul>
        {shown.length === 0 && (
          <Text size="sm" c="var(--muted)" p="sm">
            {t('imports.noneFound')}
          </Text>
        )}
      </section>
    </section>
  );
}
