import { Checkbox, Text } from '@mantine/core';
import { useT } from '#renderer/kit/i18n.ts';
import type { FieldChange } from '#shared/exchange/reading/merged-fields.ts';
import type { PlannedRow } from '#shared/exchange/reading/planning.ts';
import classes from './import.module.css';
import type { ChangeWords } from './use-change-words.ts';

interface Props {
  row: PlannedRow;
  /** The file or sheet that it is in; '' when there is only one. */
  place: string;
  words: (table: PlannedRow['table'], change: FieldChange) => ChangeWords;
  onRow: (taken: boolean) => void;
  /** Makes an actor of a row that repeats another one. */
  onApart: () => void;
  onField: (field: string, taken: boolean) => void;
}

/** A row of the files: taken or left as a whole, and each field that it changes with what it was and becomes. */
export function PlannedRowLine({ row, place, words, onRow, onApart, onField }: Props) {
  const t = useT();
  const { key, table, name, action, changes, left, reason, value } = row;
  const choosable = key !== '' && (action === 'create' || action === 'update');
  const where = [
    t(`imports.one.${table}`),
    place,
    row.row === null ? '' : t('imports.line', { row: row.row }),
  ]
    .filter(Boolean)
    .join(' · ');
  return (
    <div className={classes.plannedRow} data-left={left}>
      <div className={classes.plannedName}>
        {choosable ? (
          <Checkbox size="xs" checked={!left} label={name} onChange={() => onRow(left)} />
        ) : (
          <Text size="sm">{name || '—'}</Text>
        )}
        <Text size="xs" c="var(--muted)">
          {where}
        </Text>
      </div>
      {reason && action !== 'create' && (
        <Text size="xs" c="var(--muted)" className={classes.plannedReason}>
          {t(`problems.${reason}`, { value, size: '', most: '' })}
        </Text>
      )}
      {reason === 'duplicate-in-file' && key !== '' && (
        <Checkbox
          size="xs"
          className={classes.plannedField ?? ''}
          checked={false}
          label={t('imports.apart')}
          onChange={onApart}
        />
      )}
      {changes.map((change) => {
        const { label, before, after } = words(table, change);
        return (
          <Checkbox
            key={change.field}
            size="xs"
            className={classes.plannedField ?? ''}
            disabled={left || key === '' || key.startsWith('absent ')}
            checked={!left && !change.kept}
            onChange={() => onField(change.field, change.kept)}
            label={
              <>
                <b>{t('imports.fieldOf', { label })}</b>{' '}
                {before === '' ? <em>{t('history.unknown')}</em> : <del>{before}</del>} → <ins>{after}</ins>
              </>
            }
          />
        );
      })}
    </div>
  );
}
