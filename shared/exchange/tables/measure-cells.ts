import type { Field } from '../../fields/field.ts';
import { isKnownUnit } from '../../model/units.ts';
import type { Cell } from './cell-reader.ts';

/** "120 m²", "12,5 k€": a number, then what it counts. */
const MEASURE = /^([+-]?[\d\s.,]*\d)\s*([^\d\s.,%+-].*)$/u;

/**
 * The cells of a row, where those of a number with a unit of its own are parted: the unit goes to its own field, from
 * the cell or from the header ("Volume (h/an)"), unless the row says it there.
 */
export function withUnits(
  fields: readonly Field[],
  cells: ReadonlyMap<string, Cell>,
): ReadonlyMap<string, Cell> {
  let parted: Map<string, Cell> | null = null;
  for (const { id, type } of fields) {
    const cell = type.name === 'number' && type.unitIn ? cells.get(id) : undefined;
    if (type.name !== 'number' || !type.unitIn || !cell || cell.text === '') continue;
    const said = cells.get(type.unitIn)?.text ?? '';
    const [, number, own = ''] = MEASURE.exec(cell.text) ?? [];
    const unit = own.trim() || unitOf(cell.header);
    if (unit === '' || (said !== '' && own === '')) continue;
    // Two units that differ are no number: the cell is told as it stands.
    if (said !== '' && said !== unit) continue;
    parted ??= new Map(cells);
    if (number !== undefined) parted.set(id, { ...cell, text: number });
    parted.set(type.unitIn, { ...cell, text: unit });
  }
  return parted ?? cells;
}

/** What a header says that its numbers count; brackets that say anything else are a hint. */
function unitOf(header: string): string {
  const unit = /\(([^()]+)\)\s*$/.exec(header)?.[1]?.trim() ?? '';
  return isKnownUnit(unit) ? unit : '';
}
