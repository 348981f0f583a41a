import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { WRITABLE } from '#electron/command-line/written-file.ts';
import { EXTENSIONS } from '#shared/exchange/formats.ts';
import { deskForTests, sampleWithContact } from './typing.ts';

const desk = deskForTests();
const GEXF =
  '<gexf version="1.3"><graph><nodes><node id="a" label="Ferme"/><node id="b" label="Mairie"/></nodes><edges><edge id="1" source="a" target="b"/></edges></graph></gexf>';
const textOf = (name: string) => new TextDecoder('latin1').decode(desk.get(name));

describe('convert', () => {
  it('writes every format, and no contact of a person in any', async () => {
    desk.putNetwork('a.maillage', sampleWithContact());
    for (const format of WRITABLE) {
      const name = `${format}.${EXTENSIONS[format]}`;
      expect(await desk.maillage('convert', 'a.maillage', name, '--to', format)).toMatchObject({ code: 0 });
      const bytes = desk.get(name);
      const parts = bytes[0] === 0x50 ? Object.values(unzipSync(bytes)) : [bytes];
      const text = parts.map((part) => new TextDecoder().decode(part)).join('\n');
      expect(text).not.toMatch(/Lovelace|ada@example/);
      expect(text.length).toBeGreaterThan(1000);
    }
    expect(desk.network('maillage.maillage').actors).toHaveLength(40);
  });

  it('hands over persons, codes or some fields when it is asked to', async () => {
    desk.putNetwork('a.maillage', sampleWithContact());
    await desk.maillage('convert', 'a.maillage', 'persons.maillage', '--with-contacts');
    expect(desk.network('persons.maillage').contacts).toMatchObject([{ name: 'Ada Lovelace' }]);
    await desk.maillage('convert', 'a.maillage', 'codes.maillage', '--pseudonyms', '--salt', 'sel');
    await desk.maillage('convert', 'a.maillage', 'again.maillage', '--pseudonyms', '--salt=sel');
    const names = (file: string) => desk.network(file).actors.map(({ name }) => name);
    expect(names('codes.maillage')).toEqual(names('again.maillage'));
    expect(names('codes.maillage')).not.toContain(names('persons.maillage')[0]);
    await desk.maillage('convert', 'a.maillage', 'fields.maillage', '--fields', 'kind, type,actors.tags');
    const { actors, cooperations, collectives } = desk.network('fields.maillage');
    expect(actors.some(({ kind }) => kind === 'collectivite')).toBe(true);
    expect(actors.every(({ description, budget }) => description === '' && budget === null)).toBe(true);
    expect(cooperations.some(({ type }) => type === 'filiere')).toBe(true);
    expect(cooperations.every(({ tags, amount }) => tags.length === 0 && amount === null)).toBe(true);
    expect(collectives).toEqual([]);
  });

  it('makes one network of several files, with the same ids each time', async () => {
    desk.put('acteurs.csv', 'Nom;Type d’acteur\nFerme;Association\nMairie;Collectivité\n');
    desk.put('liens.csv', 'De;Vers;Type\nFerme;Mairie;filière\n');
    for (const name of ['one.maillage', 'two.maillage']) {
      expect(await desk.maillage('convert', 'acteurs.csv', 'liens.csv', name)).toMatchObject({ code: 0 });
    }
    const { network, actors, cooperations } = desk.network('one.maillage');
    expect(network.name).toBe('acteurs');
    expect(actors).toMatchObject([{ name: 'Ferme', kind: 'association' }, { name: 'Mairie' }]);
    expect(cooperations).toMatchObject([{ from: actors[0]?.id, to: actors[1]?.id, type: 'filiere' }]);
    expect(desk.network('two.maillage').actors).toEqual(actors);
  });

  it('puts other files into a network that is among them', async () => {
    desk.putNetwork('a.maillage', sampleWithContact());
    desk.put('b.csv', 'Nom;Type d’acteur\nUn nouveau venu;Association\n');
    await desk.maillage('convert', 'b.csv', 'a.maillage', '-o', 'c.maillage');
    const { network, actors } = desk.network('c.maillage');
    expect(network.name).toBe(sampleWithContact().network.name);
    expect(actors).toHaveLength(41);
    expect(actors.map(({ name }) => name)).toContain('Un nouveau venu');
  });

  it('replaces nothing unless it is asked to', async () => {
    desk.put('a.gexf', GEXF);
    desk.put('b.maillage', 'mine');
    const refused = await desk.maillage('convert', 'a.gexf', 'b.maillage');
    expect(refused).toMatchObject({ code: 4, out: '' });
    expect(refused.error).toContain('--force');
    expect(textOf('b.maillage')).toBe('mine');
    expect(await desk.maillage('convert', 'a.gexf', 'b.maillage', '--force')).toMatchObject({ code: 0 });
    expect(desk.network('b.maillage').actors).toHaveLength(2);
  });

  it('reads and writes as it is asked, whatever the names', async () => {
    desk.put('export', GEXF);
    expect(await desk.maillage('convert', 'export', 'x.svg', '--from', 'gexf')).toMatchObject({ code: 0 });
    expect(textOf('x.svg')).toMatch(/^<svg[\s\S]*Ferme[\s\S]*<\/svg>\s*$/);
    expect((await desk.maillage('convert', 'export', 'x.zip')).code).toBe(0);
    expect(Object.keys(unzipSync(desk.get('x.zip'))).sort()).toEqual(['acteurs.csv', 'cooperations.csv']);
    await desk.maillage('convert', 'export', 'x.csv', '--table', 'cooperations', '--language', 'en');
    expect(new TextDecoder().decode(desk.get('x.csv'))).toMatch(/From,To/);
  });

  it('writes a page for partners with the stories in it, and without persons or names as it is asked', async () => {
    const text = (name: string) => new TextDecoder().decode(desk.get(name));
    desk.putNetwork('a.maillage', sampleWithContact());
    expect(await desk.maillage('convert', 'a.maillage', 'p.html')).toMatchObject({ code: 0 });
    expect(/^<!doctype html>[\s\S]*La Recyclerie/.test(text('p.html'))).toBe(true);
    expect(text('p.html').includes('Le Pôle Clairval en six étapes')).toBe(true);
    expect(/Lovelace|ada@example/.exec(text('p.html'))?.[0]).toBeUndefined();
    await desk.maillage('convert', 'a.maillage', 'coded.html', '--pseudonyms');
    expect(/A-[0-9A-Z]{6}/.test(text('coded.html'))).toBe(true);
    const names = sampleWithContact().actors.filter(({ name }) => text('coded.html').includes(name));
    expect(names).toEqual([]);
    expect(/en six étapes|Clairval/.exec(text('coded.html'))?.[0]).toBeUndefined();
  });

  it('says what a file lacks, and of rows that were left out', async () => {
    desk.put('a.csv', 'Nom;SIREN\nFerme;123\n;552100554\n');
    const { code, out, error } = await desk.maillage(
      'convert',
      'a.csv',
      'a.pajek',
      '--to',
      'pajek',
      '--json',
    );
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      written: 'a.pajek',
      format: 'pajek',
      actors: 1,
      losses: expect.arrayContaining([{ what: 'identifiers', count: 1 }]),
      problems: [
        { code: 'name-missing', row: 3 },
        { code: 'siren-invalid', row: 2, column: 'SIREN' },
      ],
    });
    expect(error).toContain('a.csv, ligne 3');
  });

  it('reports what is not well formed, and what cannot be used', async () => {
    desk.put('a.gexf', GEXF);
    desk.put('page.html', '<!doctype html><p>, ; ,');
    const codes = async (...args: string[]) => (await desk.maillage('convert', ...args)).code;
    expect(await codes()).toBe(2);
    expect(await codes('a.gexf')).toBe(2);
    expect(await codes('a.gexf', 'b.docx')).toBe(2);
    expect(await codes('a.gexf', 'b.png')).toBe(2);
    expect(await codes('a.gexf', 'b.csv')).toBe(2);
    expect(await codes('a.gexf', 'b.gexf', '--from', 'docx')).toBe(2);
    expect(await codes('a.gexf', 'b.gexf', '--pseudonyms', '--with-contacts')).toBe(2);
    expect(await codes('a.gexf', 'b.gexf', '--salt', 'sel')).toBe(2);
    expect(await codes('a.gexf', 'b.gexf', '--fields', 'kind,shoesize')).toBe(2);
    expect(await codes('a.gexf', 'b.gexf', '--prefer', 'mine')).toBe(2);
    expect(await codes('a.gexf', 'b.gexf', '--force=yes')).toBe(2);
    expect(await codes('a.gexf', 'b.gexf', '--to')).toBe(2);
    expect(await codes('a.gexf', 'nowhere/b.gexf')).toBe(4);
    expect(await codes('none.gexf', 'b.gexf')).toBe(4);
    expect(await codes('page.html', 'b.gexf')).toBe(4);
    expect(() => desk.get('b.gexf')).toThrow();
  });
});
