import { Checkbox, Text } from '@mantine/core';
import { useT } from '#renderer/kit/i18n.ts';
import type { ImportOptions } from '#shared/exchange/reading/import-options.ts';
import type { PlannedRow } from '#shared/exchange/reading/planning.ts';
import { withField } from './choices.ts';
import classes from './import.module.css';

interface Props {
  rows: readonly PlannedRow[];
  options: ImportOptions;
  setOptions: (options: ImportOptions) => void;
}

/** Actors that a number or an id identifies and that have another name now: the new one is taken, or the old kept. */
export function RenamedRows({ rows, options, setOptions }: Props) {
  const t = useT();
  const renamed = rows.flatMap((row) => {
    const change = row.table === 'actors' ? row.changes.find(({ field }) => field === 'name') : undefined;
    return change && !row.left && row.by !== 'place' ? [{ row, change }] : [];
  });
  if (renamed.length === 0) return null;
  const title = t('imports.renamed.title', { count: renamed.length });
  return (
    <section aria-label={title}>
      <Text fw={700} size="sm">
        {title}
      </Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reached by the keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('imports.renamed.list')}>
        {renamed.map(({ row, change }) => (
          <Checkbox
            key={row.key}
            size="xs"
            className={classes.choice ?? ''}
            checked={!change.kept}
            onChange={() => setOptions(withField(options, [row], 'name', change.kept))}
            label={
              <>
                <del>{String(change.before)}</del> → <ins>{String(change.after)}</ins>
              </>
            }
            description={t(row.by === 'id' ? 'imports.renamed.id' : 'imports.renamed.number')}
          />
        ))}
      </section>
    </section>
  );
}
