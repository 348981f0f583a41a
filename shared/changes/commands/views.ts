import { type SavedView, type SavedViewInput, savedViewSchema } from '../../model/view.ts';
import type { Command } from '../command.ts';
import { recordChange } from '../patch.ts';
import { recordUpdate } from '../record-update.ts';

/** Adds a saved view, last in the list; nothing happens when its id is taken. */
export function addView(input: SavedViewInput): Command {
  const view = savedViewSchema.parse(input);
  return {
    kind: 'view-save',
    details: { name: view.name },
    patch: ({ views }) => {
      const last = Math.max(0, ...[...views.values()].map(({ order }) => order));
      return views.has(view.id) ? [] : [recordChange('views', view.id, null, { ...view, order: last + 1 })];
    },
  };
}

export function updateView(id: string, fields: Partial<Omit<SavedView, 'id'>>, name: string): Command {
  return {
    kind: 'view-save',
    details: { name },
    patch: ({ views }) => recordUpdate('views', views.get(id), fields),
  };
}

/** Puts views in this order; those that are not named keep theirs behind. */
export function orderViews(ids: readonly string[], name: string): Command {
  return {
    kind: 'view-save',
    details: { name },
    patch: ({ views }) =>
      ids.flatMap((id, place) => recordUpdate('views', views.get(id), { order: place + 1 })),
  };
}

export function deleteView(id: string, name: string): Command {
  return {
    kind: 'view-delete',
    details: { name },
    patch: ({ views }) => {
      const view = views.get(id);
      return view ? [recordChange('views', id, view, null)] : [];
    },
  };
}
