import { createDatabase, createReadOnlyDatabase, isNewer, type MaillageDatabase } from './database.ts';
import { attempt, type StoreOutcome } from './faults.ts';

let database: MaillageDatabase | undefined;
let queue: Promise<unknown> = Promise.resolve();

/** The one open database of this window. */
export function connection(): MaillageDatabase {
  database ??= createDatabase();
  return database;
}

/** Opens the database; true when a newer version of the app made it, and it can only be looked at. */
export async function connect(): Promise<boolean> {
  const readOnly = !database?.isOpen() && (await isNewer());
  if (readOnly) database = createReadOnlyDatabase();
  await connection().open();
  return readOnly;
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

/** The same for a change whose failure is an outcome. */
export function attemptInTurn<T>(task: () => Promise<T>): Promise<StoreOutcome<T>> {
  return attempt(() => inTurn(task));
}

/** When all that was asked for is stored, or has failed. */
export async function allStored(): Promise<void> {
  for (let last: unknown; last !== queue; ) {
    last = queue;
    await queue;
  }
}
