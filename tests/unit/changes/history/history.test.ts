import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Command } from '#shared/changes/command.ts';
import { addActor, deleteActors, updateActor } from '#shared/changes/commands/actors.ts';
import { addCooperation, updateCooperation } from '#shared/changes/commands/cooperations.ts';
import { restoreField } from '#shared/changes/commands/restore-field.ts';
import { groupOf, matchesEntry } from '#shared/changes/history/entry-filter.ts';
import { type Fates, isUndone } from '#shared/changes/history/fates.ts';
import { minutesOf, minutesText } from '#shared/changes/history/minutes.ts';
import { netChanges } from '#shared/changes/history/net-changes.ts';
import { describePatch, lineText, wordsFor } from '#shared/changes/history/patch-lines.ts';
import { sincePresets } from '#shared/changes/history/since.ts';
import { applyPatch, invertPatch, type Patch } from '#shared/changes/patch.ts';
import type { JournalHeader } from '#shared/changes/undo-stacks.ts';
import { emptyState, type NetworkState, newNetwork, toData, toState } from '#shared/model/network-state.ts';
import { aNetwork } from '../../arbitraries.ts';

const empty = emptyState(newNetwork('small', 'Petit pôle', '2026-01-01T00:00:00.000Z', 'fr'));

/** Runs commands in a row: the state they lead to and what each changed. */
function run(state: NetworkState, commands: readonly Command[]): { state: NetworkState; patches: Patch[] } {
  const patches: Patch[] = [];
  let now = state;
  for (const command of commands) {
    const patch = command.patch(now);
    patches.push(patch);
    now = applyPatch(now, patch);
  }
  return { state: now, patches };
}

const cafe = addActor({ id: 'cafe', name: 'Café', commune: { name: 'Rives', insee: '', postcode: '' } });
const ferme = addActor({ id: 'ferme', name: 'Ferme' });
const tie = addCooperation({ id: 't', from: 'ferme', to: 'cafe', type: 'filiere' }, 'Ferme → Café');
const base = run(empty, [cafe, ferme, tie]).state;

/** A random change of a network: actors renamed, added, deleted. */
const aChange = (ids: readonly string[]): fc.Arbitrary<Command> => {
  const id = fc.constantFrom(...ids, 'new-1', 'new-2');
  return fc.oneof(
    id.map((one) => deleteActors([one], one)),
    fc
      .tuple(id, fc.constantFrom('A', 'B', 'C'))
      .map(([one, acronym]) => updateActor(one, { acronym }, acronym)),
    fc.constantFrom('new-1', 'new-2').map((one) => addActor({ id: one, name: one })),
  );
};

describe('net changes', () => {
  it('lead from the state before to the state after, with at most one change a record', () => {
    fc.assert(
      fc.property(
        aNetwork.chain((data) =>
          fc.tuple(fc.constant(data), fc.array(aChange(data.actors.map(({ id }) => id)), { maxLength: 12 })),
        ),
        ([data, commands]) => {
          const before = toState(data);
          const { state, patches } = run(before, commands);
          const net = netChanges(patches);
          const sorted = (of: NetworkState) =>
            Object.values(toData(of)).map((records) =>
              Array.isArray(records) ? [...records].sort((a, b) => a.id.localeCompare(b.id)) : records,
            );
          expect(sorted(applyPatch(before, net))).toEqual(sorted(state));
          expect(new Set(net.map(({ table, id }) => `${table} ${id}`)).size).toBe(net.length);
        },
      ),
    );
  });

  it('leave no trace of what was undone', () => {
    fc.assert(
      fc.property(
        aNetwork.chain((data) =>
          fc.tuple(fc.constant(data), fc.array(aChange(data.actors.map(({ id }) => id)), { maxLength: 12 })),
        ),
        ([data, commands]) => {
          const { patches } = run(toState(data), commands);
          expect(netChanges([...patches, ...[...patches].reverse().map(invertPatch)])).toEqual([]);
        },
      ),
    );
  });

  it('do not show what was added and removed since', () => {
    const { patches } = run(empty, [cafe, ferme, deleteActors(['cafe'], 'Café')]);
    expect(netChanges(patches).map(({ id }) => id)).toEqual(['ferme']);
  });
});

