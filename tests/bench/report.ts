import { cpus } from 'node:os';
import type { AppMeasure } from './app.ts';
import type { LayoutMeasure } from './page/layouts.ts';
import type { ViewMeasure } from './page/main.ts';
import type { NamesMeasure } from './page/names.ts';

export const CONTENDERS = ['ours', 'vis', 'sigma', 'cytoscape'] as const;
export type ContenderName = (typeof CONTENDERS)[number];

/** Those whose names and hovering are measured. */
export const NAMING = ['ours', 'vis', 'cytoscape'] as const;

const NAMES: Record<ContenderName, string> = {
  ours: 'Maillage',
  vis: 'vis-network',
  sigma: 'sigma',
  cytoscape: 'plain Cytoscape',
};

export interface Results {
  runs: number;
  /** A view that could not be measured has no measures, and a reason. */
  views: { actors: number; name: ContenderName; measures: ViewMeasure[]; unmeasured?: string }[];
  names: { actors: number; name: (typeof NAMING)[number]; measures: NamesMeasure[] }[];
  layouts: { actors: number; name: 'ours' | 'fcose'; measures: LayoutMeasure[] }[];
  betweenness: { actors: number; name: 'ours' | 'graphology' | 'cytoscape'; measures: number[] }[];
  app: { actors: number; ties: number; measures: AppMeasure[] }[];
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const whole = (value: number) => String(Math.round(value));
const short = (value: number) => value.toPrecision(2);

/** What is reported of a view: a column, how it is read from a measure, and whether more is better. */
const COLUMNS: readonly { title: string; of: (measure: ViewMeasure) => number; rate: boolean }[] = [
  { title: 'first view, ms', of: ({ firstView }) => firstView, rate: false },
  { title: 'pan, fps', of: ({ pan }) => pan.perSecond, rate: true },
  { title: 'drag a node, fps', of: ({ dragNode }) => dragNode.perSecond, rate: true },
  { title: 'fit, fps', of: ({ fit }) => fit.perSecond, rate: true },
  { title: 'search jump, fps', of: ({ jump }) => jump.perSecond, rate: true },
  {
    title: 'longest frame of a move, ms',
    of: ({ fit, jump }) => Math.max(fit.longest, jump.longest),
    rate: false,
  },
  { title: 'highlight, ms', of: ({ highlight }) => highlight, rate: false },
  { title: 'recolour, ms', of: ({ recolour }) => recolour, rate: false },
  { title: 'filter, ms', of: ({ filter }) => filter, rate: false },
];

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, at) => (at === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

function viewTable({ views }: Results, actors: number): string {
  const medianOf = (name: ContenderName, of: (measure: ViewMeasure) => number) =>
    median(views.find((entry) => entry.actors === actors && entry.name === name)?.measures.map(of) ?? []);
  const present = CONTENDERS.filter((name) => !Number.isNaN(medianOf(name, ({ firstView }) => firstView)));
  const head = [
    '',
    ...present.map((name) => NAMES[name]),
    ...present.slice(1).map((name) => `ours / ${NAMES[name]}`),
  ];
  return table(
    head,
    COLUMNS.map(({ title, of }) => [
      title,
      ...present.map((name) => whole(medianOf(name, of))),
      ...present.slice(1).map((name) => `${short(medianOf('ours', of) / medianOf(name, of))}×`),
    ]),
  );
}

function unmeasured({ views }: Results, actors: number): string {
  return views
    .filter((entry) => entry.actors === actors && entry.measures.length === 0)
    .map(({ name, unmeasured: reason }) => `\n\n${NAMES[name]}: not measured${reason ? `, ${reason}` : ''}.`)
    .join('');
}

/** A line for each size and each who draws it. */
function namesTable({ names }: Results): string {
  return table(
    [
      'actors',
      '',
      'names placed, ms',
      'names shown',
      'names that cover another or a node',
      'hover to highlight, ms',
    ],
    names.map(({ actors, name, measures }) => {
      const of = (value: (measure: NamesMeasure) => number) => median(measures.map(value));
      const placed = measures.some(({ placing }) => placing !== null);
      return [
        String(actors),
        NAMES[name],
        placed ? whole(of(({ placing }) => placing ?? 0)) : '–',
        whole(of(({ shown }) => shown)),
        whole(of(({ overlaps }) => overlaps)),
        whole(of(({ hover }) => hover)),
      ];
    }),
  );
}

function layoutTable({ layouts }: Results): string {
  const sizes = [...new Set(layouts.map(({ actors }) => actors))];
  const medianOf = (actors: number, name: string, of: (measure: LayoutMeasure) => number) =>
    median(layouts.find((entry) => entry.actors === actors && entry.name === name)?.measures.map(of) ?? []);
  const pair = (actors: number, of: (measure: LayoutMeasure) => number, digits = short) => {
    const [own, other] = [medianOf(actors, 'ours', of), medianOf(actors, 'fcose', of)];
    return Number.isNaN(other) ? digits(own) : `${digits(own)} against ${digits(other)}`;
  };
  return table(
    ['actors', 'seconds', 'actors that overlap', 'ties that cross'],
    sizes.map((actors) => [
      String(actors),
      pair(actors, ({ seconds }) => seconds),
      pair(actors, ({ overlaps }) => overlaps, whole),
      pair(actors, ({ crossings }) => crossings, whole),
    ]),
  );
}

export interface Target {
  what: string;
  wanted: string;
  got: string;
  met: boolean;
}

/** What was promised, and what came out in this run; a target whose part did not run is left out. */
export function targets({ views, names, layouts, betweenness, app }: Results): Target[] {
  const view = (actors: number, name: ContenderName, of: (measure: ViewMeasure) => number) =>
    median(views.find((entry) => entry.actors === actors && entry.name === name)?.measures.map(of) ?? []);
  const ratio = (actors: number, of: (measure: ViewMeasure) => number) =>
    view(actors, 'ours', of) / view(actors, 'vis', of);
  const layout = (of: (measure: LayoutMeasure) => number) => {
    const [own, other] = (['ours', 'fcose'] as const).map((name) =>
      median(layouts.find((entry) => entry.actors === 1000 && entry.name === name)?.measures.map(of) ?? []),
    );
    return (own ?? Number.NaN) / (other ?? Number.NaN);
  };
  const seconds = (name: string) => median(betweenness.find((entry) => entry.name === name)?.measures ?? []);
  const named = (actors: number, name: 'ours' | 'vis', of: (measure: NamesMeasure) => number) =>
    median(names.find((entry) => entry.actors === actors && entry.name === name)?.measures.map(of) ?? []);
  const longest = median(
    app.find(({ actors }) => actors === 5000)?.measures.map(({ typing }) => typing) ?? [],
  );
  const atMost = (what: string, got: number, most: number, unit = '×') => ({
    what,
    wanted: `≤ ${most}${unit}`,
    got,
    met: got <= most,
    unit,
  });
  const atLeast = (what: string, got: number, least: number) => ({
    what,
    wanted: `≥ ${least}×`,
    got,
    met: got >= least,
    unit: '×',
  });
  return [
    atMost(
      'first view, 5,000 actors, of vis-network',
      ratio(5000, ({ firstView }) => firstView),
      0.8,
    ),
    atLeast(
      'frame rate of panning, 5,000 actors, of vis-network',
      ratio(5000, ({ pan }) => pan.perSecond),
      4,
    ),
    atLeast(
      'frame rate of dragging a node, 5,000 actors, of vis-network',
      ratio(5000, ({ dragNode }) => dragNode.perSecond),
      4,
    ),
    atLeast(
      'frame rate of panning, 10,000 actors, of vis-network',
      ratio(10_000, ({ pan }) => pan.perSecond),
      6,
    ),
    atLeast(
      'frame rate of dragging a node, 10,000 actors, of vis-network',
      ratio(10_000, ({ dragNode }) => dragNode.perSecond),
      6,
    ),
    atLeast(
      'frame rate of fitting, 5,000 actors, of vis-network',
      ratio(5000, ({ fit }) => fit.perSecond),
      10,
    ),
    atLeast(
      'frame rate of a search jump, 5,000 actors, of vis-network',
      ratio(5000, ({ jump }) => jump.perSecond),
      10,
    ),
    atMost(
      'time of a layout, 1,000 actors, of fcose',
      layout((measure) => measure.seconds),
      0.1,
    ),
    atMost(
      'crossings of a layout, 1,000 actors, of fcose',
      layout((measure) => measure.crossings),
      0.7,
    ),
    atLeast('speed of betweenness, 1,000 actors, of graphology', seconds('graphology') / seconds('ours'), 3),
    atLeast('speed of betweenness, 1,000 actors, of Cytoscape', seconds('cytoscape') / seconds('ours'), 15),
    ...[150, 500, 5000].flatMap((actors) => [
      atMost(
        `names over names or nodes, ${actors} actors`,
        named(actors, 'ours', ({ overlaps }) => overlaps),
        0,
        '',
      ),
      atMost(
        `hover to highlight, ${actors} actors, of vis-network`,
        named(actors, 'ours', ({ hover }) => hover) / named(actors, 'vis', ({ hover }) => hover),
        1,
      ),
    ]),
    atMost('longest task while typing beside 5,000 actors', longest, 50, ' ms'),
  ].flatMap(({ got, unit, ...target }) =>
    Number.isNaN(got) ? [] : [{ ...target, got: `${unit === '×' ? short(got) : whole(got)}${unit}` }],
  );
}

export function markdown(results: Results): string {
  const { runs, views, names, layouts, betweenness, app } = results;
  const sizes = [...new Set(views.map(({ actors }) => actors))];
  const made = [
    `# Measured by \`npm run bench\``,
    `${runs === 1 ? 'One run' : `Medians of ${runs} runs`} in one Chromium without a graphics card, ${cpus().length} cores, on made-up clustered networks with three ties an actor. Every library gets the same places, names, colours and sizes and draws them as its documentation shows; what is compared was measured in turns in the same run. Moves take 400 ms, ours its own 260 ms. Frames come as soon as they are drawn: the screen's limit of 60 a second is off, beyond which fast views could not be told apart. Highlight, recolour and filter count until frames are short again.`,
    `## Targets\n\n${table(
      ['', 'wanted', 'measured', ''],
      targets(results).map(({ what, wanted, got, met }) => [what, wanted, got, met ? 'met' : '**missed**']),
    )}`,
    ...sizes.map(
      (actors) =>
        `## ${actors} actors, ${3 * actors} ties\n\n${viewTable(results, actors)}${unmeasured(results, actors)}`,
    ),
  ];
  if (names.length > 0) {
    made.push(
      `## Names and hovering, all of the map in sight\n\nPlaces are those that the app finds for a window of 1200x800. vis-network and Cytoscape look for no place: they write a name at its node (vis-network none whose letters would be under 4 pixels). What covers what is read from the boxes that each reports. Hovering the best tied actor brings out its partners; for both others by the events that they document for it; 0 is within frames of less than 34 ms.\n\n${namesTable(results)}`,
    );
  }
  if (layouts.length > 0) made.push(`## Layout, against fcose with its defaults\n\n${layoutTable(results)}`);
  if (betweenness.length > 0) {
    const rows = betweenness.map(({ name, actors, measures }) => [
      name,
      String(actors),
      short(median(measures)),
    ]);
    made.push(`## Exact betweenness\n\n${table(['', 'actors', 'seconds'], rows)}`);
  }
  if (app.length > 0) {
    const rows = app.map(({ actors, ties, measures }) => [
      `${actors} actors, ${ties} ties`,
      median(measures.map(({ importing }) => importing)).toFixed(1),
      whole(median(measures.map(({ typing }) => typing))),
      whole(median(measures.map(({ storing }) => storing))),
    ]);
    made.push(
      `## The whole app\n\n${table(['', 'import of two CSV files until the map is seen, s', 'longest task while typing, ms (0: none above 50)', 'and when the change is stored, ms'], rows)}`,
    );
  }
  return `${made.join('\n\n')}\n`;
}
