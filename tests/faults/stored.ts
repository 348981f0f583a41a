import type { Page } from '@playwright/test';

/** What is on the disk, read without the app. */
export interface Stored {
  networkId: string;
  header: unknown;
  actors: string[];
  cooperationCount: number;
  /** Where rows, journal and counts contradict each other. */
  faults: string[];
}

/** Reads the database of the page's origin with nothing but IndexedDB, and replays its journal. */
export function readStored(page: Page): Promise<Stored> {
  return page.evaluate(async () => {
    const resultOf = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await resultOf(indexedDB.open('maillage'));
    const names = ['networks', 'actors', 'cooperations', 'positions', 'journal', 'changes'];
    const transaction = database.transaction(names, 'readonly');
    type Row = {
      id: string;
      seq: number | [number, number];
      record: { id: string; name?: string };
      [field: string]: unknown;
    };
    const [networks, actors, cooperations, positions, journal, changes] = await Promise.all(
      names.map((name) => resultOf(transaction.objectStore(name).getAll() as IDBRequest<Row[]>)),
    );
    database.close();
    const [network] = networks ?? [];
    const faults: string[] = [];
    const replayed = new Map<string, Map<string, unknown>>([
      ['actors', new Map()],
      ['cooperations', new Map()],
      ['positions', new Map()],
    ]);
    // A large patch is stored in lots: the first bears the number of its entry and says how many there are.
    const patches = new Map<number, { lots: number; found: number; changes: unknown[] }>();
    for (const row of changes ?? []) {
      const [seq, lot] = typeof row.seq === 'number' ? [row.seq, 0] : row.seq;
      const patch = patches.get(seq) ?? { lots: 1, found: 0, changes: [] };
      patches.set(seq, patch);
      if (lot === 0) patch.lots = Number(row.lots ?? 1);
      patch.found++;
      patch.changes.push(...(row.changes as unknown[]));
    }
    for (const [seq, { lots, found }] of patches) {
      if (lots !== found) faults.push(`entry ${seq}: ${found} of ${lots} lots`);
    }
    for (const { seq, count } of journal ?? []) {
      const patch = patches.get(Number(seq))?.changes as
        | { table: string; id: string; after: unknown }[]
        | undefined;
      if (patch?.length !== count) faults.push(`entry ${seq}: ${patch?.length} of ${String(count)} changes`);
      for (const { table, id, after } of patch ?? []) {
        if (after === null) replayed.get(table)?.delete(id);
        else replayed.get(table)?.set(id, after);
      }
    }
    if (patches.size !== journal?.length) faults.push(`${patches.size} patches, ${journal?.length} entries`);
    for (const [table, rows] of [
      ['actors', actors],
      ['cooperations', cooperations],
      ['positions', positions],
    ] as const) {
      const expected = replayed.get(table) ?? new Map();
      if (rows?.length !== expected.size)
        faults.push(`${table}: ${rows?.length} rows, ${expected.size} by the journal`);
      for (const { id, record } of rows ?? []) {
        if (JSON.stringify(record) !== JSON.stringify(expected.get(id)))
          faults.push(`${table} ${id} differs`);
      }
    }
    if (network?.actorCount !== actors?.length) {
      faults.push(`the list says ${String(network?.actorCount)} actors, there are ${actors?.length}`);
    }
    return {
      networkId: network?.id ?? '',
      header: network?.header ?? null,
      actors: (actors ?? []).map(({ record }) => record.name ?? ''),
      cooperationCount: cooperations?.length ?? 0,
      faults: faults.slice(0, 10),
    };
  });
}
