import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { seededRandom } from '#shared/base/random.ts';
import { type PastEntry, pastEntrySchema } from '#shared/changes/past.ts';
import { crc32 } from '#shared/exchange/maillage/maillage-format.ts';
import { writeMaillage } from '#shared/exchange/maillage/maillage-write.ts';
import { type NetworkData, RECORD_SCHEMAS, TABLE_NAMES } from '#shared/model/network-state.ts';
import { sampleNetwork } from '#shared/sample/clairval.ts';
import { logo } from '../unit/pngs.ts';

/** The network of the user beside which hostile ones are restored. */
export const MINE = 'mine';
const NOW = '2026-11-27T08:00:00.000Z';

const NUMBERS: readonly unknown[] = [
  ...[0, -0, -1, 1, 0.5, 2, 1e6, -1e6, 1e7, 1e13, -1e13, 1e15, 1e21, 1e22, -1e22, 1e100, 1e300, -1e300],
  ...[Number.MAX_VALUE, Number.MIN_VALUE, Number.MAX_SAFE_INTEGER, 2 ** 31, 2 ** 32, 2 ** 53],
  ...[null, '1e999', 'NaN', true, [], {}],
];
const DATES: readonly unknown[] = [
  ...[
    '',
    '0000',
    '0001-01-01',
    '9999',
    '9999-12-31',
    '2026-02-30',
    '2026-13',
    '99999-01-01',
    'now',
    'no date',
  ],
  ...[
    '-271821-04-20',
    '+275760-09-13T00:00:00.001Z',
    '2026-01-01T25:00:00Z',
    '2026-01-01',
    '1e999',
    '\u0000',
  ],
  ...[0, -1, 1e300, null, {}, []],
];
const IDS: readonly unknown[] = [
  ...[MINE, '', ' ', '__proto__', 'constructor', 'toString', 'a'.repeat(3000), '../..', '\u0000', '\ud800'],
  ...[null, 0, 1e300, {}, []],
];
const VALUES: readonly unknown[] = [
  ...[null, true, false, '', 'x', '__proto__', '<img src=x onerror=alert(1)>', 'x'.repeat(4000), '\ud800'],
  ...[[], {}, [null], [[]], { id: MINE }, { constructor: 1 }],
];

let whole: Uint8Array | undefined;

/** A small network with records in every table, snapshots and a journal that touches every table. */
function original(): Uint8Array {
  whole ??= write();
  return whole;
}

function write(): Uint8Array {
  const sample = sampleNetwork('fr', NOW);
  const ids = new Set(sample.actors.slice(0, 7).map(({ id }) => id));
  const data: NetworkData = {
    ...sample,
    network: {
      ...sample.network,
      id: 'theirs',
      customFields: [
        { id: 'champ', of: 'actor', label: { fr: 'Champ' }, type: 'number', options: [] },
        { id: 'constructor', of: 'actor', label: { fr: 'Bâti' }, type: 'text', options: [] },
      ],
    },
    actors: sample.actors
      .filter(({ id }) => ids.has(id))
      .map((actor) => ({ ...actor, custom: { champ: 3, constructor: 'bois' } })),
    cooperations: sample.cooperations.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    collectives: sample.collectives.slice(0, 2).map((collective) => ({
      ...collective,
      members: collective.members.filter(({ actorId }) => ids.has(actorId)),
    })),
    contacts: sample.contacts.slice(0, 2),
    positions: sample.positions.filter(({ id }) => ids.has(id)),
    logos: sample.actors.slice(0, 2).map(({ id }) => logo(id)),
    views: sample.views.slice(0, 2).map((view) => ({ ...view, camera: { x: 1, y: 2, zoom: 1 } })),
    stories: sample.stories.slice(0, 1),
    sessions: [
      RECORD_SCHEMAS.sessions.parse({
        id: 's',
        name: 'Atelier',
        day: '2026-05-01',
        startedAt: NOW,
        endedAt: NOW,
      }),
    ],
  };
  const bytes = new Uint8Array(writeMaillage(data, { contacts: true, now: NOW }));
  const entry = (seq: number, more: object): PastEntry =>
    pastEntrySchema.parse({
      ...{ seq, networkId: 'theirs', at: NOW, kind: 'import', details: { count: seq }, count: 1 },
      ...{ undoes: null, redoes: null, changes: [], ...more },
    }) as PastEntry;
  const { network } = data;
  const entries = [
    ...TABLE_NAMES.flatMap((table, index) => {
      const [record] = data[table];
      const change = record && { table, id: record.id, before: index % 2 ? record : null, after: record };
      return change ? [entry(index + 1, { changes: [change] })] : [];
    }),
    entry(20, {
      changes: [{ table: 'network', id: 'theirs', before: { ...network, name: 'Avant' }, after: network }],
    }),
    entry(21, { undoes: 20, changes: [{ table: 'network', id: 'theirs', before: network, after: network }] }),
    entry(22, {
      kind: 'network-update',
      changes: [{ table: 'network', id: 'theirs', before: network, after: network }],
    }),
  ];
  const counts = { actorCount: 7, cooperationCount: 1, collectiveCount: 2, size: bytes.length };
  const snapshot = { id: 'snap', networkId: 'theirs', name: 'Juin', note: '', reason: 'made', takenAt: NOW };
  const snapshots = [
    { snapshot: { ...snapshot, ...counts, contentHash: 'x', deletedAt: null } as never, bytes },
  ];
  return writeMaillage(data, {
    ...{ contacts: true, now: NOW },
    past: { snapshots, entries, leftOut: { snapshots: 0, entries: 0 } },
  });
}

