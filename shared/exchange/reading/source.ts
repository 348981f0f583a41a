import type { Past } from '../../changes/past.ts';
import type { ImportProfile } from '../../model/import-profile.ts';
import type { NetworkData, TableName } from '../../model/network-state.ts';
import type { FieldFormat } from '../french-data/format.ts';
import type { Problem } from '../problem.ts';
import type { Mapping } from '../tables/column-mapping.ts';
import type { Table } from '../tables/table.ts';
import type { Reading } from './draft.ts';
import type { Encoding } from './text-decode.ts';

/** Settings of an earlier import that a table is read by. */
export type UsedProfile = Pick<ImportProfile, 'id' | 'name' | 'usedOn'>;

/** What one file, or one sheet of it, turned out to be. */
export type Source =
  | {
      kind: 'table';
      file: string;
      table: Table;
      mapping: Mapping;
      /** How the text was read; null for a workbook. */
      csv: { encoding: Encoding; delimiter: string } | null;
      problems: Problem[];
      /** The kept settings that it is read by. */
      profile?: UsedProfile;
    }
  | {
      kind: 'reading';
      file: string;
      reading: Reading;
      /** The format of the field that it was recognised as. */
      format?: FieldFormat;
      /** It came as a table, which can be read as an ordinary one instead. */
      tabular?: boolean;
    }
  | {
      kind: 'network';
      file: string;
      data: NetworkData;
      past: Past;
      problems: Problem[];
      ancestors: readonly string[];
      without: readonly TableName[];
    }
  | { kind: 'failed'; file: string; problems: Problem[] };
