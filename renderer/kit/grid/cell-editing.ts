import type { KeyboardEvent } from 'react';
import type { CellValue, Column, ColumnOption } from '#shared/tables/column.ts';

/** Where the cursor goes once a cell is handed over. */
export type AfterEdit = 'stay' | 'down' | 'up' | 'right' | 'left' | 'fill';

export interface CellEditorProps<R> {
  column: Column<R>;
  record: R;
  /** What was typed to open the editor, in place of the cell's own value. */
  typed: string | null;
  /** Actors to choose an end or a member from. */
  actors: readonly ColumnOption[];
  onCommit: (value: CellValue, after: AfterEdit) => void;
  onCancel: () => void;
  /** Why the value handed over was refused. */
  error: string | null;
}

/** What a key does to an open editor; null when it is for the editor itself. */
export function afterKey({ key, shiftKey, ctrlKey, metaKey }: KeyboardEvent): AfterEdit | null {
  if (key === 'Enter') return ctrlKey || metaKey ? 'fill' : shiftKey ? 'up' : 'down';
  if (key === 'Tab') return shiftKey ? 'left' : 'right';
  return null;
}
