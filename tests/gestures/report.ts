import type { Effort } from './hand.ts';

type Counted = Omit<Effort, 'machine'>;

/** Measured in the same way on 30 November 2026, before the handle, the cards and the one field with a list. */
const BEFORE: Readonly<Record<string, Counted>> = {
  'an actor by keys': { keys: 11, letters: 36, gestures: 0, seconds: 9.4 },
  'an actor by mouse': { keys: 2, letters: 36, gestures: 8, seconds: 21.4 },
  'a tie by mouse': { keys: 1, letters: 4, gestures: 5, seconds: 9.4 },
  '20 actors by keys': { keys: 239, letters: 558, gestures: 0, seconds: 159.4 },
  '20 actors by mouse': { keys: 40, letters: 558, gestures: 160, seconds: 395.6 },
  '30 ties by keys': { keys: 1697, letters: 798, gestures: 0, seconds: 499 },
  '30 ties by mouse': { keys: 30, letters: 120, gestures: 150, seconds: 282 },
};

function sum(one: Counted | undefined, other: Counted | undefined): Counted | undefined {
  return one && other
    ? {
        keys: one.keys + other.keys,
        letters: one.letters + other.letters,
        gestures: one.gestures + other.gestures,
        seconds: one.seconds + other.seconds,
      }
    : undefined;
}

/** The table of results.md. */
export function report(efforts: ReadonlyMap<string, Effort>): string {
  const now = new Map<string, Counted | undefined>(efforts);
  now.set(
    '20 actors by mouse',
    sum(efforts.get('an actor by mouse'), efforts.get('19 more actors by mouse')),
  );
  now.set('30 ties by mouse', sum(efforts.get('a tie by mouse'), efforts.get('29 more ties by mouse')));
  const cells = (effort: Counted | undefined) =>
    effort
      ? `${effort.gestures} | ${effort.keys} | ${effort.letters} | ${Math.round(effort.seconds)}`
      : '– | – | – | –';
  return [
    '# Measured by `npm run gestures`',
    '',
    'What it takes to enter a network through the interface: clicks and drags, keys beside the text, letters of the text,',
    'and the seconds of somebody used to it by the keystroke-level model (0.2 s a key, 1.1 s to point, 0.2 s to click, 0.4 s',
    'between keys and mouse). An actor has a name, a kind, a sector and a commune; a tie its two ends and a type.',
    '',
    '|  | gestures before | keys before | letters before | seconds before | gestures | keys | letters | seconds |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...Object.entries(BEFORE).map(
      ([name, before]) => `| ${name} | ${cells(before)} | ${cells(now.get(name))} |`,
    ),
    '',
  ].join('\n');
}
