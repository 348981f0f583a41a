import { readPreferences } from '#renderer/store/kept-preferences.ts';
import { readRaw } from '#renderer/store/raw-reading.ts';
import { localDay } from '#shared/base/day.ts';
import { trouble as english } from '#shared/i18n/en/trouble.ts';
import { trouble as french } from '#shared/i18n/fr/trouble.ts';
import { withFrenchSpaces } from '#shared/i18n/french-spaces.ts';

/**
 * The page that stands where the app has stopped: it must work when nothing of the app does, so it takes next to nothing
 * of it along. The desktop says in its address what happened, and how often.
 */

const asked = new URLSearchParams(window.location.search);
const isEnglish = language() === 'en';
const words: typeof french = isEnglish ? english : withFrenchSpaces(french);
/** So often, and opening the same network once more is no way on. */
const OFTEN = 3;
const times = Number(asked.get('times') ?? 1);
const { maillage: bridge } = window;

function language(): string {
  try {
    const { languageChoice } = readPreferences(localStorage.getItem('maillage.preferences'));
    if (languageChoice !== 'system') return languageChoice;
  } catch {
    // A storage that cannot be read says nothing of a language.
  }
  return navigator.language.slice(0, 2);
}

function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`trouble.html has no #${id}`);
  return found;
}

function show(id: string, text: string): void {
  part(id).textContent = text;
}

function filled(text: string, values: Record<string, string>): string {
  return Object.entries(values).reduce((done, [name, value]) => done.replace(`{{${name}}}`, value), text);
}

const why = asked.get('why');
document.documentElement.lang = isEnglish ? 'en' : 'fr';
show('title', why === 'load' ? words.title.load : why === 'memory' ? words.title.memory : words.title.gone);
show('text', times < OFTEN ? words.text : filled(words.again, { times: String(times) }));
show('kept', words.kept);
show('reload', words.reload);
show('start', words.start);
show('details', words.details);
show('detail', asked.get('detail') ?? '');
// The way that is more likely to help comes first.
if (times >= OFTEN) part('ways').prepend(part('start'));

offer('raw', words.raw, saveRaw);
if (bridge) {
  offer('backups', words.backups, async () => {
    const opened = await bridge.openBackupFolder();
    if (!opened.ok) show('said', opened.fault.detail);
  });
}

function offer(id: string, label: string, act: () => Promise<void>): void {
  const button = part(id);
  button.textContent = label;
  button.hidden = false;
  button.addEventListener('click', () => {
    act().catch((error) => show('said', filled(words.notSaved, { detail: String(error) })));
  });
}

async function saveRaw(): Promise<void> {
  const bytes = await readRaw();
  const name = `${filled(words.rawName, { date: localDay(new Date()) })}.json`;
  if (!bridge) return download(name, bytes);
  const saved = await bridge.saveFile(name, [{ label: words.rawType, extensions: ['json'] }], bytes);
  if (!saved.ok) show('said', filled(words.notSaved, { detail: saved.fault.detail }));
  else if (saved.value.saved) show('said', filled(words.saved, { name: saved.value.name }));
}

/** In a browser, which asks where to by itself. */
function download(name: string, bytes: Uint8Array<ArrayBuffer>): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes], { type: 'application/json' }));
  link.download = name;
  link.click();
}
