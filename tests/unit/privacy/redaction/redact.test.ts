import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '#shared/base/hash.ts';
import { losses } from '#shared/exchange/losses.ts';
import { actorSchema } from '#shared/model/actor.ts';
import { type NetworkData, toData, toState } from '#shared/model/network-state.ts';
import { defaultViewSettings } from '#shared/model/view.ts';
import { wholeSelection } from '#shared/privacy/redaction/field-selection.ts';
import { handover } from '#shared/privacy/redaction/handover.ts';
import { type Redaction, redact } from '#shared/privacy/redaction/redact.ts';
import { shownOnly } from '#shared/privacy/redaction/shown-only.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';
import { aNetwork } from '../../arbitraries.ts';
import { everyFile } from '../../every-file.ts';
import { ANY_MARK, marked } from '../../marks.ts';
import { logo } from '../../pngs.ts';

const NOW = '2026-11-24T00:00:00.000Z';
const PSEUDONYMS: Redaction = {
  kind: 'pseudonymised',
  salt: 'sel',
  communes: null,
  networkName: 'Réseau pseudonymisé',
};

/** A picture by sectors, with what an arrangement writes beside its groups. */
function look(data: NetworkData) {
  const actors = data.actors.map(({ id }, place) => [id, { x: place * 90, y: place }] as const);
  const captions = data.actors.flatMap(({ sectors }) =>
    sectors.map(({ sector: value }) => ({ value, x: 0, y: 0, side: 'above' as const })),
  );
  return {
    settings: { ...defaultViewSettings(), arrangement: 'sectors', labelDetail: 'commune' },
    theme: 'light',
    language: 'fr',
    arranged: { places: new Map(actors), captions },
  } as const;
}

const RUNS = { numRuns: 6, endOnFailure: true };

describe('what is taken out is in the bytes of no format', () => {
  it('pseudonymised: no id, name, number, text, place name or coordinate', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(aNetwork, async (data) => {
        const whole = marked(data);
        const { state, scene } = handover(toState(whole), 'whole', PSEUDONYMS, look(whole));
        expect(toData(state)).toEqual(redact(whole, PSEUDONYMS).data);
        expect(scene.nodes.length).toBeGreaterThan(0);
        for (const [format, text] of await everyFile(toData(state), scene)) {
          expect([format, ANY_MARK.exec(text)?.[0]]).toEqual([format, undefined]);
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
          const fields = { actors: chosen, cooperations: ['type'], own: [], collectives: [], header: [] };
          const left = ['acronym', 'siren', 'commune', 'description', 'website', 'tag', 'source'].filter(
            (word) => !chosen.some((field) => field.startsWith(word)),
          );
          const words = [
            ...left,
            'siret',
            'ape',
            'own',
            'choice-(?:actors|collectives|cooperations-(?!type))',
            'territory',
            'network-description',
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
            `iVBORw0KGgo|secret-(?:${words.filter((word) => word !== 'tie-').join('|')}|tie-[dst])[\\w-]*|12\\.3456`,
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
      for (const { id, png } of data.logos)
        expect(text.includes(png)).toBe(shown.actors.has(id) && text.includes('iVBORw0KGgo'));
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
    const kept = redact(sampleNetwork('fr', NOW), {
      ...PSEUDONYMS,
      communes: (insee) => (insee === '' ? undefined : 'Nom officiel'),
    });
    expect(kept.data.actors.some(({ commune }) => commune.name !== '')).toBe(true);
    expect(data.actors.every(({ commune }) => commune.name === '' && commune.insee === '')).toBe(true);
  });
});

it('all fields chosen is all of them', () => {
  const data = sampleNetwork('fr', NOW);
  const fields = wholeSelection(data.network.customFields);
  const logos = [logo('recyclerie')];
  const kept = redact({ ...data, logos }, { kind: 'selected', fields }).data;
  expect(kept.logos).toEqual(logos);
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
  const lost = (...of: Parameters<typeof losses>) =>
    Object.fromEntries(losses(...of).map(({ what, count }) => [what, count]));

  it('is reported with its number before writing', () => {
    const actors = data.actors.length;
    expect(lost('maillage', whole)).toEqual({});
    expect(lost('csv', whole)).toEqual({
      collectives: data.collectives.length,
      places: actors,
      logos: actors,
      contacts: actors,
      views: 1,
      stories: 1,
      sessions: 1,
    });
    expect(lost('geojson', whole)).toMatchObject({ cooperations: data.cooperations.length });
    expect(Object.keys(lost('xlsx', whole)).sort()).toEqual([
      'contacts',
      'logos',
      'places',
      'sessions',
      'stories',
      'views',
    ]);
    expect(lost('pajek', whole)).toMatchObject({ details: actors + data.cooperations.length });
    expect(lost('svg', whole)).toEqual({});
  });

  it('counts what was taken out before as well', () => {
    const without = toState(redact(data, { kind: 'without-contacts' }).data);
    expect(lost('maillage', without, whole)).toEqual({
      contacts: data.actors.length,
      notes: 1,
      sessions: 1,
    });
    expect(lost('html', whole)).toMatchObject({ notes: 1 });
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
      logos: [],
      views: [],
      stories: [],
      sessions: [],
    });
    expect(lost('gexf', state)).toEqual({ partialDates: 2 });
    expect(lost('geojson', state)).toEqual({ withoutCoordinates: 1 });
    expect(lost('png', state)).toEqual({ withoutPlace: 2 });
  });
});
