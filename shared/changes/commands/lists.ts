import { fold } from '../../base/fold.ts';
import { sameValue } from '../../base/same-value.ts';
import {
  type AnyTerm,
  defaultTerms,
  type ListRef,
  termsOf,
  termUsage,
  withTerms,
} from '../../model/lists.ts';
import { networkSchema } from '../../model/network.ts';
import type { NetworkState } from '../../model/network-state.ts';
import { type Label, NODE_SHAPES, type SectorTerm, type Vocabularies } from '../../model/vocabulary.ts';
import type { Command } from '../command.ts';
import type { Change, Patch } from '../patch.ts';
import { replacedTerm } from './replace-term.ts';

/** What becomes of the records that have an entry which leaves its list. */
export type TermFate = { how: 'replace'; by: string } | { how: 'empty' } | { how: 'retire' };

function vocabularyCommand(patch: (state: NetworkState) => Patch): Command {
  return { kind: 'vocabulary-update', details: {}, patch };
}

function headerChange({ network }: NetworkState, vocabularies: Vocabularies): Change[] {
  const after = networkSchema.parse({ ...network, vocabularies });
  return sameValue(after, networkSchema.parse(network))
    ? []
    : [{ table: 'network', id: network.id, before: network, after }];
}

function changed(
  state: NetworkState,
  list: ListRef,
  change: (terms: readonly AnyTerm[]) => readonly AnyTerm[],
): Change[] {
  const { vocabularies } = state.network;
  return headerChange(state, withTerms(vocabularies, list, change(termsOf(vocabularies, list))));
}

/** Renames, recolours, reshapes one entry. Its id stays, and so does every record that has it. */
export function updateTerm(list: ListRef, id: string, fields: Partial<Omit<AnyTerm, 'id'>>): Command {
  return vocabularyCommand((state) =>
    changed(state, list, (terms) =>
      terms.map((term) => (term.id === id ? { ...term, ...fields, id } : term)),
    ),
  );
}

/** Adds an entry under an id made from its name. */
export function addTerm(list: ListRef, name: string, label: Label, colour: string): Command {
  return vocabularyCommand((state) =>
    changed(state, list, (terms) => [...terms, newTerm(list, freeId(terms, name), label, colour, terms)]),
  );
}

function freeId(terms: readonly AnyTerm[], name: string): string {
  const base = fold(name).replaceAll(' ', '-') || 'entree';
  const taken = (id: string) => terms.some((term) => term.id === id);
  let id = base;
  for (let number = 2; taken(id); number++) id = `${base}-${number}`;
  return id;
}

function newTerm(
  list: ListRef,
  id: string,
  label: Label,
  colour: string,
  terms: readonly AnyTerm[],
): AnyTerm {
  switch (list.name) {
    case 'kinds':
      return { id, label, shape: NODE_SHAPES[terms.length % NODE_SHAPES.length] ?? 'circle', ess: false };
    case 'cooperationTypes':
      return { id, label, colour, directed: false };
    case 'sectors':
      return { id, label, colour, stages: [] };
    case 'levels':
      return { id, label, unplaced: true };
    default:
      return { id, label };
  }
}

/** Puts an entry at another place of its list. */
export function moveTerm(list: ListRef, id: string, to: number): Command {
  return vocabularyCommand((state) =>
    changed(state, list, (terms) =>
      moved(terms, id, to).map((term) => (term.id === id ? placed(term) : term)),
    ),
  );
}

/** A level that somebody has put somewhere is at its place. */
function placed({ unplaced: _, ...term }: AnyTerm): AnyTerm {
  return term;
}

export function moved<T extends { id: string }>(entries: readonly T[], id: string, to: number): readonly T[] {
  const entry = entries.find((own) => own.id === id);
  if (!entry || to < 0 || to >= entries.length) return entries;
  const others = entries.filter((own) => own.id !== id);
  return [...others.slice(0, to), entry, ...others.slice(to)];
}

/**
 * Takes an entry out of its list, together with what becomes of the records that have it: another entry,
 * none, or kept while it is no longer offered. Nothing happens when that would leave a record without what it
 * needs, or with an entry that is not there.
 */
export function removeTerm(list: ListRef, id: string, fate: TermFate): Command {
  return vocabularyCommand((state) => {
    const terms = termsOf(state.network.vocabularies, list);
    if (!terms.some((term) => term.id === id)) return [];
    if (fate.how === 'retire') {
      return changed(state, list, (own) =>
        own.map((term) => (term.id === id ? { ...term, retired: true } : term)),
      );
    }
    if (fate.how === 'replace' && (fate.by === id || !terms.some((term) => term.id === fate.by))) return [];
    const by = fate.how === 'replace' ? fate.by : '';
    const rest = terms.filter((term) => term.id !== id);
    const vocabularies = withTerms(
      state.network.vocabularies,
      list,
      list.name === 'sectors' && by !== '' ? withStagesInUse(state, rest as SectorTerm[], id, by) : rest,
    );
    return [...headerChange(state, vocabularies), ...replacedTerm(state, list, id, by)];
  });
}

/** The stages that actors have in a sector come along into the one that takes its place. */
function withStagesInUse(
  state: NetworkState,
  sectors: readonly SectorTerm[],
  from: string,
  to: string,
): SectorTerm[] {
  const used = termUsage(state, { name: 'stages', sector: from });
  const stages = termsOf(state.network.vocabularies, { name: 'stages', sector: from });
  return sectors.map((sector) => {
    if (sector.id !== to) return sector;
    const come = stages.filter(({ id }) => used.has(id) && !sector.stages.some((own) => own.id === id));
    return { ...sector, stages: [...sector.stages, ...come] };
  });
}

/**
 * The list of a new network again: default names, colours and order. Entries that records have stay behind
 * it; those that were added and that nothing uses go.
 */
export function resetList(list: ListRef): Command {
  return vocabularyCommand((state) =>
    changed(state, list, (terms) => {
      const used = termUsage(state, list);
      const defaults = defaultTerms(list).map((term) => withOwnStages(state, list, term));
      const kept = terms.filter(({ id }) => used.has(id) && !defaults.some((term) => term.id === id));
      return [...defaults, ...kept];
    }),
  );
}

/** A default sector keeps the stages of its own that actors have. */
function withOwnStages(state: NetworkState, list: ListRef, term: AnyTerm): AnyTerm {
  if (list.name !== 'sectors') return term;
  const stageList: ListRef = { name: 'stages', sector: term.id };
  const used = termUsage(state, stageList);
  const defaults = term.stages ?? [];
  const own = termsOf(state.network.vocabularies, stageList).filter(
    ({ id }) => used.has(id) && !defaults.some((stage) => stage.id === id),
  );
  return { ...term, stages: [...defaults, ...own] };
}
