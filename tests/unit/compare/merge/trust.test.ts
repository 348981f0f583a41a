import { describe, expect, it } from 'vitest';
import { applyPatch, invertPatch } from '#shared/changes/patch.ts';
import { mergeActors } from '#shared/compare/duplicates/merge-actors.ts';
import { findBase, type KnownState } from '#shared/compare/merge/find-base.ts';
import { incomingChanges } from '#shared/compare/merge/incoming.ts';
import { likeRecords, likeTies } from '#shared/compare/merge/like-records.ts';
import { ancestorOf, lineageOf, storedLineage, withState } from '#shared/compare/merge/lineage.ts';
import { baseOfOldFile } from '#shared/compare/merge/merge-base.ts';
import { mergeNetworks } from '#shared/compare/merge/merge-networks.ts';
import type { Side } from '#shared/compare/merge/merge-record.ts';
import { decisionWords } from '#shared/compare/merge/merge-words.ts';
import { type MergeInput, type MergePlan, planMerge } from '#shared/compare/merge/plan-merge.ts';
import { stateHash } from '#shared/compare/merge/state-hash.ts';
import { readMaillage } from '#shared/exchange/maillage/maillage-read.ts';
import { writeMaillage } from '#shared/exchange/maillage/maillage-write.ts';
import { actorSchema } from '#shared/model/actor.ts';
import { contactSchema } from '#shared/model/contact.ts';
import { cooperationSchema } from '#shared/model/cooperation.ts';
import { customFieldSchema } from '#shared/model/network.ts';
import {
  emptyState,
  type NetworkState,
  newNetwork,
  TABLE_NAMES,
  toData,
  toState,
} from '#shared/model/network-state.ts';
import type { Snapshot } from '#shared/model/snapshot.ts';
import { storySchema } from '#shared/model/story.ts';
import { defaultViewSettings, savedViewSchema } from '#shared/model/view.ts';
import { shownOnly } from '#shared/privacy/redaction/shown-only.ts';
import { nameSent, nameState, withoutContacts } from '#shared/privacy/redaction/state-name.ts';
import { EDITS, valueAt, withAt } from './edits.ts';

const NOW = '2026-11-24T00:00:00.000Z';
const byId = <R extends { id: string }>(...records: R[]) =>
  new Map(records.map((one) => [one.id, one] as const));
const actor = (id: string, fields: object = {}) => actorSchema.parse({ id, name: id, ...fields });
const tie = (id: string, from: string, to: string, fields: object = {}) =>
  cooperationSchema.parse({ id, from, to, type: 'filiere', ...fields });
const view = (id: string, name: string) =>
  savedViewSchema.parse({ id, name, settings: defaultViewSettings() });
const story = (text: string, other = '') =>
  storySchema.parse({
    id: 's',
    title: 'Récit',
    steps: [
      { id: 'one', title: 'Début', text },
      { id: 'two', text: other },
    ],
  });
const contact = (id: string, fields: object = {}) =>
  contactSchema.parse({ id, actorId: 'ferme', name: id, ...fields });

const BASE: NetworkState = {
  ...emptyState(newNetwork('pole', 'Pôle', NOW, 'fr')),
  actors: byId(actor('ferme'), actor('cafe')),
  cooperations: byId(tie('t1', 'ferme', 'cafe')),
  contacts: byId(contact('helene')),
  positions: byId({ id: 'ferme', x: 0, y: 0, pinned: false }),
  views: byId(view('v', 'Vue')),
  stories: byId(story('Un texte.')),
};

const plan = (mine: NetworkState, theirs: NetworkState, more: Partial<MergeInput> = {}): MergePlan =>
  planMerge({ base: BASE, mine, theirs, choices: new Map(), ...more });
const asked = ({ decisions }: MergePlan) => decisions.map(({ key }) => key.trim());
const choosing = (...choices: [string, Side][]) => ({ choices: new Map(choices) });
const file = (state: NetworkState, options: Partial<Parameters<typeof writeMaillage>[1]> = {}) => {
  const { data, without } = readMaillage(
    writeMaillage(toData(state), { contacts: true, now: NOW, ...options }),
  );
  if (!data) throw new Error('the file cannot be read');
  return { state: toState(data), without };
};

