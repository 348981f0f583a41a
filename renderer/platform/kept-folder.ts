/**
 * The folder that the user chose for backups, remembered by the browser across starts. In a database of its own:
 * it is a right of this browser, no data of the user, and goes into no copy.
 */
const DATABASE = 'maillage-folder';
const STORE = 'handles';
const KEY = 'backups';

export async function keptFolder(): Promise<FileSystemDirectoryHandle | null> {
  const found = await inStore('readonly', (store) => store.get(KEY)).catch(() => undefined);
  return (found as FileSystemDirectoryHandle | undefined) ?? null;
}

export async function keepFolder(folder: FileSystemDirectoryHandle): Promise<void> {
  await inStore('readwrite', (store) => store.put(folder, KEY));
}

async function inStore<T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
  const database = await resultOf(opening);
  try {
    return await resultOf(ask(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

function resultOf<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
