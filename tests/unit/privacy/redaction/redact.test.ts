import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { sha256 } from '#shared/base/hash.ts';
import { writePage } from '#shared/documents/page/write-page.ts';
import { FORMAT_NAMES, isPicture } from '#shared/exchange/formats.ts';
import { losses } from '#shared/exchange/losses.ts';
import { ACTOR_FIELDS, COOPERATION_FIELDS } from '#shared/exchange/tables/fields.ts';
import { writeFile } from '#shared/exchange/write-file.ts';
import { buildScene } from '#shared/map/drawing/scene.ts';
import { sceneToSvg } from '#shared/map/drawing/svg.ts';
import { actorSchema } from '#shared/model/actor.ts';
import { customFieldSchema } from '#shared/model/network.ts';
import { type NetworkData, toState } from '#shared/model/network-state.ts';
import { sessionSchema } from '#shared/model/session.ts';
import { storySchema } from '#shared/model/story.ts';
import { defaultViewSettings, savedViewSchema } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { type Redaction, redact } from '#shared/privacy/redaction/redact.ts';
import { shownOnly } from '#shared/privacy/redaction/shown-only.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';
import { aNetwork } from '../../arbitraries.ts';

const NOW = '2026-11-24T00:00:00.000Z';
const PSEUDONYMS: Redaction = {
  kind: 'pseudonymised',
  salt: 'sel',
  keepCommunes: false,
  networkName: 'Réseau pseudonymisé',
};

/** The same network with a word of its own in every text that somebody may have written. */
function marked(data: NetworkData): NetworkData {
  const field = (id: string, of: 'actor' | 'cooperation', type: 'text' | 'choice') =>
    customFieldSchema.parse({ id, of, type, label: { fr: `Champ ${id}` }, options: ['permis'] });
  return {
    network: {
      ...data.network,
      name: 'secret-network-name',
      territory: 'secret-territory',
      description: 'secret-network-description',
      customFields: [
        field('note', 'actor', 'text'),
        field('list', 'actor', 'choice'),
        field('remark', 'cooperation', 'text'),
      ],
    },
    actors: data.actors.map((actor, index) => ({
      ...actor,
      id: `secret-id-${index}`,
      name: `secret-name-${index}`,
      acronym: `secret-acronym-${index}`,
      siren: `secret-siren-${index}`,
      siret: `secret-siret-${index}`,
      rna: `secret-rna-${index}`,
      commune: { name: `secret-commune-${index}`, insee: 'secret-insee', postcode: 'secret-postcode' },
      latitude: 12.3456,
      longitude: 65.4321,
      website: `https://secret-website-${index}.example`,
      description: `secret-description-${index}`,
      source: 'secret-source',
      tags: ['secret-tag'],
      custom: { note: 'secret-note', list: 'secret-word', unknown: 'secret-unknown' },
    })),
    cooperations: data.cooperations.map((tie, index) => ({
      ...tie,
      id: `secret-tie-${index}`,
      from: `secret-id-${data.actors.findIndex(({ id }) => id === tie.from)}`,
      to: `secret-id-${data.actors.findIndex(({ id }) => id === tie.to)}`,
      description: 'secret-tie-description',
      source: 'secret-tie-source',
      tags: ['secret-tie-tag'],
      custom: { remark: 'secret-remark' },
    })),
    collectives: data.collectives.map((collective, index) => ({
      ...collective,
      id: `secret-collective-${index}`,
      name: `secret-collective-name-${index}`,
      description: 'secret-collective-description',
      members: data.actors.map((_, place) => ({
        actorId: `secret-id-${place}`,
        role: 'secret-role',
        seat: 'secret-seat',
        from: '',
        until: '',
      })),
      custom: { any: 'secret-collective-field' },
    })),
    contacts: data.actors.map((_, index) => ({
      id: `secret-contact-${index}`,
      actorId: `secret-id-${index}`,
      name: 'secret-person',
      function: 'secret-function',
      email: 'secret-mail@example.org',
      phone: 'secret-phone',
      consent: 'yes' as const,
      consentOn: '',
    })),
    positions: data.actors.map((_, index) => ({
      id: `secret-id-${index}`,
      x: index * 90,
      y: index,
      pinned: false,
    })),
    views: [
      savedViewSchema.parse({
        id: 'secret-view',
        name: 'secret-view-name',
        settings: { leftOut: 'fade', arrangement: 'sectors', labelDetail: 'commune' },
      }),
    ],
    stories: [
      storySchema.parse({
        id: 'secret-story',
        title: 'secret-story-title',
        steps: [
          { id: 'secret-step', title: 'secret-story-step', notes: 'secret-notes', viewId: 'secret-view' },
          { id: 'secret-step-2', snapshotId: 'secret-snapshot' },
        ],
      }),
    ],
    sessions: [
      sessionSchema.parse({
        id: 'secret-session',
        name: 'secret-session-name',
        startedAt: '2026-11-24T13:00:00.000Z',
        remarks: [{ id: 'secret-session-remark', text: 'secret-session-text' }],
      }),
    ],
  };
}