/** A copy of the network with the snapshots that are kept beside it. */
interface Copy {
  state: NetworkState;
  kept: { row: Pick<Snapshot, 'state' | 'theirs' | 'takenAt'>; content: NetworkState }[];
}
const copyOf = (state: NetworkState): Copy => ({ state, kept: [] });
const rows = ({ kept }: Copy) => kept.map(({ row }) => row as Snapshot);
const lineage = (copy: Copy) => lineageOf(copy.state.network, rows(copy));
function share(copy: Copy): NetworkState {
  const known = lineage(copy);
  const row = {
    state: ancestorOf(nameState(copy.state), known),
    takenAt: `2026-01-01T00:00:${10 + copy.kept.length}.000Z`,
  };
  const sent = { ...copy.state, network: { ...copy.state.network, lineage: storedLineage(known) } };
  copy.kept.push({ row, content: copy.state });
  return file(sent).state;
}
function opened(sent: NetworkState): Copy {
  const copy = copyOf(sent);
  share(copy);
  return copy;
}
async function baseOf(copy: Copy, sent: NetworkState) {
  const [now, name] = [nameState(copy.state), nameState(sent)];
  const known: KnownState[] = [
    { name: now, read: async () => copy.state },
    { name, read: async () => sent },
    ...copy.kept.map(({ row, content }) => ({
      isTheirs: row.theirs ?? false,
      name: { id: row.state?.id ?? '', whole: row.state?.whole[0] ?? null },
      read: async () => content,
    })),
  ];
  return findBase({
    ...{ now, sent: name },
    mine: withState(lineage(copy), now),
    theirs: withState(lineageOf(sent.network), name),
    known,
    withoutContacts,
  });
}
async function merge(copy: Copy, sent: NetworkState, more: Partial<MergeInput> = {}): Promise<MergePlan> {
  const found = await baseOf(copy, sent);
  const received = nameState(sent);
  const merged = planMerge({
    base: found?.base ?? null,
    mine: copy.state,
    theirs: sent,
    choices: new Map(),
    received,
    ...more,
  });
  copy.state = applyPatch(copy.state, merged.patch);
  copy.kept.push({
    row: { state: ancestorOf(received, lineageOf(sent.network)), theirs: true, takenAt: '2026-02' },
    content: sent,
  });
  return merged;
}

describe('1. the base of a merge covers every record of every table', () => {
  it.each(TABLE_NAMES)('a change to %s alone is not what both have had', (table) => {
    const { texts, numbers = [], make, drawn = String } = EDITS[table];
    const record = [...BASE[table].values()][0] ?? make('new', BASE, ([first]) => first);
    const path = [...texts, ...numbers][0]?.split('.') ?? [];
    if (!record) throw new Error(`nothing to change in ${table}`);
    const withRecord = (one: object) =>
      ({ ...BASE, [table]: new Map([...BASE[table], [record.id, one]] as never) }) as NetworkState;
    const before = withRecord(record);
    const changed = withAt(
      record as object,
      path,
      numbers.length > 0 && texts.length === 0 ? 7 : drawn('changé'),
    );
    const after = withRecord(changed);
    expect(stateHash(after)).not.toBe(stateHash(before));
    const same = { base: before, choices: new Map<string, Side>() };
    // What only I changed stays mine, and nobody is asked.
    const mine = planMerge({ ...same, mine: after, theirs: before });
    expect([mine.decisions, mine.patch]).toEqual([[], []]);
    if (table === 'positions') return;
    const theirs = planMerge({ ...same, mine: before, theirs: after });
    expect(theirs.decisions).toEqual([]);
    expect(valueAt(theirs.result[table].get(record.id), path)).toBe(drawn('changé'));
  });

  it('is found though only stories changed here', async () => {
    const mine = copyOf(BASE);
    const other = opened(share(mine));
    mine.state = { ...mine.state, stories: byId(story('Écrit ici.')) };
    other.state = { ...other.state, stories: byId(story('Un texte.', 'Écrit là-bas.')) };
    const merged = await merge(mine, share(other));
    expect(merged.decisions).toEqual([]);
    expect(mine.state.stories.get('s')).toEqual(story('Écrit ici.', 'Écrit là-bas.'));
  });

  it('of an old file says nothing of stories, views and contacts: nothing of them is taken for unchanged', () => {
    const mine = { ...BASE, stories: byId(story('Écrit ici.')) };
    const merged = plan(mine, BASE, { base: baseOfOldFile(BASE) });
    expect(asked(merged)).toEqual(['stories s steps.one.text']);
    expect(merged.result.stories.get('s')).toEqual(story('Écrit ici.'));
  });

  it('asks where a state that both came from is nowhere at hand', async () => {
    const here = copyOf(BASE);
    const sent = share(here);
    const [second, third] = [opened(sent), opened(sent)];
    const described = (copy: Copy, description: string) => {
      copy.state = { ...copy.state, actors: byId(actor('ferme', { description }), actor('cafe')) };
    };
    // What the first writes comes here by the second alone; then the first takes it back.
    described(second, 'Bio');
    third.state = { ...third.state, views: byId(view('v', 'Vue de Zoé')) };
    await merge(third, share(second));
    await merge(here, share(third));
    described(second, '');
    const found = await baseOf(here, share(second));
    expect(found?.uncertain).toBe(true);
    const merged = await merge(here, share(second));
    expect(asked(merged)).toContain('actors ferme description');
  });

  it('does not count a merge that was taken back: the same file brings the same again', async () => {
    const mine = copyOf(BASE);
    const other = opened(share(mine));
    other.state = { ...other.state, actors: byId(...BASE.actors.values(), actor('fab')) };
    const sent = share(other);
    const merged = await merge(mine, sent);
    mine.state = applyPatch(mine.state, invertPatch(merged.patch));
    expect(mine.state.actors.has('fab')).toBe(false);
    await merge(mine, sent);
    expect(mine.state.actors.has('fab')).toBe(true);
  });
});

