import { describe, expect, it } from 'vitest';
import { keptProfiles } from '#shared/exchange/profiles/keep-profiles.ts';
import { writeProfiles } from '#shared/exchange/profiles/profile-file.ts';
import { toData } from '#shared/model/network-state.ts';
import { EMPTY } from '../exchange/import-files.ts';
import { deskForTests } from './typing.ts';

const desk = deskForTests();
const TABLE = 'Qui;Ville\nMoulin;Dole\nForge;Gray\n';

function profiles() {
  const mapping = { kind: 'actors' as const, targets: ['name', 'commune'] };
  const table = { file: 'liste.csv', sheet: 'liste.csv', headers: ['Qui', 'Ville'], mapping, csv: null };
  return keptProfiles([], [table], '2026-06-12', () => 'p1');
}

describe('import settings on the command line', () => {
  it('are taken from a file', async () => {
    desk.put('liste.csv', TABLE);
    expect(await desk.maillage('convert', 'liste.csv', 'a.maillage')).toMatchObject({ code: 4 });
    desk.put('reglages.json', writeProfiles(profiles()));
    const args = ['convert', 'liste.csv', 'a.maillage', '--profile', 'reglages.json'];
    expect(await desk.maillage(...args)).toMatchObject({ code: 0 });
    expect(desk.network('a.maillage').actors.map(({ name }) => name)).toEqual(['Moulin', 'Forge']);
    const { out } = await desk.maillage('validate', 'liste.csv', '--profile', 'reglages.json');
    expect(out).toContain('réglages gardés de «\u202fliste\u202f»');
  });

  it('are those of the network that other files are put into', async () => {
    const data = toData(EMPTY);
    desk.putNetwork('a.maillage', { ...data, network: { ...data.network, importProfiles: profiles() } });
    desk.put('liste.csv', TABLE);
    expect(await desk.maillage('convert', 'a.maillage', 'liste.csv', 'b.maillage')).toMatchObject({
      code: 0,
    });
    expect(desk.network('b.maillage').actors).toHaveLength(2);
    expect(desk.network('b.maillage').network.importProfiles).toEqual(profiles());
  });

  it('leave no trace in a file under codes or of some fields', async () => {
    const data = toData(EMPTY);
    desk.putNetwork('a.maillage', { ...data, network: { ...data.network, importProfiles: profiles() } });
    desk.put('b.csv', 'Nom\nMoulin\n');
    for (const options of [
      ['--pseudonyms', '--salt', 's'],
      ['--fields', 'kind'],
    ]) {
      await desk.maillage('convert', 'a.maillage', 'b.csv', 'c.maillage', '--force', ...options);
      expect(desk.network('c.maillage').network.importProfiles).toBeUndefined();
    }
  });

  it('that are none end the command, and say so', async () => {
    desk.put('liste.csv', TABLE);
    desk.put('reglages.json', '{"x":1}');
    const said = await desk.maillage('validate', 'liste.csv', '--profile', 'reglages.json');
    expect(said.code).toBe(4);
    expect(said.error).toContain('réglages');
  });
});

describe('validate', () => {
  it('says of each remark its file, row and text, and that a name of two waits', async () => {
    desk.put(
      'a.csv',
      'Nom;Commune;Emplois\nMoulin;Dole;beaucoup\nMoulin;Gray;2\nVerger;Dole;3\nForge;Dole;4\n',
    );
    desk.put('t.csv', 'De;Vers\nVerger;Moulin\n');
    const { code, out } = await desk.maillage('validate', 'a.csv', 't.csv');
    expect(code).toBe(1);
    expect(out).toMatch(
      /^t\.csv, ligne 2\u202f: Refus\. Plusieurs acteurs s’appellent «\u202fMoulin\u202f»/m,
    );
    expect(out).toMatch(/^a\.csv, ligne 2, Emplois\u202f: .*beaucoup/m);
  });
});