/** All text that a file holds, whatever it is packed in. */
function textsIn(bytes: Uint8Array): string {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return new TextDecoder().decode(bytes);
  return Object.entries(unzipSync(bytes))
    .map(([name, part]) => `${name}\n${textsIn(part)}`)
    .join('\n');
}

const NO_VIEWER = { script: '', style: '' };

/** Every format's text; the PNG is painted from the SVG. A step of the story shows `snapshot`. */
async function everyFile(data: NetworkData, snapshot = data): Promise<[string, string][]> {
  const state = toState(data);
  const settings = { ...defaultViewSettings(), labelDetail: 'commune', hulls: 'collective' as const };
  const scene = buildScene(state, settings, visible(state, settings), 'light', 'fr');
  const caption = data.network.territory;
  const files: [string, string][] = [['svg', sceneToSvg(scene, { title: data.network.name, caption }).svg]];
  for (const format of FORMAT_NAMES) {
    if (isPicture(format)) continue;
    if (format === 'html') {
      const title = data.network.name;
      const options = {
        title,
        caption,
        language: 'fr',
        viewer: NO_VIEWER,
        font: '',
        copies: new Map([['secret-snapshot', { state: toState(snapshot), takenAt: NOW }]]),
      } as const;
      files.push([format, writePage(state, scene, options)]);
      continue;
    }
    const looks = new Map(scene.nodes.map(({ id, fill, size }) => [id, { colour: fill, size }]));
    files.push([format, textsIn(await writeFile(state, format, { language: 'fr', now: NOW, looks }))]);
  }
  return files;
}

const RUNS = { numRuns: 6, endOnFailure: true };

describe('what is taken out is in the bytes of no format', () => {
  it('pseudonymised: no id, name, number, text, place name or coordinate', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(aNetwork, async (data) => {
        for (const [format, text] of await everyFile(redact(marked(data), PSEUDONYMS).data)) {
          expect([format, /secret-[\w-]*|12[.,]3456|65[.,]4321/.exec(text)?.[0]]).toEqual([
            format,
            undefined,
          ]);
        }
      }),
      RUNS,
    );
  });

  it('without contacts: no person', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(aNetwork, async (data) => {
        const handed = redact(marked(data), { kind: 'without-contacts' }).data;
        for (const [format, text] of await everyFile(handed)) {
          if (format === 'html') expect(text).not.toMatch(/secret-(?:notes|view|snapshot|step)/);
          expect([format, /secret-(?:contact|person|function|mail|phone)/.exec(text)?.[0]]).toEqual([
            format,
            undefined,
          ]);
          expect(text.includes('secret-name-0') || format === 'svg').toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('chosen fields: none that was not chosen', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(
        aNetwork,
        fc.subarray(['acronym', 'siren', 'commune', 'description', 'website', 'tags', 'source'] as const),
        async (data, chosen) => {
          const fields = { actors: chosen, cooperations: ['type' as const], own: [], collectives: false };
          const left = ['acronym', 'siren', 'commune', 'description', 'website', 'tag', 'source'].filter(
            (word) => !chosen.some((field) => field.startsWith(word)),
          );
          const words = [
            ...left,
            'siret',
            'rna',
            'insee',
            'postcode',
            'note',
            'word',
            'unknown',
            'remark',
            'tie-',
            'collective',
            'contact',
            'person',
            'view',
            'story',
            'session',
          ];
          const gone = new RegExp(
            `secret-(?:${words.filter((word) => word !== 'tie-').join('|')}|tie-[dst])[\\w-]*|12\\.3456`,
          );
          for (const [format, text] of await everyFile(
            redact(marked(data), { kind: 'selected', fields }).data,
          )) {
            expect([format, gone.exec(text)?.[0]]).toEqual([format, undefined]);
          }
        },
      ),
      RUNS,
    );
  });

  it('only what is shown: no actor that is not, nor what hangs on it', async () => {
    const data = marked(sampleNetwork('fr', NOW));
    const shown = { actors: new Set(['secret-id-0', 'secret-id-1']), cooperations: new Set<string>() };
    for (const [format, text] of await everyFile(shownOnly(data, shown))) {
      const others = [...text.matchAll(/secret-(?:id|name|contact)-(\d+)/g)].filter(
        ([, index]) => Number(index) > 1,
      );
      expect([
        format,
        others.map(([found]) => found),
        /secret-(?:tie|view|story|session)/.exec(text)?.[0],
      ]).toEqual([format, [], undefined]);
    }
  });
});