describe('3. what was told of two like records', () => {
  const mine = { ...BASE, actors: byId(...BASE.actors.values(), actor('m', { name: 'La Recyclerie' })) };
  const theirs = {
    ...BASE,
    actors: byId(...BASE.actors.values(), actor('x', { name: 'Recyclerie', budget: 7 })),
    cooperations: byId(tie('t1', 'ferme', 'cafe'), tie('t9', 'x', 'cafe')),
  };
  const like = { of: 'actors', mine: 'm', theirs: 'x' } as const;

  it('goes with the file, so that both copies have the same actor', async () => {
    const here = copyOf(BASE);
    const there = opened(share(here));
    here.state = mine;
    there.state = { ...theirs, network: there.state.network };
    expect(asked(await merge(here, share(there), { told: [{ ...like, same: true }] }))).toEqual([
      'actors m name',
    ]);
    const back = await merge(there, share(here));
    expect(back.decisions).toEqual([]);
    expect(there.state.actors.has('x')).toBe(false);
    expect(there.state.actors.get('m')).toMatchObject({ name: 'La Recyclerie', budget: 7 });
    expect(there.state.cooperations.get('t9')?.from).toBe('m');
    expect(stateHash(there.state)).toBe(stateHash(here.state));
  });

  it('of two that were merged here goes with the file too', async () => {
    const here = copyOf(mine);
    here.state = {
      ...mine,
      actors: byId(...mine.actors.values(), actor('x', { name: 'Recyclerie', budget: 7 })),
    };
    const there = opened(share(here));
    there.state = { ...there.state, cooperations: byId(tie('t1', 'ferme', 'cafe'), tie('t9', 'x', 'cafe')) };
    const merge1 = mergeActors({ survivor: 'm', merged: ['x'], choices: {}, dropCooperations: [] }, 'x');
    here.state = applyPatch(here.state, merge1.patch(here.state));
    expect(asked(await merge(here, share(there)))).toEqual([]);
    expect(here.state.cooperations.get('t9')?.from).toBe('m');
    expect(asked(await merge(there, share(here)))).toEqual([]);
    expect([...there.state.actors.keys()]).toEqual(['ferme', 'cafe', 'm']);
    expect(stateHash(there.state)).toBe(stateHash(here.state));
  });

  it('is not asked again, whether they are the same or not', () => {
    for (const same of [true, false]) {
      const here = plan(mine, theirs, { told: [{ ...like, same }] }).result;
      expect(likeRecords(mine, theirs)).toEqual([like]);
      expect(likeRecords(here, theirs)).toEqual([]);
      expect(likeRecords(theirs, here)).toEqual([]);
    }
  });

  it('asks about what the two say otherwise of the one', () => {
    const other = { ...theirs, actors: byId(...BASE.actors.values(), actor('x', { name: 'Recyclerie' })) };
    expect(asked(plan(mine, other, { told: [{ ...like, same: true }] }))).toEqual(['actors m name']);
  });

  it('of views, fields and ties is proposed too', () => {
    const field = (id: string) =>
      customFieldSchema.parse({ id, of: 'actor', label: { fr: 'Label' }, type: 'text' });
    const one = {
      ...BASE,
      network: { ...BASE.network, customFields: [field('f1')] },
      views: byId(view('mine', 'Filières')),
      cooperations: byId(tie('t2', 'cafe', 'ferme')),
    };
    const other = {
      ...BASE,
      network: { ...BASE.network, customFields: [field('f2')] },
      actors: byId(actor('ferme', { custom: { f2: 'bio' } }), actor('cafe')),
      views: byId(view('theirs', 'Filieres')),
      cooperations: byId(tie('t3', 'cafe', 'ferme')),
    };
    const likes = [...likeRecords(one, other), ...likeTies(one, other, [])];
    expect(likes.map(({ of }) => of)).toEqual(['views', 'customFields', 'cooperations']);
    const { result } = plan(one, other, { base: null, told: likes.map((pair) => ({ ...pair, same: true })) });
    expect([...result.views.keys(), ...result.cooperations.keys()]).toEqual(['mine', 't2']);
    expect(result.network.customFields.map(({ id }) => id)).toEqual(['f1']);
    expect(result.actors.get('ferme')?.custom).toEqual({ f1: 'bio' });
  });
});

