import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commandLineIn } from '#electron/command-line/arguments.ts';
import { LEVER_IDS } from '#shared/insight/levers/lever.ts';
import { actorSchema } from '#shared/model/actor.ts';
import { collectiveSchema } from '#shared/model/collective.ts';
import type { NetworkData } from '#shared/model/network-state.ts';
import { deskForTests, sampleWithContact } from './typing.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const DATA = resolve(ROOT, '../shared/data');
const desk = deskForTests();

function withActor(data: NetworkData, place: number, fields: object): NetworkData {
  return {
    ...data,
    actors: data.actors.map((actor, index) => (index === place ? { ...actor, ...fields } : actor)),
  };
}

describe('validate', () => {
  it('reports by line, column and reason what is wrong, gravest first', async () => {
    desk.put('a.csv', 'Nom;SIRET;Arrivée\nFerme;123;hier\n;1;2020\n');
    const { code, out } = await desk.maillage('validate', 'a.csv');
    expect(code).toBe(1);
    expect(out.split('\n')).toEqual([
      'a.csv, ligne 3, Nom\u202f: Refus. Cette ligne n’a pas de nom\u202f: elle n’est pas importée.',
      'a.csv, ligne 2, Arrivée\u202f: Attention. «\u202fhier\u202f» n’est pas une date\u202f: la valeur est laissée vide.',
      'a.csv, ligne 2, SIRET\u202f: Attention. Le SIRET «\u202f123\u202f» n’est pas valide\u202f: il est gardé et signalé.',
      '1 acteur, 0 coopération\u202f; 1 erreur, 2 avertissements, 0 information.',
      '',
    ]);
    const data = JSON.parse((await desk.maillage('validate', 'a.csv', '--json', '--language', 'en')).out);
    expect(data).toMatchObject({ valid: false, actors: 1 });
    expect(data.problems[0]).toMatchObject({ file: 'a.csv', row: 3, column: 'Nom', severity: 'error' });
    expect(data.problems[0].reason).toMatch(/no name/);
  });

  it('has nothing to say of a sound file, and does not trust text from files', async () => {
    desk.putNetwork('a.maillage', sampleWithContact());
    expect(await desk.maillage('validate', 'a.maillage')).toMatchObject({ code: 0, error: '' });
    desk.put('b.csv', 'Nom;SIREN\nFerme;\u001b[2J\u009b31m12\n');
    const { out } = await desk.maillage('validate', 'b.csv');
    expect(out).toContain('12');
    expect(out.replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
  });
});

describe('merge', () => {
  const base = sampleWithContact();
  const name = base.actors[0]?.name ?? '';

  it('joins what both sides did since their base', async () => {
    desk.putNetwork('base.maillage', base);
    desk.putNetwork('mine.maillage', withActor(base, 0, { budget: 1 }));
    desk.putNetwork('theirs.maillage', withActor(base, 1, { budget: 2 }));
    const merged = await desk.maillage(
      'merge',
      'base.maillage',
      'mine.maillage',
      'theirs.maillage',
      '-o',
      'm.maillage',
    );
    expect(merged).toMatchObject({ code: 0 });
    expect(merged.out).toContain('1 acteur modifié');
    const { actors, contacts } = desk.network('m.maillage');
    expect(actors.slice(0, 2).map(({ budget }) => budget)).toEqual([1, 2]);
    expect(contacts).toEqual([]);
  });

  it('writes nothing while both sides say otherwise, unless one is preferred', async () => {
    desk.putNetwork('base.maillage', base);
    desk.putNetwork('mine.maillage', withActor(base, 0, { budget: 1 }));
    desk.putNetwork('theirs.maillage', withActor(base, 0, { budget: 2 }));
    const files = ['base.maillage', 'mine.maillage', 'theirs.maillage', '--out', 'm.maillage'];
    const open = await desk.maillage('merge', ...files, '--json');
    expect(open.code).toBe(3);
    expect(JSON.parse(open.out)).toMatchObject({
      written: null,
      conflicts: [
        { record: `Acteur ${name}`, field: 'Budget (€)', mine: '1\u00a0€', theirs: '2\u00a0€', chosen: null },
      ],
    });
    expect(() => desk.get('m.maillage')).toThrow();
    for (const [side, budget] of [
      ['mine', 1],
      ['theirs', 2],
    ] as const) {
      const { code, out } = await desk.maillage('merge', ...files, '--prefer', side, '--force');
      expect(code).toBe(0);
      expect(out).toContain(`${budget} € (gardé)`.replace(' ', '\u00a0'));
      expect(desk.network('m.maillage').actors[0]?.budget).toBe(budget);
    }
  });

  it('knows the base when one file says that it comes from the other', async () => {
    desk.putNetwork('base.maillage', base);
    await desk.maillage('merge', 'base.maillage', 'base.maillage', 'base.maillage', '-o', 'sent.maillage');
    const sent = desk.network('sent.maillage');
    const edited = { ...sent, cooperations: sent.cooperations.slice(1) };
    const { lineage: _, ...header } = edited.network;
    desk.putNetwork('stranger.maillage', { ...edited, network: header });
    const unknown = await desk.maillage('merge', 'base.maillage', 'stranger.maillage', '-o', 'x.maillage');
    expect(unknown).toMatchObject({ code: 0 });
    expect(unknown.error).toContain('Aucun dernier état commun');
    desk.putNetwork('back.maillage', edited);
    const back = await desk.maillage('merge', 'base.maillage', 'back.maillage', '-o', 'z.maillage');
    expect(back).toMatchObject({ code: 3 });
    expect(back.out).toContain('supprimé dans le fichier');
    const known = await desk.maillage('merge', 'sent.maillage', 'base.maillage', '-o', 'y.maillage');
    expect(known.error).not.toContain('Aucun dernier état commun');
  });
});

describe('diff', () => {
  it('says what changed, in sentences, as rows and as data', async () => {
    const base = sampleWithContact();
    const first = base.actors[0]?.name ?? '';
    desk.putNetwork('a.maillage', base);
    desk.putNetwork('b.maillage', {
      ...withActor(base, 0, { budget: 7 }),
      cooperations: base.cooperations.slice(1),
    });
    const printed = await desk.maillage('diff', 'a.maillage', 'b.maillage');
    expect(printed).toMatchObject({ code: 0, error: '' });
    expect(printed.out).toContain('De a.maillage à b.maillage');
    expect(printed.out).toMatch(new RegExp(`- ${first} — Budget \\(€\\)\\s: `));
    const { counts, changes } = JSON.parse(
      (await desk.maillage('diff', 'a.maillage', 'b.maillage', '--json')).out,
    );
    expect(counts).toMatchObject({ actors: { changed: 1, same: 39 }, cooperations: { removed: 1 } });
    expect(changes).toContainEqual(
      expect.objectContaining({ name: first, field: 'Budget (€)', fate: 'changed' }),
    );
    const csv = await desk.maillage('diff', 'a.maillage', 'b.maillage', '--csv', '--exit-code');
    expect(csv.code).toBe(1);
    expect(csv.out.split('\r\n')).toHaveLength(4);
    expect(await desk.maillage('diff', 'a.maillage', 'a.maillage', '--exit-code')).toMatchObject({ code: 0 });
    expect(await desk.maillage('diff', 'a.maillage')).toMatchObject({ code: 2 });
  });
});

describe('levers', () => {
  it('gives the figures of all ten', async () => {
    desk.putNetwork('a.maillage', sampleWithContact());
    const { network, levers } = JSON.parse((await desk.maillage('levers', 'a.maillage', '--json')).out);
    expect(network).toBe(sampleWithContact().network.name);
    expect(levers.map(({ id }: { id: string }) => id)).toEqual(LEVER_IDS);
    expect(levers[1].indicators[0]).toMatchObject({
      name: 'meanDegree',
      unit: 'mean',
      value: expect.any(Number),
    });
    const { code, out } = await desk.maillage('levers', 'a.maillage');
    expect(code).toBe(0);
    // The desk's today: a day that is given changes nothing when it is today.
    expect((await desk.maillage('levers', 'a.maillage', '--date', '2026-11-24')).out).toBe(out);
    expect(out).toMatch(/^1\. Formation et sensibilisation\n {3}/);
    expect(out).toContain('10. Passerelles');
    const csv = (
      await desk.maillage('levers', 'a.maillage', '--csv', '--date', '2020-01-01', '--language', 'en')
    ).out;
    expect(csv).toMatch(/^\uFEFF?Lever,Indicator,Figure,Of\r\n/);
    expect(await desk.maillage('levers', 'a.maillage', '--date', '2020-02-31')).toMatchObject({ code: 2 });
  });
});

describe('composition', () => {
  const sample = sampleWithContact();
  const vendor = actorSchema.parse({ id: 'v', name: 'Bois\u009b31m; Vis', kind: 'entreprise' });
  const member = (actorId: string, seat = '') => ({ actorId, role: '', seat });
  const collectives = [
    collectiveSchema.parse({ id: 'b', name: 'Bureau', members: [member('v')] }),
    collectiveSchema.parse({ id: 'k', name: 'Pôle', kind: 'ptce', members: [member('v', 'Usagers')] }),
  ];
  const data = { ...sample, actors: [...sample.actors, vendor], collectives };

  it('says of the pole what is met and who, as text, table and data', async () => {
    desk.putNetwork('a.maillage', data);
    const { code, out } = await desk.maillage('composition', 'a.maillage');
    expect(code).toBe(0);
    expect(
      out
        .replaceAll(/[\u00a0\u202f]/g, ' ')
        .split('\n')
        .slice(0, 7),
    ).toEqual([
      'Composition du PTCE : Pôle',
      '',
      'Critères',
      '   Non rempli  Au moins trois personnes morales (1)',
      '     - Bois 31m; Vis',
      '   Non rempli  Une entreprise de l’ESS (0)',
      '   Rempli      Une entreprise hors ESS (1)',
    ]);
    const csv = (await desk.maillage('composition', 'a.maillage', '--csv')).out;
    expect(csv).toContain('Une entreprise hors ESS;Rempli;1;');
    const found = JSON.parse((await desk.maillage('composition', 'a.maillage', '--json')).out);
    expect(found).toMatchObject({
      pole: { id: 'k', name: 'Pôle' },
      criteria: [{ name: 'legalPersons', state: 'notMet', actors: [{ id: 'v' }] }, {}, {}, {}],
      colleges: [{ name: 'Usagers', actors: [{ id: 'v' }] }],
    });
  });

  it('looks at another collective when it is named, and at all actors without a pole', async () => {
    desk.putNetwork('a.maillage', { ...data, collectives: collectives.slice(0, 1) });
    const named = await desk.maillage('composition', 'a.maillage', '--collective', 'Bureau');
    expect(named.out).toMatch(/^Composition du PTCE\s: Bureau\n/);
    const all = await desk.maillage('composition', 'a.maillage', '--language', 'en');
    expect(all.out).toMatch(/^Composition of the PTCE: Pôle Clairval, all actors\n/);
    expect(await desk.maillage('composition', 'a.maillage', '--collective', 'Bureaux')).toMatchObject({
      code: 2,
      error: expect.stringMatching(/^Aucun collectif ne s’appelle Bureaux.*Bureau\./),
    });
    expect(await desk.maillage('composition')).toMatchObject({ code: 2 });
    expect(await desk.maillage('composition', 'a.maillage', '--csv', '--json')).toMatchObject({ code: 2 });
  });
});

describe('report', () => {
  it('writes the page that the app writes, without persons, and with codes when it is asked to', async () => {
    const data = sampleWithContact();
    desk.putNetwork('a.maillage', data);
    const name = data.actors[0]?.name ?? '';
    const page = (file: string) => new TextDecoder().decode(desk.get(file));
    expect(await desk.maillage('report', 'a.maillage', '-o', 'r.html')).toMatchObject({
      code: 0,
      out: 'r.html est écrit.\n',
      error: '',
    });
    expect(page('r.html')).toMatch(/^<!doctype html>/i);
    expect(page('r.html')).toContain('Passerelles');
    expect(page('r.html')).toContain(name);
    expect(page('r.html')).not.toMatch(/Lovelace|ada@example|<script/);
    await desk.maillage('report', 'a.maillage', '-o', 'c.html', '--pseudonyms', '--language', 'en');
    expect(page('c.html')).toContain('lang="en"');
    expect(data.actors.filter((actor) => page('c.html').includes(actor.name))).toEqual([]);
    expect(await desk.maillage('report', 'a.maillage', '-o', 'r.html')).toMatchObject({ code: 4 });
    expect(await desk.maillage('report', 'a.maillage', '-o', 'r.pdf')).toMatchObject({ code: 2 });
    expect(await desk.maillage('report', 'a.maillage')).toMatchObject({ code: 2 });
    const persons = await desk.maillage('report', 'a.maillage', '-o', 'd.html', '--with-contacts');
    expect(persons).toMatchObject({ code: 2 });
  });
});

describe('the command line', () => {
  it('explains itself in both languages', async () => {
    const french = await desk.maillage('--help');
    expect(french).toMatchObject({ code: 0, error: '' });
    for (const word of ['convert', 'validate', 'merge', 'diff', 'levers', 'Codes de retour']) {
      expect(french.out).toContain(word);
    }
    expect((await desk.maillage('merge', '-h', '--language=en')).out).toContain('Exit codes');
    expect((await desk.maillage('--version')).out).toBe('Maillage 0.0.0\n');
    expect(await desk.maillage()).toMatchObject({ code: 2, out: '' });
    const unknown = await desk.maillage('conjure', '--language', 'en');
    expect(unknown).toMatchObject({ code: 2, error: expect.stringContaining('Unknown command: conjure') });
  });

  it('is told apart from a file that is opened in a window', () => {
    expect(commandLineIn(['--no-sandbox', 'convert', 'a.gexf', '--json'])).toEqual([
      'convert',
      'a.gexf',
      '--json',
    ]);
    expect(commandLineIn(['--help'])).toEqual(['--help']);
    expect(commandLineIn(['a.maillage', 'convert'])).toBeNull();
    expect(commandLineIn(['--user-data-dir=x'])).toBeNull();
  });

  it('runs by itself, where it was called and in the language of the system', () => {
    desk.put('a.csv', 'Name\nFarm\n');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [resolve(ROOT, 'electron/cli.ts'), 'convert', 'a.csv', 'b.gexf'],
      { cwd: desk.folder(), encoding: 'utf8', env: { ...process.env, LC_ALL: 'en_GB.UTF-8' } },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe('b.gexf is written: 1 actor, 0 cooperations.\n');
    expect(desk.get('b.gexf').length).toBeGreaterThan(100);
  });

  it.skipIf(!existsSync(DATA))('reads real files of other programs', async () => {
    for (const [file, actors] of [
      ['les-miserables.gexf', 77],
      ['airlines.graphml', 235],
      ['medium-network.cx2', 0],
    ] as const) {
      const { code, out } = await desk.maillage('convert', resolve(DATA, file), `${file}.maillage`, '--json');
      expect(code, file).toBe(0);
      if (actors > 0) expect(JSON.parse(out)).toMatchObject({ actors });
    }
  });
});
