import type { TFunction } from 'i18next';
import type { Problem } from './problem.ts';

/** A problem of a file in the user's words. */
export function problemWords(t: TFunction, { code, value, details }: Problem): string {
  return t(`problems.${code}`, {
    value: code === 'column-missing' ? columnWords(t, value, details.table ?? '') : value,
    size: '',
    most: '',
    ...details,
    ...(details.list !== undefined && { list: listWords(t, `${details.list}`) }),
    ...(details.field !== undefined && {
      field: details.label ?? columnWords(t, `${details.field}`, details.table ?? ''),
    }),
  });
}

/** A column is missing by its field, whose word depends on the table. */
function columnWords(t: TFunction, field: string, table: string | number): string {
  const words: Readonly<Record<string, string>> = t(
    table === 'cooperations' ? 'fields.cooperations' : 'fields.actors',
    { returnObjects: true },
  );
  return words[field] ?? field;
}

/** A list of the network by its name. */
function listWords(t: TFunction, list: string): string {
  const names: Readonly<Record<string, string>> = t('lists.name', { returnObjects: true });
  return names[list] ?? list;
}