describe('4. a point that was decided', () => {
  it('does not come back with the next file, though all was kept as it was here', async () => {
    const mine = copyOf(BASE);
    const other = opened(share(mine));
    mine.state = { ...mine.state, actors: byId(actor('ferme', { budget: 1 }), actor('cafe')) };
    other.state = { ...other.state, actors: byId(actor('ferme', { budget: 2 })), cooperations: new Map() };
    const before = stateHash(mine.state);
    const merged = await merge(mine, share(other));
    expect(asked(merged).sort()).toEqual(['actors cafe', 'actors ferme budget']);
    expect(stateHash(mine.state)).toBe(before);
    // Even then there is something to store: that it was decided.
    expect(merged.patch.length).toBeGreaterThan(0);
    other.state = { ...other.state, views: byId(view('v', 'Vue de Paul')) };
    const next = await merge(mine, share(other));
    expect(next.decisions).toEqual([]);
    expect(mine.state.views.get('v')?.name).toBe('Vue de Paul');
    // And it comes to the other as decided.
    const back = await merge(other, share(mine));
    expect(back.decisions).toEqual([]);
    expect(stateHash(other.state)).toBe(stateHash(mine.state));
  });
});

describe('5. a conflict', () => {
  it('is about one step of a story, with its title and place and both texts', () => {
    const mine = { ...BASE, stories: byId(story('Le pôle compte vingt acteurs.')) };
    const theirs = { ...BASE, stories: byId(story('Le pôle compte trente acteurs.', 'Suite')) };
    const merged = plan(mine, theirs);
    expect(asked(merged)).toEqual(['stories s steps.one.text']);
    expect(merged.result.stories.get('s')?.steps[1]?.text).toBe('Suite');
    const words = merged.decisions.map(decisionWords(mine, theirs, 'fr'))[0];
    expect(words).toMatchObject({ written: true, mine: 'Le pôle compte vingt acteurs.' });
    expect(words?.record).toBe('Récit Récit');
    expect(words?.field).toMatch(/Étape 1 sur 2.*Début · Texte/);
  });

  it('is about one field of a contact, and a consent goes with its day', () => {
    const one = {
      ...BASE,
      contacts: byId(contact('helene', { email: 'h@pole.fr', consent: 'yes', consentOn: '2026' })),
    };
    const other = {
      ...BASE,
      contacts: byId(contact('helene', { phone: '0612345678', consent: 'no', consentOn: '2025' })),
    };
    const merged = plan(one, other, choosing(['contacts helene consent', 'theirs']));
    expect(asked(merged)).toEqual(['contacts helene consent']);
    expect(merged.result.contacts.get('helene')).toMatchObject({
      ...{ email: 'h@pole.fr', phone: '0612345678', consent: 'no', consentOn: '2025' },
    });
  });

  it('takes two coordinates, or a commune, as one value, and a contract by its parts', () => {
    const here = actor('ferme', {
      latitude: 1,
      longitude: 10,
      commune: { name: 'Rives', postcode: '38140' },
    });
    const there = actor('ferme', {
      latitude: 1,
      longitude: 20,
      commune: { name: 'Clairval', insee: '38000' },
    });
    const reserved = (fields: object) => byId(tie('t1', 'ferme', 'cafe', { procurement: fields }));
    const mine = { ...BASE, actors: byId(here, actor('cafe')), cooperations: reserved({ reserved: 'yes' }) };
    const theirs = {
      ...BASE,
      actors: byId(there, actor('cafe')),
      cooperations: reserved({ socialClause: 'no' }),
    };
    const merged = plan(mine, theirs, choosing(['actors ferme latitude', 'theirs']));
    expect(asked(merged)).toEqual(['actors ferme commune', 'actors ferme latitude']);
    expect(merged.result.actors.get('ferme')).toMatchObject({
      latitude: 1,
      longitude: 20,
      commune: here.commune,
    });
    expect(merged.result.cooperations.get('t1')?.procurement).toMatchObject({
      reserved: 'yes',
      socialClause: 'no',
    });
  });
});

