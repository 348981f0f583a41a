import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  addNetwork,
  deleteNetwork,
  describeSnapshot,
  dispatch,
  duplicateNetwork,
  erasePerson,
  openNetwork,
  redo,
  start,
  stop,
  surveyPerson,
  takeSnapshot,
  undo,
  viewSnapshot,
} from '#renderer/store/actions.ts';
import { connection } from '#renderer/store/connection.ts';
import { DATABASE_NAME } from '#renderer/store/database-name.ts';
import { readWhole } from '#renderer/store/past.ts';
import { INITIAL_STATE, useMaillage } from '#renderer/store/store.ts';
import { deleteActors, updateActor } from '#shared/changes/commands/actors.ts';
import { addContact, deleteContact, updateContact } from '#shared/changes/commands/contacts.ts';
import { checkMaillage } from '#shared/exchange/maillage/maillage-check.ts';
import { readMaillage } from '#shared/exchange/maillage/maillage-read.ts';
import { writeMaillage } from '#shared/exchange/maillage/maillage-write.ts';
import { actorSchema } from '#shared/model/actor.ts';
import { contactSchema } from '#shared/model/contact.ts';
import { emptyState, type NetworkState, newNetwork, toData } from '#shared/model/network-state.ts';
import { cleanBackup } from '#shared/privacy/erasure/whole.ts';
import { addRemark, deleteRemark } from '#shared/workshop/capture/remarks.ts';
import { startSession } from '#shared/workshop/capture/session.ts';
import { given } from '../store/given.ts';

beforeEach(async () => {
  await stop();
  await Dexie.delete(DATABASE_NAME);
  useMaillage.setState(INITIAL_STATE);
  await start();
});
afterEach(stop);

const NAME = 'Hélène Marchand';
const CONTACT = {
  id: 'helene',
  actorId: 'cafe',
  name: NAME,
  function: 'Gérante',
  email: 'helene@cafe.example',
  phone: '04 77 00 11 22',
  consent: 'yes' as const,
  consentOn: '2024-03',
};

function current(): NetworkState {
  const state = useMaillage.getState().current;
  if (!state) throw new Error('no open network');
  return state;
}

/** Everything that is stored on this computer, as text. */
async function dump(): Promise<string> {
  const tables = await Promise.all(connection().tables.map((table) => table.toArray()));
  // Snapshots are compressed: what they hold is only seen once they are read.
  const copies = await connection().snapshotBytes.toArray();
  return JSON.stringify([tables, copies.map(({ bytes }) => readMaillage(bytes).data)]);
}

const PERSONAL = [NAME, 'Marchand', 'helene@cafe.example', 'h.marchand@pole.example', '04 77 00 11 22'];
const found = async () => {
  const text = await dump();
  return PERSONAL.filter((word) => text.includes(word));
};

/** A person in a network, in its journal in several versions, in a copy, in a deleted copy, in an image. */
async function lifeOfAPerson(): Promise<void> {
  const network = newNetwork('pole', 'Pôle', '2026-01-01T00:00:00.000Z', 'fr');
  const actors = ['cafe', 'ferme'].map((id) => actorSchema.parse({ id, name: id }));
  const namesake = contactSchema.parse({
    id: 'other',
    actorId: 'ferme',
    name: 'Paul Aubert',
    email: 'p@f.example',
  });
  await addNetwork({ ...toData(emptyState(network)), actors, contacts: [namesake] });
  await dispatch(addContact(CONTACT, 'cafe'));
  await dispatch(updateContact('helene', { email: 'h.marchand@pole.example' }, 'cafe'));
  await dispatch(addContact({ ...CONTACT, id: 'again', actorId: 'ferme', name: 'H. Marchand' }, 'ferme'));
  await dispatch(deleteActors(['cafe'], 'cafe'));
  await undo();
  await dispatch(updateActor('ferme', { description: 'Voir helene marchand, le mardi.' }, 'ferme'));
  await takeSnapshot({ name: 'Juin', note: '' });
  await duplicateNetwork('pole', 'Copie');
  const thrown = given(await duplicateNetwork('pole', 'Copie jetée'));
  await deleteNetwork(thrown);
  await openNetwork('pole');
  await openNetwork('pole');
  await connection().images.put({ networkId: 'pole', seq: 0, json: JSON.stringify(toData(current())) });
}

