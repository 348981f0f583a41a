import { createDatabase, type MaillageDatabase } from './database.ts';

let database: MaillageDatabase | undefined;
let queue: Promise<unknown> = Promise.resolve();

/** The one open database of this window. */
export function connection(): MaillageDatabase {
  database ??= createDatabase();
  return database;
}

/** Closes it; the next use opens it anew, as a restart would. */
export async function disconnect(): Promise<void> {
  await queue.catch(() => undefined);
  database?.close();
  database = undefined;
}

/** Runs changes one after the other, so that each sees what the one before it left. */
export function inTurn<T>(task: () => Promise<T>): Promise<T> {
  const result = queue.then(task, task);
  queue = result.catch(() => undefined);
  return result;
}