describe('6. what a file leaves out', () => {
  it('was not deleted: contacts, sessions and notes of a file without them', () => {
    const { state, without } = file(withoutContacts(BASE), {
      contacts: false,
      without: ['contacts', 'sessions'],
    });
    expect(without).toEqual(['contacts', 'sessions']);
    const merged = plan(BASE, state, { silent: without });
    expect([merged.decisions, merged.patch]).toEqual([[], []]);
  });

  it('is no change either: a story that they deleted was not changed here by its notes', () => {
    const noted = {
      ...BASE,
      stories: byId(storySchema.parse({ id: 's', title: 'Récit', steps: [{ id: 'one', notes: 'Saluer' }] })),
    };
    const base = { ...withoutContacts(noted), contacts: null, sessions: null };
    const theirs = { ...withoutContacts(noted), stories: new Map() };
    const merged = plan(noted, theirs, { base, silent: ['contacts', 'sessions'] });
    expect(merged.decisions).toMatchObject([{ kind: 'deletion', id: 's', changed: false }]);
  });

  it('is told apart from what is not there: a whole file without contacts has deleted them', () => {
    const { state, without } = file({ ...BASE, contacts: new Map() }, { without: [] });
    expect(without).toEqual([]);
    expect(asked(plan(BASE, state, { silent: without }))).toEqual(['contacts helene']);
  });

  it('of a part that was sent begins from that part', async () => {
    const mine = copyOf(BASE);
    const part = toState(shownOnly(toData(BASE), { actors: new Set(['ferme']), cooperations: new Set() }));
    mine.kept.push({
      row: { state: ancestorOf(nameState(part), lineage(mine)), takenAt: '2026-01' },
      content: part,
    });
    const other = opened(file(part).state);
    other.state = { ...other.state, actors: byId(actor('ferme', { budget: 3 })) };
    const merged = await merge(mine, share(other));
    expect(merged.decisions).toEqual([]);
    expect([...mine.state.actors.keys()]).toEqual(['ferme', 'cafe']);
    expect(mine.state.actors.get('ferme')?.budget).toBe(3);
  });

  it('knows a state by its content, whatever went with it', () => {
    const sent = file(withoutContacts(BASE), { contacts: false, without: ['contacts', 'sessions'] });
    expect(nameSent(sent.state, sent.without)).toEqual({ id: nameState(BASE).id, whole: null });
  });
});

it('7. every incoming record is named, of every table', () => {
  const theirs: NetworkState = {
    ...BASE,
    network: {
      ...BASE.network,
      name: 'Grand pôle',
      customFields: [customFieldSchema.parse({ id: 'f', of: 'actor', label: { fr: 'Label' }, type: 'text' })],
    },
    actors: byId(...BASE.actors.values(), actor('fab', { name: 'FabLab' })),
    cooperations: byId(tie('t1', 'ferme', 'cafe'), tie('t2', 'fab', 'cafe')),
    contacts: byId(contact('helene', { name: 'Hélène' })),
    views: byId(view('v', 'Vue'), view('w', 'Filières')),
    stories: byId(story('Autre texte.')),
  };
  const { patch, result } = plan(BASE, theirs);
  const incoming = incomingChanges(patch, BASE, result, 'fr');
  expect(incoming.map(({ part, fate, name }) => `${part} ${fate} ${name}`)).toEqual([
    'actors added FabLab',
    'cooperations added FabLab → cafe',
    'contacts changed Hélène (ferme)',
    'views added Filières',
    'stories changed Récit',
    'network changed Nom',
    'customFields added Label',
  ]);
});