describe('erasing a person', () => {
  it('lists beforehand where the person is kept', async () => {
    await lifeOfAPerson();
    const survey = given(await surveyPerson('helene'));
    expect(survey.networks.map(({ name, contacts }) => `${name}: ${contacts}`).sort()).toEqual([
      'Copie jetée: 2',
      'Copie: 2',
      'Pôle: 2',
    ]);
    // Added, changed, added again, gone with the actor, and back by undo.
    expect(survey.entries).toBe(5);
    expect(
      survey.mentions.map(({ network, name, fields }) => `${network}: ${name} ${fields}`).sort(),
    ).toEqual(['Copie jetée: ferme description', 'Copie: ferme description', 'Pôle: ferme description']);
    expect(survey.mentionEntries).toBe(1);
    expect(survey.namesakes).toBe(0);
    expect([survey.snapshots, survey.mentionSnapshots]).toEqual([1, 1]);
  });

  it('leaves no trace in the whole database', async () => {
    await lifeOfAPerson();
    expect(await found()).toEqual(PERSONAL);
    expect(await erasePerson('helene', '[personne effacée]')).toEqual({ ok: true, value: null });
    expect(await found()).toEqual([]);
    expect((await dump()).toLowerCase()).not.toContain('marchand');
    expect([...current().contacts.keys()]).toEqual(['other']);
    expect(current().actors.get('ferme')?.description).toBe('Voir [personne effacée], le mardi.');
    const entries = (await connection().journal.toArray()).filter(({ kind }) => kind === 'contact-erase');
    expect(entries.map(({ details }) => details)).toEqual([{}, {}, {}]);
  });

  it('leaves no name of a state with the person in it, and says that somebody was erased', async () => {
    await lifeOfAPerson();
    const network = (of: NetworkState) => ({
      ...of.network,
      lineage: [
        { id: 'state', whole: ['hash-of-all'], after: [], wholeFrom: { 'hash-of-all': ['hash-before'] } },
      ],
    });
    await dispatch({
      kind: 'network-merge',
      details: { name: 'x' },
      patch: (state) => [{ table: 'network', id: 'pole', before: state.network, after: network(state) }],
    });
    await takeSnapshot({ name: 'Juillet', note: '' });
    given(await erasePerson('helene', null));
    expect(await dump()).not.toContain('hash-');
    expect(current().network.lineage).toEqual([{ id: 'state', whole: [], after: [] }]);
    expect(current().network.erased).toEqual(['again', 'helene']);
  });

  it('is stopped by no row of a network that has lost its header', async () => {
    await lifeOfAPerson();
    await connection().table('networks').put({ id: 'damaged' });
    expect(given(await surveyPerson('helene')).networks).toHaveLength(3);
    expect(await erasePerson('helene', '[personne effacée]')).toEqual({ ok: true, value: null });
    expect(await found()).toEqual([]);
    expect(await connection().table('networks').get('damaged')).toEqual({ id: 'damaged' });
  });

  it('reaches what was put aside at a workshop, and the name of the workshop', async () => {
    await lifeOfAPerson();
    const session = { id: 's', name: 'Atelier de Hélène Marchand', startedAt: '2026-11-24T13:00:00.000Z' };
    await dispatch(startSession(session));
    await dispatch(addRemark(session, { id: 'r', text: 'Rappeler Hélène Marchand.', actorId: null }));
    await dispatch(deleteRemark(session, 'r'));
    await undo();
    expect(
      given(await surveyPerson('helene')).mentions.find(({ table }) => table === 'sessions')?.fields,
    ).toEqual(['name', 'remarks']);
    await erasePerson('helene', '[personne effacée]');
    expect(await found()).toEqual([]);
    expect(current().sessions.get('s')?.remarks[0]?.text).toBe('Rappeler [personne effacée].');
  });

  it('is not undone, and what came before still is, without bringing the person back', async () => {
    await lifeOfAPerson();
    await dispatch(deleteActors(['cafe'], 'cafe'));
    await erasePerson('helene', '[personne effacée]');
    for (const restart of [false, true]) {
      if (restart) {
        await stop();
        await start();
        await openNetwork('pole');
      }
      const kinds: string[] = [];
      for (let entry = useMaillage.getState().undo; entry; entry = useMaillage.getState().undo) {
        kinds.push(entry.kind);
        expect((await undo()).ok).toBe(true);
        expect([...current().contacts.keys()]).toEqual(['other']);
      }
      // The entries that were about the contact alone are gone from the way back.
      expect(kinds).toEqual(['actor-delete', 'actor-update']);
      expect([...current().actors.keys()].sort()).toEqual(['cafe', 'ferme']);
      expect(current().actors.get('ferme')?.description).toBe('');
      while (useMaillage.getState().redo) {
        expect((await redo()).ok).toBe(true);
        expect([...current().contacts.keys()]).toEqual(['other']);
      }
      expect([...current().actors.keys()]).toEqual(['ferme']);
      expect(await found()).toEqual([]);
    }
  });

  it('leaves the mentions when it is not asked to take them', async () => {
    await lifeOfAPerson();
    await erasePerson('helene', null);
    expect(await found()).toEqual([]);
    expect(current().actors.get('ferme')?.description).toBe('Voir helene marchand, le mardi.');
  });

  it('leaves somebody else of the same name, and says that there is one', async () => {
    await lifeOfAPerson();
    await dispatch(
      addContact({ ...CONTACT, id: 'namesake', email: 'autre@pole.example', phone: '' }, 'cafe'),
    );
    expect(given(await surveyPerson('helene')).namesakes).toBe(1);
    await erasePerson('helene', '[personne effacée]');
    expect(current().contacts.get('namesake')).toMatchObject({ name: NAME, email: 'autre@pole.example' });
  });

  it('reaches a person whose contact was deleted before', async () => {
    await lifeOfAPerson();
    await dispatch(deleteContact('helene', 'cafe'));
    await dispatch(deleteContact('again', 'ferme'));
    await erasePerson('helene', '[personne effacée]');
    expect(await found()).toEqual([]);
    await undo();
    expect([...current().contacts.keys()]).toEqual(['other']);
  });
});

