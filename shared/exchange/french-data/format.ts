import type { french } from '../../i18n/catalogues.ts';
import type { Network } from '../../model/network.ts';
import type { Problem } from '../problem.ts';
import type { ReportProgress } from '../progress.ts';
import type { Reading } from '../reading/draft.ts';
import type { Table } from '../tables/table.ts';

/** A format of the field, by its name in the catalogues. */
export type FieldFormat = keyof (typeof french)['fieldFiles']['formats'];

export type NetworkLists = Pick<Network, 'vocabularies' | 'customFields'>;

/** A format that comes as a table, told by its headers whatever the file is called. */
export interface TabularFormat {
  format: FieldFormat;
  /** `keys` are the headers as `headerKey` makes them. */
  is(keys: ReadonlySet<string>, table: Table): boolean;
  read(table: Table, network: NetworkLists, report?: ReportProgress): Reading;
  /** What making a table of the file reported without cause, for a format that is no table of headers. */
  isFalseAlarm?(problem: Problem): boolean;
}