describe('a pseudonymised network', () => {
  const { data } = redact(sampleNetwork('fr', NOW), PSEUDONYMS);

  it('is the same graph, with one code for each actor', () => {
    const sample = sampleNetwork('fr', NOW);
    const { idOf } = redact(sample, PSEUDONYMS);
    expect(new Set(data.actors.map(({ name }) => name)).size).toBe(sample.actors.length);
    expect(data.actors.every(({ id, name }) => id === name && /^A-[0-9A-Z]{6}$/.test(name))).toBe(true);
    expect(data.cooperations.map(({ from, to, type }) => [from, to, type])).toEqual(
      sample.cooperations.map(({ from, to, type }) => [idOf(from), idOf(to), type]),
    );
  });

  it('has the same codes when others come and go, and others under another key', () => {
    const sample = sampleNetwork('fr', NOW);
    const added = {
      ...sample,
      actors: [actorSchema.parse({ id: 'new', name: 'Nouveau' }), ...sample.actors.slice(3)],
    };
    const code = (of: NetworkData, salt: string) => redact(of, { ...PSEUDONYMS, salt }).idOf('recyclerie');
    expect(code(added, 'sel')).toBe(code(sample, 'sel'));
    expect(code(sample, 'poivre')).not.toBe(code(sample, 'sel'));
  });

  it('keeps communes only when asked', () => {
    const kept = redact(sampleNetwork('fr', NOW), { ...PSEUDONYMS, keepCommunes: true });
    expect(kept.data.actors.some(({ commune }) => commune.name !== '')).toBe(true);
    expect(data.actors.every(({ commune }) => commune.name === '' && commune.insee === '')).toBe(true);
  });
});

it('all fields chosen is all of them', () => {
  const data = sampleNetwork('fr', NOW);
  const fields = {
    actors: ACTOR_FIELDS,
    cooperations: COOPERATION_FIELDS,
    own: data.network.customFields.map(({ id }) => id),
    collectives: true,
  };
  const kept = redact(data, { kind: 'selected', fields }).data;
  expect([kept.actors, kept.cooperations, kept.collectives]).toEqual([
    data.actors,
    data.cooperations,
    data.collectives,
  ]);
});

it('SHA-256 is the one of the standard', () => {
  const hex = (text: string) => [...sha256(text)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  expect(hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(hex('')).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(hex('abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq')).toBe(
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  );
});

describe('what a format cannot carry', () => {
  const data = marked(sampleNetwork('fr', NOW));
  const whole = toState(data);
  const told = (...of: Parameters<typeof losses>) =>
    Object.fromEntries(losses(...of).map(({ what, count }) => [what, count]));

  it('is told with its number before writing', () => {
    const actors = data.actors.length;
    expect(told('maillage', whole)).toEqual({});
    expect(told('csv', whole)).toEqual({
      collectives: data.collectives.length,
      places: actors,
      contacts: actors,
      views: 1,
      stories: 1,
      sessions: 1,
    });
    expect(told('geojson', whole)).toMatchObject({ cooperations: data.cooperations.length });
    expect(told('xlsx', whole)).toMatchObject({ memberships: data.collectives.length * actors });
    expect(told('pajek', whole)).toMatchObject({ details: actors + data.cooperations.length });
    expect(told('svg', whole)).toEqual({});
  });

  it('counts what was taken out before as well', () => {
    const without = toState(redact(data, { kind: 'without-contacts' }).data);
    expect(told('maillage', without, whole)).toEqual({ contacts: data.actors.length, sessions: 1 });
  });

  it('counts dates known by the year or month where days are written, and actors without coordinates', () => {
    const actors = [
      actorSchema.parse({ id: 'a', name: 'A', joinedOn: '2023', latitude: 46, longitude: 5 }),
      actorSchema.parse({ id: 'b', name: 'B', joinedOn: '2023-05', leftOn: '2024-01-02' }),
    ];
    const state = toState({
      ...data,
      actors,
      cooperations: [],
      collectives: [],
      contacts: [],
      positions: [],
      views: [],
      stories: [],
      sessions: [],
    });
    expect(told('gexf', state)).toEqual({ partialDates: 2 });
    expect(told('geojson', state)).toEqual({ withoutCoordinates: 1 });
    expect(told('png', state)).toEqual({ withoutPlace: 2 });
  });
});
