import type { TableInfo } from '#renderer/workers/codecs.worker.ts';
import type { Encoding } from '#shared/exchange/reading/text-decode.ts';
import { GRID, gridHeader } from '#shared/exchange/tables/answers.ts';
import type { Mapping } from '#shared/exchange/tables/column-mapping.ts';
import type { SheetKind } from '#shared/exchange/tables/sheet-kind.ts';
import type { CustomField } from '#shared/model/network.ts';
import { ColumnRows } from './ColumnRows.tsx';
import { Constants } from './Constants.tsx';
import classes from './import.module.css';
import { NotGivenLine } from './NotGivenLine.tsx';
import { RowChoices } from './RowChoices.tsx';
import { TableHead } from './TableHead.tsx';
import { TiesPanel } from './TiesPanel.tsx';

interface TableMappingProps {
  source: TableInfo;
  customFields: readonly CustomField[];
  mapping: Mapping;
  onMapping: (mapping: Mapping) => void;
  onKind: (kind: SheetKind) => void;
  onReadAgain: (settings: { encoding: Encoding; delimiter: string }) => void;
  onHeaders: (row: number) => void;
}

/** One table of the chosen files: what it is, and what becomes of its columns. */
export function TableMapping(props: TableMappingProps) {
  const { source, customFields, mapping, onMapping } = props;
  const gridQuestions = new Set(
    source.columns.flatMap(({ header }, place) =>
      mapping.targets[place] === GRID ? [gridHeader(header)?.question ?? header] : [],
    ),
  );
  return (
    <section aria-label={tableName(source)}>
      <TableHead {...props} name={tableName(source)} />
      {mapping.kind !== 'out' && (
        <>
          <TiesPanel mapping={mapping} gridQuestions={gridQuestions} onMapping={onMapping} />
          <div className={classes.ofRows}>
            <NotGivenLine columns={source.columns} mapping={mapping} onMapping={onMapping} />
            <Constants mapping={mapping} onMapping={onMapping} />
            <RowChoices source={source} mapping={mapping} onMapping={onMapping} />
          </div>
          {mapping.kind !== 'matrix' && (
            <ColumnRows
              columns={source.columns}
              customFields={customFields}
              mapping={mapping}
              onMapping={onMapping}
            />
          )}
        </>
      )}
    </section>
  );
}

function tableName({ file, sheet }: TableInfo): string {
  return sheet === file ? file : `${file} · ${sheet}`;
}
