import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fittingPatch } from '#shared/changes/commands/import.ts';
import { applyPatch } from '#shared/changes/patch.ts';
import { joinedProfiles, keptProfiles, withProfiles } from '#shared/exchange/profiles/keep-profiles.ts';
import { profileFor } from '#shared/exchange/profiles/match-profile.ts';
import { openWithProfiles } from '#shared/exchange/profiles/open-with-profiles.ts';
import { readProfiles, writeProfiles } from '#shared/exchange/profiles/profile-file.ts';
import { interpret } from '#shared/exchange/tables/interpret.ts';
import { type ImportProfile, importProfileSchema } from '#shared/model/import-profile.ts';
import { networkSchema } from '#shared/model/network.ts';
import { EMPTY, textFile } from './import-files.ts';

const { network } = EMPTY;

async function opened(text: string, profiles: readonly ImportProfile[] = [], name = 'liste.csv') {
  const [source] = await openWithProfiles([textFile(name, text)], network, {}, profiles);
  if (source?.kind !== 'table') throw new Error('no table');
  return source;
}

/** The profile of a table of which the column "Contact" was chosen to be left out and "Sigle" to be the name. */
async function chosen(text: string, name?: string): Promise<ImportProfile> {
  const { file, table, mapping, csv } = await opened(text, [], name);
  const targets = table.headers.map((header, column) =>
    header === 'Contact' ? null : header === 'Sigle' ? 'name' : (mapping.targets[column] ?? null),
  );
  const read = { file, sheet: table.name, headers: table.headers, mapping: { ...mapping, targets }, csv };
  const [profile] = keptProfiles([], [read], '2026-06-12', () => 'p1');
  if (!profile) throw new Error('no profile');
  return profile;
}

const JUNE = 'Sigle;Commune;Contact\nMDB;Dole;Ada\nVDP;Gray;Bo\n';

describe('the settings of a shape', () => {
  it('are used for the next file of the same headers, whatever else it holds', async () => {
    const profile = await chosen(JUNE, 'liste-2026-06.csv');
    expect(profile.name).toBe('liste');
    const { mapping, profile: used } = await opened('sigle;COMMUNE;Contact\nFDG;Dole;Cy\n', [profile]);
    expect(mapping.targets).toEqual(['name', 'commune', null]);
    expect(used).toEqual({ id: 'p1', name: 'liste', usedOn: '2026-06-12' });
  });

  it('follow columns that moved, and leave new ones to the proposal', async () => {
    const text = 'Sigle;Commune;Contact;Emplois;Site web;Description\nMDB;Dole;Ada;3;;\n';
    const profile = await chosen(text);
    const next = 'Contact;Sigle;Commune;Emplois;Site web;Description;SIREN\nAda;MDB;Dole;3;;;\n';
    const { mapping } = await opened(next, [profile]);
    expect(mapping.targets).toEqual([null, 'name', 'commune', 'jobs', 'website', 'description', 'siren']);
    expect(mapping.cells?.map(({ as }) => as)[3]).toBe('number');
  });

  it('find their headers under a title that was not there before', async () => {
    const profile = await chosen('A;B;C\nx;y;z\n');
    const { table, profile: used } = await opened('Nom;;\nListe du mois;;\nA;B;C\nx;y;z\n', [profile]);
    expect(table.headers).toEqual(['A', 'B', 'C']);
    expect(used?.id).toBe('p1');
  });

  it('are not used for another shape', async () => {
    const profile = await chosen(JUNE);
    const { profile: used, mapping } = await opened('Nom;Adresse;Sigle\nMoulin;;MDB\n', [profile]);
    expect(used).toBeUndefined();
    expect(mapping.targets[0]).toBe('name');
  });

  it('replace those of the same shape and keep the name that somebody gave them', async () => {
    const before = { ...(await chosen(JUNE)), name: 'Annuaire de Dole' };
    const { file, table, mapping, csv } = await opened(JUNE);
    const read = { file, sheet: table.name, headers: table.headers, mapping, csv };
    const after = keptProfiles([before], [read], '2026-07-01', () => 'p2');
    expect(after).toMatchObject([{ id: 'p1', name: 'Annuaire de Dole', usedOn: '2026-07-01' }]);
    expect(after[0]?.mapping.targets).toEqual(mapping.targets);
  });

  it('keep what holds for all rows, as texts only', async () => {
    const profile = await chosen(JUNE);
    const constants = { source: 'Annuaire 2026', name: 5 };
    const read = await opened(JUNE, [{ ...profile, mapping: { ...profile.mapping, constants } }]);
    expect(read.mapping.constants).toEqual({ source: 'Annuaire 2026' });
  });

  it('keep that hidden rows are left out, never which rows were', async () => {
    const { file, table, mapping, csv } = await opened(JUNE);
    const read = { file, sheet: table.name, headers: table.headers, csv };
    const leftOut = { rows: [2], kept: [3], hidden: true };
    const [profile] = keptProfiles([], [{ ...read, mapping: { ...mapping, leftOut } }], '', () => 'p');
    expect(profile?.mapping.leftOut).toEqual({ hidden: true });
    const forged = importProfileSchema.parse({ ...profile, mapping: { ...mapping, leftOut: { rows: 5 } } });
    expect((await opened(JUNE, [forged])).mapping.leftOut).toBeUndefined();
  });

  it('go into the network with the import itself', async () => {
    const profile = await chosen(JUNE);
    const patch = fittingPatch(EMPTY, withProfiles([], network, [profile]));
    if (!patch) throw new Error('it does not fit');
    expect(applyPatch(EMPTY, patch).network.importProfiles).toEqual([profile]);
    expect(networkSchema.parse(applyPatch(EMPTY, patch).network).importProfiles).toEqual([profile]);
  });
});