it('8. the places of the file are taken when that is chosen', () => {
  const theirs = { ...BASE, positions: byId({ id: 'ferme', x: 90, y: 0, pinned: true }) };
  expect(plan(BASE, theirs)).toMatchObject({ moved: 1, patch: [] });
  expect(plan(BASE, theirs, { places: 'theirs' }).result.positions.get('ferme')).toMatchObject({
    x: 90,
    pinned: true,
  });
  const moved = { ...BASE, positions: byId({ id: 'ferme', x: 5, y: 5, pinned: false }) };
  expect(plan(moved, BASE, { places: 'theirs' })).toMatchObject({ moved: 0, patch: [] });
});

it('a merge is one change, and taking it back takes back what it remembers', () => {
  const theirs = { ...BASE, actors: byId(...BASE.actors.values(), actor('fab')) };
  const command = mergeNetworks({ base: BASE, theirs, choices: new Map(), received: nameState(theirs) }, 'x');
  const patch = command.patch(BASE);
  const after = applyPatch(BASE, patch);
  expect(after.network.lineage?.map(({ id }) => id)).toEqual([nameState(theirs).id]);
  expect(applyPatch(after, invertPatch(patch))).toEqual(BASE);
});

describe('14. a person who was erased on one side', () => {
  const erased = (state: NetworkState): NetworkState => ({
    ...state,
    network: { ...state.network, erased: ['helene'] },
    contacts: new Map(),
  });
  const edited = { ...BASE, contacts: byId(contact('helene', { email: 'h@ferme.example' })) };

  it.each([
    ['with the last common state', BASE],
    ['without', null],
  ])('is asked about where it was edited here and erased there, %s', (_, base) => {
    const [kept, gone] = [
      plan(edited, erased(BASE), { base }),
      plan(edited, erased(BASE), { base, ...choosing(['contacts helene ', 'theirs']) }),
    ];
    expect(asked(kept)).toEqual(['contacts helene']);
    expect([kept.result.contacts.size, gone.result.contacts.size]).toEqual([1, 0]);
    expect(gone.result.network.erased).toEqual(['helene']);
  });

  it.each([
    ['as it was', BASE],
    ['edited since', edited],
  ])('does not come back by itself from a copy that has it %s', (_, theirs) => {
    const merged = plan(erased(BASE), theirs, { base: null });
    expect(asked(merged)).toContain('contacts helene');
    expect(merged.result.contacts.size).toBe(0);
    const back = plan(erased(BASE), theirs, { base: null, ...choosing(['contacts helene ', 'theirs']) });
    expect(back.result.contacts.size).toBe(1);
  });
});

describe('9. what was decided by two apart', () => {
  const named = (state: NetworkState, name: string): NetworkState => ({
    ...state,
    actors: byId(actor('ferme', { name }), actor('cafe')),
  });

  it('is asked about, whatever both had before', async () => {
    const [one, other] = [copyOf(BASE), opened(file(BASE).state)];
    share(one);
    one.state = named(one.state, 'La Ferme');
    other.state = named(other.state, 'Ferme du Lac');
    const [fromOne, fromOther] = [share(one), share(other)];
    await merge(one, fromOther, { merge: 'a', ...choosing(['actors ferme name', 'mine']) });
    await merge(other, fromOne, { merge: 'b', ...choosing(['actors ferme name', 'mine']) });
    expect(other.state.network.decided).toEqual([{ merge: 'b', keys: ['actors ferme name'] }]);
    const again = plan(one.state, other.state, { base: named(BASE, 'Ferme du Lac') });
    expect(asked(again)).toEqual(['actors ferme name']);
    const settled = await merge(one, share(other), {
      merge: 'c',
      ...choosing(['actors ferme name', 'theirs']),
    });
    expect(asked(settled)).toEqual(['actors ferme name']);
    expect(asked(await merge(other, share(one), { merge: 'd' }))).toEqual([]);
    expect(other.state.actors.get('ferme')?.name).toBe('Ferme du Lac');
  });

  it('says nothing of contacts in a file without them', () => {
    const decided = [
      { merge: 'a', keys: ['actors ferme name', 'contacts helene email', 'stories s steps.one.notes'] },
    ];
    const lineage = [{ id: 'x', whole: ['y'], after: [], wholeFrom: { y: ['z'] } }];
    const state = { ...BASE, network: { ...BASE.network, decided, lineage, erased: ['paul'] } };
    const { network } = withoutContacts(state);
    expect(network).toMatchObject({ decided: [{ merge: 'a', keys: ['actors ferme name'] }] });
    expect(network.lineage).toEqual([{ id: 'x', whole: [], after: [] }]);
    expect(network.erased).toBeUndefined();
  });
});

