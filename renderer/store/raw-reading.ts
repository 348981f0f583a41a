import { toBase64 } from '#shared/base/base64.ts';
import { DATABASE_NAME } from './database-name.ts';

/**
 * Everything that is stored on this computer, as it is, for whoever has to put it right by hand. Read without the
 * app's own schema, so that it works for a database that the app itself cannot open.
 */
export async function readRaw(): Promise<Uint8Array<ArrayBuffer>> {
  const database = await resultOf(indexedDB.open(DATABASE_NAME));
  try {
    const tables: Record<string, unknown> = {};
    for (const name of database.objectStoreNames) {
      tables[name] = await resultOf(database.transaction(name, 'readonly').objectStore(name).getAll());
    }
    const text = JSON.stringify({ database: DATABASE_NAME, version: database.version, tables }, plain);
    return new TextEncoder().encode(text);
  } finally {
    database.close();
  }
}

/** Bytes have no form in JSON: they are written as base64. */
function plain(_key: string, value: unknown): unknown {
  if (!(value instanceof Uint8Array)) return value;
  return { base64: toBase64(value) };
}

function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
