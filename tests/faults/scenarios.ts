import type { Page } from '@playwright/test';
import { writeMaillage } from '../../shared/exchange/maillage/maillage-write.ts';
import { actorSchema } from '../../shared/model/actor.ts';
import { cooperationSchema } from '../../shared/model/cooperation.ts';
import { networkSchema } from '../../shared/model/network.ts';
import { emptyState, toData } from '../../shared/model/network-state.ts';
import type { Stored } from './stored.ts';

/** What must be true of the disk after a kill, as far as a piece of work had come. */
export interface Work {
  /** Brings the app to the moment before the work is done; then `begin` does it, to be killed meanwhile. */
  prepare(page: Page, before: Stored): Promise<void>;
  begin(page: Page): Promise<void>;
  /** What is wrong with what is stored; empty when every acknowledged write is there and nothing by halves. */
  faultsOf(stored: Stored): string[];
  /** How many writes were acknowledged before the kill. */
  acknowledged(): number;
}

const ROWS = 300;

/** Actors and ties entered one line after the other, as fast as the app acknowledges them. */
export function writing(round: number): Work {
  const known: number[] = [];
  const nameOf = (number: number, end: 'A' | 'B') => `Saisie ${round} ${number} ${end}`;
  return {
    async prepare(page) {
      await page.exposeFunction('acknowledge', (number: number) => known.push(number));
      await page.keyboard.press('e');
      await page.getByRole('textbox', { name: 'Saisie rapide' }).waitFor();
    },
    begin: (page) => page.evaluate(enterLines, round),
    faultsOf: ({ actors }) => {
      const names = new Set(actors);
      const lost = known.filter((number) => !names.has(nameOf(number, 'A')));
      const halves = [...names].filter((name) => {
        const [, own, number, end] = /^Saisie (\d+) (\d+) ([AB])$/.exec(name) ?? [];
        return own === String(round) && !names.has(nameOf(Number(number), end === 'A' ? 'B' : 'A'));
      });
      return [
        ...lost.map((number) => `line ${number} was acknowledged and is lost`),
        ...halves.map((name) => `${name} is there without its partner`),
      ];
    },
    acknowledged: () => known.length,
  };
}

/** Runs in the page: types a line, presses Enter, waits until the app counts two more actors, and again. */
async function enterLines(round: number): Promise<void> {
  const page = window as unknown as { acknowledge(number: number): Promise<void> };
  const field = document.querySelector<HTMLTextAreaElement>('section[aria-label="Saisie rapide"] textarea');
  const bar = document.querySelector('[aria-label="Réseau et outils"]');
  if (!field || !bar) throw new Error('quick entry is not open');
  const count = () =>
    Number((/([\d\s]+)\sacteurs?/.exec(bar.textContent ?? '')?.[1] ?? '0').replace(/\s/g, ''));
  const setValue = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set;
  const turn = () => new Promise((resolve) => setTimeout(resolve, 0));
  for (let number = 1; ; number++) {
    const before = count();
    setValue?.call(field, `Saisie ${round} ${number} A > Saisie ${round} ${number} B : filière`);
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await turn();
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
    while (count() < before + 2) await turn();
    void page.acknowledge(number);
  }
}

/** A table of actors imported into the open network. */
export function importing(round: number): Work {
  const prefix = `Import ${round} `;
  const lines = Array.from({ length: ROWS }, (_, row) => `${prefix}${row};Association;Clairval`);
  return inOneGo(prefix, async (page) => {
    await chooseFile(page, 'acteurs.csv', Buffer.from(`Nom;Type;Commune\r\n${lines.join('\r\n')}\r\n`));
    await page.getByRole('button', { name: 'Vérifier' }).click();
    return page.getByRole('button', { name: /^Importer \d+ fiches/ });
  });
}

/** A colleague's file merged into the open network. */
export function merging(round: number): Work {
  const prefix = `Fusion ${round} `;
  return inOneGo(prefix, async (page, before) => {
    const header = networkSchema.parse(before.header);
    const id = (row: number) => `fusion-${round}-${row}`;
    const data = {
      ...toData(emptyState(header)),
      actors: Array.from({ length: ROWS }, (_, row) =>
        actorSchema.parse({ id: id(row), name: `${prefix}${row}` }),
      ),
      cooperations: Array.from({ length: ROWS - 1 }, (_, row) =>
        cooperationSchema.parse({ id: `${id(row)}-tie`, from: id(row), to: id(row + 1), type: 'filiere' }),
      ),
    };
    const bytes = writeMaillage(data, { contacts: false, now: new Date().toISOString() });
    await chooseFile(page, 'paul.maillage', Buffer.from(bytes));
    await page.getByRole('button', { name: 'Fusionner avec le réseau ouvert' }).click();
    return page
      .getByRole('dialog', { name: /paul\.maillage/ })
      .getByRole('button', { name: 'Fusionner', exact: true });
  });
}

type Confirmation = ReturnType<Page['getByRole']>;

/** Work that one click does, and that must be there whole or not at all. */
function inOneGo(prefix: string, prepare: (page: Page, before: Stored) => Promise<Confirmation>): Work {
  let confirm: Confirmation | undefined;
  let done = false;
  return {
    async prepare(page, before) {
      confirm = await prepare(page, before);
      await confirm.waitFor();
    },
    async begin(page) {
      await confirm?.click({ noWaitAfter: true });
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      done = true;
    },
    faultsOf({ actors }) {
      const found = actors.filter((name) => name.startsWith(prefix)).length;
      if (found !== 0 && found !== ROWS) return [`${found} of ${ROWS} rows of ${prefix}are stored`];
      return done && found === 0 ? [`${prefix}was acknowledged and is lost`] : [];
    },
    acknowledged: () => (done ? 1 : 0),
  };
}

async function chooseFile(page: Page, name: string, buffer: Buffer): Promise<void> {
  await page.getByRole('button', { name: 'Importer', exact: true }).click();
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choisir des fichiers…' }).click();
  await (await chooser).setFiles({ name, mimeType: 'application/octet-stream', buffer });
}