describe('9. what one took out and another kept', () => {
  /** One knows what a third wrote into the story and takes it out; the other keeps it, as all had it before that. */
  async function kept() {
    const [one, other, third] = [copyOf(BASE), opened(file(BASE).state), opened(file(BASE).state)];
    share(one);
    third.state = { ...third.state, stories: byId(story('Un texte.', 'La suite.')) };
    const written = share(third);
    await merge(one, written, { merge: 'w' });
    one.state = { ...one.state, stories: new Map() };
    expect(asked(await merge(other, share(one), { merge: 'k' }))).toEqual(['stories s']);
    return { one, other, third, written };
  }
  const suite = ({ state }: Copy) => state.stories.get('s')?.steps[1]?.text;

  it('takes nothing from a third who wrote into it, though who took it out knew that', async () => {
    const { other, third } = await kept();
    expect(asked(await merge(other, share(third), { merge: 't' }))).toEqual([]);
    expect(suite(other)).toBe('La suite.');
  });

  it('takes nothing from there either, when the third hears of it first', async () => {
    const { other, third } = await kept();
    expect(asked(await merge(third, share(other), { merge: 't' }))).toEqual([]);
    expect(suite(third)).toBe('La suite.');
  });

  it('comes back as it was kept, and takes nothing from the third then', async () => {
    const { one, other, third } = await kept();
    await merge(one, share(other), { merge: 'b' });
    expect(suite(one)).toBe('');
    expect(asked(await merge(third, share(one), { merge: 't' }))).toEqual([]);
    expect(suite(third)).toBe('La suite.');
    expect(asked(await merge(one, share(third), { merge: 'u' }))).toEqual([]);
    expect(suite(one)).toBe('La suite.');
  });

  it('is not remembered to be kept where it stays gone', () => {
    const decided = [{ merge: 'k', keys: [], kept: [{ keys: ['stories s '], from: ['x'], against: ['y'] }] }];
    const heads = { mine: ['m'], theirs: ['t'], isPassed: false };
    const merged = plan(
      { ...BASE, stories: new Map() },
      { ...BASE, network: { ...BASE.network, decided } },
      { base: { ...BASE, heads }, received: { id: 't', whole: null }, merge: 'n' },
    );
    expect([asked(merged), merged.result.stories.size]).toEqual([[], 0]);
    expect(merged.result.network.decided).toEqual(decided);
  });

  it('is remembered in files without contacts, but for contacts', () => {
    const states = { from: ['x'], against: ['y'] };
    const decided = [
      { merge: 'a', keys: [], kept: [{ keys: ['actors ferme ', 'contacts helene '], ...states }] },
    ];
    const { network } = withoutContacts({ ...BASE, network: { ...BASE.network, decided } });
    expect(network.decided).toEqual([
      { merge: 'a', keys: [], kept: [{ keys: ['actors ferme '], ...states }] },
    ]);
  });
});

it('9. nothing is asked of one whose work the other has, when the two differ in contacts alone', async () => {
  const [one, other] = [copyOf(BASE), opened(file(BASE).state)];
  share(one);
  const withName = (state: NetworkState, name: string) => ({
    ...state,
    contacts: byId(contact('helene', { name })),
  });
  one.state = withName(one.state, 'Hélène A.');
  other.state = withName(other.state, 'Hélène B.');
  const merged = await merge(one, share(other), {
    merge: 'a',
    ...choosing(['contacts helene name', 'mine']),
  });
  expect(asked(merged)).toEqual(['contacts helene name']);
  expect(asked(await merge(other, share(one), { merge: 'b' }))).toEqual([]);
  expect(other.state.contacts.get('helene')?.name).toBe('Hélène A.');
});
