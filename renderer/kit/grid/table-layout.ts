import { create } from 'zustand';
import { z } from '#shared/model/schema.ts';

/** Older versions parted the id of one of the network's own fields by a space. */
const columnId = z.string().transform((id) => id.replace(/^custom /, 'custom.'));

const layoutSchema = z.object({
  /** Ids of columns in the order chosen; columns it does not name follow in their own order. */
  order: z.array(columnId).default([]),
  hidden: z.array(columnId).nullable().default(null),
  widths: z.record(columnId, z.number().min(40).max(1200)).default({}),
  sort: z.object({ column: columnId, descending: z.boolean() }).nullable().default(null),
});

/** How the columns of one table are arranged on this computer; null hides what is hidden at first. */
export type TableLayout = z.infer<typeof layoutSchema>;

const STORAGE_KEY = 'maillage.tables';
export const PLAIN_LAYOUT: TableLayout = layoutSchema.parse({});

/** Anything unreadable counts as never arranged. */
function stored(): Record<string, TableLayout> {
  try {
    const kept: unknown = JSON.parse(globalThis.localStorage?.getItem(STORAGE_KEY) ?? '{}');
    return z.record(z.string(), layoutSchema).catch({}).parse(kept);
  } catch {
    return {};
  }
}

const useLayouts = create<Record<string, TableLayout>>()(stored);

export function useTableLayout(name: string): TableLayout {
  return useLayouts((layouts) => layouts[name]) ?? PLAIN_LAYOUT;
}

export function changeTableLayout(name: string, change: Partial<TableLayout>): void {
  useLayouts.setState((layouts) => ({ [name]: { ...PLAIN_LAYOUT, ...layouts[name], ...change } }));
  try {
    globalThis.localStorage?.setItem(STORAGE_KEY, JSON.stringify(useLayouts.getState()));
  } catch {
    // A full or forbidden storage only means that the arrangement is forgotten at the next start.
  }
}

/** The columns in the user's order; `all` includes the hidden ones. */
export function orderedColumns<C extends { id: string }>(columns: readonly C[], { order }: TableLayout): C[] {
  const place = new Map(order.map((id, position) => [id, position]));
  return columns
    .map((column, position) => ({ column, place: place.get(column.id) ?? order.length + position }))
    .sort((one, other) => one.place - other.place)
    .map(({ column }) => column);
}

/** A column moved by so many places. */
export function movedOrder(ids: readonly string[], id: string, by: number): string[] {
  const from = ids.indexOf(id);
  const to = Math.max(0, Math.min(ids.length - 1, from + by));
  const others = ids.filter((other) => other !== id);
  return [...others.slice(0, to), id, ...others.slice(to)];
}

export function columnWidth({ id, width }: { id: string; width: number }, { widths }: TableLayout): number {
  return widths[id] ?? width;
}