describe('a change in words', () => {
  const said = (command: Command, language: 'fr' | 'en' = 'fr') =>
    describePatch(command.patch(base), wordsFor(base, language)).flatMap(({ lines }) =>
      lines.map((line) => lineText(line, language).replace(/[\u00a0\u202f]/g, ' ')),
    );

  it('gives amounts, dates and answers as each language writes them', () => {
    const change = updateActor('cafe', { budget: 48_000, joinedOn: '2021-03', ess: 'yes' }, 'Café');
    expect(said(change)).toEqual([
      'ESS : non renseigné → Oui',
      'Budget (€) : non renseigné → 48 000 €',
      'Arrivée : non renseigné → mars 2021',
    ]);
    expect(said(change, 'en')).toEqual([
      'Social economy: not given → Yes',
      'Budget (EUR): not given → €48,000',
      'Joined on: not given → March 2021',
    ]);
  });

  it('gives names in place of ids, also of an actor that is gone', () => {
    expect(said(updateCooperation('t', { to: 'ferme' }, ''))).toEqual(['Vers : Café → Ferme']);
    const patch = deleteActors(['cafe'], 'Café').patch(base);
    const after = applyPatch(base, patch);
    expect(describePatch(patch, wordsFor(after, 'fr', [patch])).map(({ name }) => name)).toEqual([
      'Ferme → Café',
      'Café',
    ]);
    expect(describePatch(patch.slice(0, 1), wordsFor(after, 'fr'))[0]?.name).toBe('Ferme → acteur supprimé');
  });

  it('describes lists as what came and what went', () => {
    const tagged = applyPatch(base, updateActor('cafe', { tags: ['a', 'b'] }, '').patch(base));
    const patch = updateActor('cafe', { tags: ['b', 'c'] }, '').patch(tagged);
    expect(describePatch(patch, wordsFor(base, 'fr'))[0]?.lines).toEqual([
      { kind: 'list', path: 'tags', label: 'Étiquettes', added: ['c'], removed: ['a'] },
    ]);
  });
});

it('a former value is given back to its own field only, and not when it names other records', () => {
  const former = base.actors.get('cafe');
  if (!former) throw new Error('no café');
  const moved = { name: 'Clairval', insee: '75056', postcode: '' };
  const now = applyPatch(base, updateActor('cafe', { commune: moved }, '').patch(base));
  const patch = restoreField('actors', former, 'commune.name', 'Café').patch(now);
  expect(applyPatch(now, patch).actors.get('cafe')?.commune).toEqual({ ...moved, name: 'Rives' });
  const tied = base.cooperations.get('t');
  if (!tied) throw new Error('no tie');
  expect(restoreField('cooperations', { ...tied, to: 'gone' }, 'to', '').patch(base)).toEqual([]);
});

it('knows what is undone in the end from the newest word on it', () => {
  const header = (seq: number, undoes: number | null, redoes: number | null): JournalHeader => ({
    seq,
    networkId: 'n',
    at: '',
    kind: 'actor-add',
    details: {},
    count: 1,
    undoes,
    redoes,
  });
  const fates: Fates = new Map();
  // 1 is undone, redone, and 2 is undone for good.
  const journal = [
    header(1, null, null),
    header(2, null, null),
    header(3, 2, null),
    header(4, 1, null),
    header(5, null, 1),
  ];
  const undone = journal.reverse().filter((entry) => isUndone(entry, fates));
  expect(undone.map(({ seq }) => seq)).toEqual([2]);
});

describe('minutes', () => {
  const hostile = addActor({ id: 'x', name: '<b>Gras</b>', description: 'un\ndeux' });
  const { state, patches } = run(base, [
    hostile,
    updateActor('cafe', { level: 'communal' }, 'Café'),
    deleteActors(['ferme'], 'Ferme'),
  ]);

  it('say what was added, changed and removed, one line a change', () => {
    const minutes = minutesOf(netChanges(patches), state, 'Depuis hier', 'fr');
    expect(minutes.sections.map(({ heading }) => heading)).toEqual([
      '1 acteur ajouté',
      '1 acteur modifié',
      '1 acteur retiré',
      '1 coopération retirée',
    ]);
    const text = minutesText(minutes, 'fr').replace(/[\u00a0\u202f]/g, ' ');
    expect(text).toContain('Compte rendu des changements\nPetit pôle\nDepuis hier\n');
    expect(text).toContain('- <b>Gras</b> — Description : un / deux\n');
    expect(text).toContain('- Café — Échelon : non renseigné → Communal\n');
    expect(text).toContain('1 coopération retirée\n- Ferme → Café — Client-fournisseur (filière)\n');
  });

  it('say so when nothing changed, and never name a person', () => {
    const contact = { table: 'contacts', id: 'p', before: null, after: { id: 'p', name: 'Camille' } };
    const minutes = minutesOf([contact] as never, state, '', 'en');
    expect(minutesText(minutes, 'en')).toContain('No change.');
    expect(minutesText(minutes, 'en')).not.toContain('Camille');
  });
});

it('filters entries by words without accents, by subject and by moment', () => {
  const entry = { kind: 'actor-add', at: '2026-03-02T10:00:00.000Z' } as const;
  const all = { text: '', group: '', since: '' } as const;
  expect(matchesEntry(entry, 'ajout de Café', { ...all, text: 'cafe' })).toBe(true);
  expect(matchesEntry(entry, 'ajout de Café', { ...all, text: 'ferme' })).toBe(false);
  expect(matchesEntry(entry, '', { ...all, group: 'cooperation' })).toBe(false);
  expect(matchesEntry(entry, '', { ...all, since: '2026-03-02T10:00:01.000Z' })).toBe(false);
  expect(groupOf('layout-apply')).toBe('map');
  expect(groupOf('bulk-update')).toBe('other');
});

it('offers every day of the past week by its name, from its first minute', () => {
  const presets = sincePresets(new Date(2026, 10, 24, 15), 'opened', 'fr');
  expect(presets.map(({ label }) => label)).toContain('mardi 17 novembre');
  expect(presets.find(({ id }) => id === 'yesterday')?.at).toBe(new Date(2026, 10, 23).toISOString());
});