interface Leaf {
  holder: Record<string, unknown>;
  key: string;
}

/** Everything that stands in a part: its values, and the lists and objects that hold them. */
function leavesOf(value: unknown, found: Leaf[] = []): Leaf[] {
  if (typeof value !== 'object' || value === null) return found;
  for (const key of Object.keys(value)) {
    const holder = value as Record<string, unknown>;
    found.push({ holder, key });
    leavesOf(holder[key], found);
  }
  return found;
}

/**
 * The file of this number: whole and with right sums, and some of its numbers, dates, ids, references or anything else
 * exchanged for what nobody expects there. The same for the same seed and number.
 */
export function mutatedNetwork(seed: number, index: number): Uint8Array<ArrayBuffer> {
  const random = seededRandom((seed * 1_000_003 + index * 7919) >>> 0);
  const below = (most: number) => Math.floor(random() * most);
  const files = unzipSync(original());
  const names = Object.keys(files).filter((name) => name.endsWith('.json') && name !== 'manifest.json');
  const manifest = JSON.parse(strFromU8(files['manifest.json'] ?? new Uint8Array()));
  for (let change = 1 + below(6); change > 0; change--) {
    const name = names[below(names.length)] ?? '';
    const part = JSON.parse(strFromU8(files[name] ?? new Uint8Array()));
    const leaves = leavesOf(part);
    const leaf = leaves[below(leaves.length)];
    if (!leaf) continue;
    mutate(leaf, leaves, below);
    files[name] = strToU8(JSON.stringify(part).replaceAll('"proto"', '"__proto__"'));
    manifest.checksums[name.slice(0, -'.json'.length)] = crc32(files[name] ?? new Uint8Array());
  }
  if (below(20) === 0) {
    const leaves = leavesOf(manifest);
    const leaf = leaves[below(leaves.length)];
    if (leaf) mutate(leaf, leaves, below);
  }
  files['manifest.json'] = strToU8(JSON.stringify(manifest));
  return new Uint8Array(zipSync(files, { level: 1 }));
}

function mutate({ holder, key }: Leaf, leaves: readonly Leaf[], below: (most: number) => number): void {
  const pick = (from: readonly unknown[]) => from[below(from.length)];
  const now = holder[key];
  const way = below(8);
  if (way === 0) delete holder[key];
  else if (way === 1) holder[key] = structuredClone(pick(VALUES));
  else if (way === 2) {
    // Another value of the file: a reference to another record, a date in place of a name.
    const other = leaves[below(leaves.length)];
    holder[key] = structuredClone(other?.holder[other.key]);
  } else if (way === 3 && Array.isArray(now)) holder[key] = [...now, ...structuredClone(now)];
  else if (way === 3) holder[['proto', 'constructor', 'id', 'networkId'][below(4)] ?? 'id'] = pick(VALUES);
  else if (typeof now === 'number') holder[key] = pick(NUMBERS);
  else if (typeof now === 'string' && /^\d{4}(?:-|$)/.test(now)) holder[key] = pick(DATES);
  else if (/id$|^from$|^to$|^table$|^kind$|^sector$/i.test(key)) holder[key] = pick(IDS);
  else holder[key] = structuredClone(pick(below(2) ? NUMBERS : VALUES));
}
