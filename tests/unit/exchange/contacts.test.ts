import { describe, expect, it } from 'vitest';
import type { NetworkState } from '#shared/model/network-state.ts';
import { caseFile, HAS_CASES, importFiles, NO_CASES, textFile } from './import-files.ts';

const personsOf = ({ contacts, actors }: NetworkState) =>
  [...contacts.values()].map(({ actorId, name, function: post, email, phone, consent, consentOn }) => {
    expect([consent, consentOn]).toEqual(['unknown', '']);
    return [actors.get(actorId)?.name, name, post, email, phone];
  });

const read = async (text: string, before?: NetworkState) => {
  const result = await importFiles([textFile('a.csv', text)], before);
  return { ...result, persons: personsOf(result.after) };
};

describe('columns about persons', () => {
  it('give contacts, never fields of the actor', async () => {
    const { persons, after, actor, codes } = await read(
      'Structure;Référent·e;Fonction;Courriel;Tél.\nMoulin;Mme Anna Roux;Directrice;anna@moulin.example.org;05 49 00 00 01\nVerger;;;;\n',
    );
    expect(persons).toEqual([
      ['Moulin', 'Mme Anna Roux', 'Directrice', 'anna@moulin.example.org', '05 49 00 00 01'],
    ]);
    expect(after.network.customFields).toEqual([]);
    expect(actor('Moulin')).toMatchObject({ roles: [], custom: {} });
    expect(codes).toContain('contacts-read');
  });

  it('put a name together from its parts', async () => {
    const { persons } = await read(
      'Raison sociale,Civilité,Prénom,Nom,E-mail\nMoulin,Mme,Anna,Roux,anna@moulin.example.org\n',
    );
    expect(persons).toEqual([['Moulin', 'Mme Anna Roux', '', 'anna@moulin.example.org', '']]);
  });

  it('are recognised by what they hold, whatever stands over them', async () => {
    const { persons, after } = await read(
      'Nom,Pour nous joindre,Ligne\nMoulin,accueil@moulin.example.org,+33 5 49 00 00 01\nVerger,verger@example.org,05.49.00.00.02\n',
    );
    expect(persons).toEqual([
      ['Moulin', 'accueil@moulin.example.org', '', 'accueil@moulin.example.org', '+33 5 49 00 00 01'],
      ['Verger', 'verger@example.org', '', 'verger@example.org', '05.49.00.00.02'],
    ]);
    expect(after.network.customFields).toEqual([]);
  });

  it('may name several persons in one cell, and in several columns', async () => {
    const { persons } = await read(
      'Structure;Contact 1;Mail 1;Contact 2;Mail 2\nMoulin;Anna Roux;anna@example.org;Paul Noir;paul@example.org\nVerger;"Lise Bel ; Jo Vert";"lise@example.org ; jo@example.org";;\n',
    );
    expect(persons.map(([actor, name, , email]) => [actor, name, email])).toEqual([
      ['Moulin', 'Anna Roux', 'anna@example.org'],
      ['Moulin', 'Paul Noir', 'paul@example.org'],
      ['Verger', 'Lise Bel', 'lise@example.org'],
      ['Verger', 'Jo Vert', 'jo@example.org'],
    ]);
  });

  it('in English', async () => {
    const { persons } = await read(
      'Organisation,Contact person,Job title,Email address,Phone\nMill,Anna Roux,Director,a@example.org,0549000001\n',
    );
    expect(persons).toEqual([['Mill', 'Anna Roux', 'Director', 'a@example.org', '0549000001']]);
  });

  it('that hold no person are a field like any other', async () => {
    const { persons, after } = await read('Nom;Contact\nMoulin;lundi\nVerger;jeudi\n');
    expect(persons).toEqual([]);
    expect(after.network.customFields.map(({ label }) => label.fr)).toEqual(['Contact']);
  });

  it('are not read as persons of a tie', async () => {
    const { persons, after, codes } = await read(
      'De;Vers;Type;E-mail du contact\nMoulin;Verger;Projet;anna@example.org\n',
    );
    expect(persons).toEqual([]);
    expect(after.network.customFields).toEqual([]);
    expect(codes).toContain('column-ignored');
  });
});

describe('a second import', () => {
  const text = 'Structure;Contact;Mail\nMoulin;Anna Roux;anna@example.org\n';

  it('knows the person again, completes, and leaves what was said about consent', async () => {
    const { after } = await importFiles([textFile('a.csv', text)]);
    const [contact] = after.contacts.values();
    if (!contact) throw new Error('no contact');
    const agreed = { ...contact, consent: 'yes' as const, consentOn: '2026-02-01' };
    const before = { ...after, contacts: new Map([[contact.id, agreed]]) };
    const again = await importFiles(
      [textFile('b.csv', 'Structure;Contact;Fonction;Mail\nMoulin;ANNA ROUX;Directrice;anna@example.org\n')],
      before,
    );
    expect([...again.after.contacts.values()]).toEqual([{ ...agreed, function: 'Directrice' }]);
    expect(again.plan.rows.filter(({ table }) => table === 'contacts')).toMatchObject([
      {
        action: 'update',
        changes: [{ field: 'function', before: '', after: 'Directrice' }],
      },
    ]);
  });

  it('of the same file changes nothing', async () => {
    const { after } = await importFiles([textFile('a.csv', text)]);
    const { plan } = await importFiles([textFile('a.csv', text)], after);
    expect(plan.patch).toEqual([]);
  });

  it('leaves out what is unticked', async () => {
    const { after } = await importFiles([textFile('a.csv', text)], undefined, { leftRows: ['contacts 0'] });
    expect(after.contacts.size).toBe(0);
  });
});

describe.skipIf(!HAS_CASES)(`directories of the field (${NO_CASES} otherwise)`, () => {
  it.each([
    ['coordinator/annuaire-2026-06.csv', 60],
    ['field/24-annuaire-adherents-contacts.csv', 3],
    ['field/28b-classeur-simple.xlsx', 2],
    ['field/11-marche-inclusion.csv', 2],
  ])('%s gives its contacts and keeps them out of the fields', async (path, count) => {
    const { after } = await importFiles([caseFile(path)]);
    expect(personsOf(after)).toHaveLength(count);
    const { contacts: _, ...rest } = { ...after, actors: [...after.actors.values()] };
    expect(JSON.stringify(rest)).not.toMatch(/@|0[1-9] \d\d \d\d/);
  });
});
