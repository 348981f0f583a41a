import { Dexie, type Table } from 'dexie';

/**
 * A small picture of a network's map, without words, and what the network weighs. Only a cache, in a database of its
 * own: whatever becomes of it, it is made anew.
 */
export interface NetworkPicture {
  networkId: string;
  theme: string;
  /** The last change of the network that it shows. */
  at: string;
  /** Empty where nothing of the network has a place yet. */
  svg: string;
  /** The size of all its records as text. */
  bytes: number;
}

type PictureDatabase = Dexie & { pictures: Table<NetworkPicture, [string, string]> };

let opened: PictureDatabase | undefined;

function database(): PictureDatabase {
  if (!opened) {
    opened = new Dexie('maillage-pictures') as PictureDatabase;
    opened.version(1).stores({ pictures: '[networkId+theme], networkId' });
  }
  return opened;
}

/** What a cache cannot do is as if it held nothing. */
async function orNothing<T>(work: () => Promise<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch {
    return undefined;
  }
}

/** The picture of a network as it is now, or undefined. */
export async function keptPicture(
  networkId: string,
  theme: string,
  at: string,
): Promise<NetworkPicture | undefined> {
  const kept = await orNothing(() => database().pictures.get([networkId, theme]));
  return kept?.at === at ? kept : undefined;
}

export async function keepPicture(picture: NetworkPicture): Promise<void> {
  await orNothing(() => database().pictures.put(picture));
}

/** Forgets the pictures of all networks but these. */
export async function forgetOtherPictures(networkIds: readonly string[]): Promise<void> {
  await orNothing(() => database().pictures.where('networkId').noneOf(networkIds).delete());
}