describe('a person in snapshots', () => {
  it('is erased from them, and they can still be read', async () => {
    await lifeOfAPerson();
    const [before] = await connection().snapshots.toArray();
    await describeSnapshot(before?.id ?? '', {
      name: 'Vu avec Hélène Marchand',
      note: 'Appeler le 04 77 00 11 22',
    });
    await erasePerson('helene', '[personne effacée]');
    const [after] = await connection().snapshots.toArray();
    expect(after).toMatchObject({
      name: 'Vu avec [personne effacée]',
      note: 'Appeler le [personne effacée]',
    });
    expect(after?.takenAt).toBe(before?.takenAt);
    const [copy] = await connection().snapshotBytes.toArray();
    const { data, problems } = readMaillage(copy?.bytes ?? new Uint8Array());
    expect(problems).toEqual([]);
    expect(data?.contacts.map(({ id }) => id)).toEqual(['other']);
    expect(data?.actors.find(({ id }) => id === 'ferme')?.description).toBe(
      'Voir [personne effacée], le mardi.',
    );
    expect(after?.size).toBe(copy?.bytes.length);
  });

  it('is not shown any longer by a snapshot that had to go', async () => {
    const network = newNetwork('pole', 'Pôle', '2026-01-01T00:00:00.000Z', 'fr');
    const cafe = actorSchema.parse({ id: 'cafe', name: 'cafe' });
    await addNetwork({ ...toData(emptyState(network)), actors: [cafe] });
    await dispatch(addContact(CONTACT, 'cafe'));
    const snapshot = given(await takeSnapshot({ name: 'Juin', note: '' }));
    given(await viewSnapshot(snapshot.id));
    await connection().snapshotBytes.update(snapshot.id, { bytes: new Uint8Array([1, 2, 3]) });
    given(await erasePerson('helene', '[personne effacée]'));
    const { viewing, current } = useMaillage.getState();
    expect(viewing).toBeNull();
    expect(current?.contacts.has('helene')).toBe(false);
  });

  it('is known by an address that only a snapshot still holds', async () => {
    const network = newNetwork('pole', 'Pôle', '2026-01-01T00:00:00.000Z', 'fr');
    const cafe = actorSchema.parse({ id: 'cafe', name: 'cafe' });
    await addNetwork({ ...toData(emptyState(network)), actors: [cafe] });
    await dispatch(addContact(CONTACT, 'cafe'));
    await takeSnapshot({ name: 'Juin', note: '' });
    await dispatch(updateContact('helene', { email: 'h.marchand@pole.example' }, 'cafe'));
    await dispatch(addContact({ ...CONTACT, id: 'again', name: 'H. Marchand' }, 'cafe'));
    await connection().changes.clear();
    expect(await found()).toEqual(PERSONAL);
    await erasePerson('helene', '[personne effacée]');
    expect(await found()).toEqual([]);
  });
});