describe('a file of settings', () => {
  it('reads back what was written, settings of later versions too', async () => {
    const profile = await chosen(JUNE);
    const later = { ...profile, mapping: { ...profile.mapping, later: { of: [1, 'two'] } } };
    expect(readProfiles(writeProfiles([later]))).toEqual({ ok: true, value: [later] });
  });

  it('is refused when it is none', () => {
    for (const text of ['', 'Nom;Commune', '{}', '[]', '{"format":"maillage-import-profiles"}']) {
      expect(readProfiles(new TextEncoder().encode(text)).ok).toBe(false);
    }
    const newer = new TextEncoder().encode(
      '{"format":"maillage-import-profiles","version":99,"profiles":[]}',
    );
    expect(readProfiles(newer)).toMatchObject({ ok: false, fault: { why: 'newer' } });
  });

  it('takes the place of what is known under its ids and shapes', async () => {
    const mine = await chosen(JUNE);
    const given = { ...mine, id: 'p9', name: 'D’une collègue' };
    expect(joinedProfiles([mine], [given]).map(({ name }) => name)).toEqual(['D’une collègue']);
  });

  it('breaks nothing, whatever its mapping says', async () => {
    const { table } = await opened(JUNE);
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom('targets', 'cells', 'leftOut', 'constants', 'x'), fc.jsonValue()),
        async (mess) => {
          const targets = Array.isArray(mess.targets)
            ? mess.targets.filter((one) => typeof one === 'string')
            : [];
          const profile = importProfileSchema.parse({
            id: 'p',
            name: 'p',
            usedOn: '',
            headers: table.headers,
            mapping: { kind: 'actors', ...mess, targets },
          });
          const source = await opened(JUNE, [profile]);
          expect(source.mapping.targets).toHaveLength(3);
          interpret(source.table, source.mapping, network);
        },
      ),
      { numRuns: 100 },
    );
  });
});

it('a shape is looked for among the very same headers first', () => {
  const profile = (id: string, headers: string[]): ImportProfile =>
    importProfileSchema.parse({
      id,
      name: id,
      usedOn: '',
      headers,
      mapping: { kind: 'actors', targets: [] },
    });
  const headers = ['a', 'b', 'c', 'd', 'e'];
  const near = profile('near', [...headers, 'f']);
  expect(profileFor(headers, [near])?.id).toBe('near');
  expect(profileFor(headers, [near, profile('turned', headers.toReversed())])?.id).toBe('turned');
  expect(profileFor(headers, [near, profile('same', headers)])?.id).toBe('same');
  expect(profileFor(['', ''], [profile('empty', ['', ''])])).toBeUndefined();
});