describe('a person in backups', () => {
  const backup = async (id: string) => {
    const whole = await readWhole(id);
    if (!whole) throw new Error('no such network');
    return writeMaillage(whole.data, {
      contacts: true,
      now: '2026-11-27T08:00:00.000Z',
      ancestors: ['a'],
      past: whole.past,
    });
  };
  /** Everything in a backup as text, its snapshots unpacked. */
  const textOf = (bytes: Uint8Array) => {
    const { data, past } = readMaillage(bytes);
    const snapshots = past.snapshots.map((kept) => [kept.snapshot, readMaillage(kept.bytes).data]);
    return JSON.stringify([data, past.entries, snapshots]);
  };
  const wordsIn = (bytes: Uint8Array) => PERSONAL.filter((word) => textOf(bytes).includes(word));

  it('is taken out of records, snapshots and journal, and the rest stays as it was', async () => {
    await lifeOfAPerson();
    const bytes = await backup('pole');
    expect(wordsIn(bytes)).toEqual(PERSONAL);
    const { person } = given(await surveyPerson('helene'));
    const cleaned = cleanBackup(bytes, person, '[personne effacée]');
    if (!cleaned || cleaned === 'unclear') throw new Error('not written');
    expect(wordsIn(cleaned)).toEqual([]);
    expect(textOf(cleaned).toLowerCase()).not.toContain('marchand');
    expect(cleanBackup(cleaned, person, '[personne effacée]')).toBeNull();
    const [before, after] = [bytes, cleaned].map((one) => checkMaillage(one));
    expect(after).toEqual(before);
    const read = readMaillage(cleaned);
    expect(read.problems).toEqual([]);
    expect(read.ancestors).toEqual(['a']);
    expect(read.data?.contacts.map(({ id }) => id)).toEqual(['other']);
    expect(read.data?.actors.find(({ id }) => id === 'ferme')?.description).toBe(
      'Voir [personne effacée], le mardi.',
    );
  });

  it('leaves the texts that name the person where they shall stay', async () => {
    await lifeOfAPerson();
    const { person } = given(await surveyPerson('helene'));
    const cleaned = cleanBackup(await backup('pole'), person, null);
    if (!cleaned || cleaned === 'unclear') throw new Error('not written');
    expect(wordsIn(cleaned)).toEqual([]);
    expect(textOf(cleaned)).toContain('Voir helene marchand, le mardi.');
  });

  it('is known from a backup without the person, and from one that cannot be read', async () => {
    await lifeOfAPerson();
    const { person } = given(await surveyPerson('helene'));
    const [other] = current().contacts.values();
    const data = { ...toData(current()), contacts: other?.id === 'other' ? [other] : [] };
    const actors = data.actors.map((actor) => ({ ...actor, description: '' }));
    const without = writeMaillage({ ...data, actors }, { contacts: true, now: '2026-11-27T08:00:00.000Z' });
    expect(cleanBackup(without, person, '')).toBeNull();
    expect(cleanBackup(without.subarray(0, 300), person, '')).toBe('unclear');
  });
});
