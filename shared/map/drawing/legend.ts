import { own } from '../../base/own.ts';
import type { Language } from '../../bridge.ts';
import { translator } from '../../i18n/translate.ts';
import { labelOf } from '../../i18n/vocabulary-labels.ts';
import type { Actor } from '../../model/actor.ts';
import { isInEffect, STATUSES } from '../../model/common.ts';
import type { Cooperation } from '../../model/cooperation.ts';
import type { NetworkState } from '../../model/network-state.ts';
import type { ViewSettings } from '../../model/view.ts';
import { findTerm } from '../../model/vocabulary.ts';
import { inEuros, keyLabel, type Owner } from './field-words.ts';
import { formatAmount } from './format-amount.ts';
import { kindIcon } from './kind-icons.ts';
import { type LineStyle, STATUS_LINES } from './line-style.ts';
import type { NodeIcon } from './node-icon.ts';
import type { SceneShape } from './shapes.ts';
import { diameter, SMALLEST } from './size-rules.ts';
import { lineWidth, type Scale, type Styling } from './styling.ts';

/** What stands before the words of an entry. A colour of null is that of the letters. */
export type Sign =
  | { what: 'disc'; colour: string }
  | { what: 'shape'; shape: SceneShape; hollow: string | null }
  | { what: 'ring'; colour: string; dashed: boolean; size: number }
  | { what: 'line'; colour: string | null; width: number; line: LineStyle; opacity: number }
  | { what: 'icon'; icon: NodeIcon; colour: string | null }
  | { what: 'patch'; colour: string };

export interface LegendEntry {
  /** Stable, for keys and for what is brought out: section and value. */
  id: string;
  label: string;
  sign: Sign;
  /** Values of the field of the section that the entry stands for; null when there is nothing to filter by. */
  values: readonly string[] | null;
  actors: readonly string[];
  cooperations: readonly string[];
}

export interface LegendSection {
  id:
    | 'colour'
    | 'painted'
    | 'icon'
    | 'shape'
    | 'border'
    | 'size'
    | 'line-colour'
    | 'line-width'
    | 'status'
    | 'group';
  title: string;
  /** The key of the filters by which the values of the entries can be hidden; null when they cannot be. */
  hides: string | null;
  entries: readonly LegendEntry[];
}

/** What the signs of a drawing mean: only the values in use, already in words. */
export interface Legend {
  sections: readonly LegendSection[];
  /** What must be said beside, such as how many ties were not entered but projected. */
  notes: readonly string[];
}

/** An outline or a hub that the drawing shows. */
export interface LegendGroup {
  id: string;
  label: string;
  colour: string;
  hub: boolean;
  members: readonly string[];
}

type Titled = (
  what: 'colour' | 'shape' | 'border' | 'size' | 'lineColour' | 'lineWidth',
  key: string,
) => string;

export function legendOf(
  state: NetworkState,
  settings: ViewSettings,
  styling: Styling,
  actors: readonly Actor[],
  cooperations: readonly Cooperation[],
  groups: readonly LegendGroup[],
  language: Language,
): Omit<Legend, 'notes'> {
  const t = translator(language);
  const titled: Titled = (what, key) => {
    const owner: Owner = what.startsWith('line') ? 'tie' : 'actor';
    const title = t(`drawing.section.${what}`, { field: keyLabel(state, owner, key, language) });
    return title.charAt(0).toUpperCase() + title.slice(1);
  };
  const unpainted = actors.filter(({ id }) => !(id in settings.painted));
  const sections: LegendSection[] = [
    scaleSection(
      'colour',
      titled('colour', settings.colourBy),
      'actor',
      styling.fill,
      unpainted,
      (colour) => ({
        what: 'disc',
        colour,
      }),
    ),
    painted(settings, actors, language),
    ...kindSections(state, settings, styling, actors, titled, language),
    scaleSection(
      'border',
      titled('border', settings.borderBy),
      'actor',
      // Borders that say what the icons do are explained with them.
      settings.icons && settings.borderBy === 'kind' ? null : styling.border,
      actors,
      (colour, group) => ({
        what: 'ring',
        colour,
        dashed: group === '',
        size: 12,
      }),
    ),
    sizes(state, settings, styling, actors, titled('size', settings.sizeBy), language),
    scaleSection(
      'line-colour',
      titled('lineColour', settings.lineColourBy),
      'tie',
      styling.lineColour,
      cooperations,
      (colour) => ({ what: 'line', colour, width: 3, line: 'solid', opacity: 1 }),
    ),
    widths(state, settings, styling, cooperations, titled('lineWidth', settings.lineWidthBy), language),
    statuses(t('drawing.section.status'), cooperations, language),
    {
      id: 'group',
      title: t('drawing.section.group'),
      hides: null,
      entries: groups.map(({ id, label, colour, hub, members }) => ({
        id: `group:${id}`,
        label,
        sign: hub ? { what: 'shape', shape: 'hub', hollow: colour } : { what: 'patch', colour },
        values: null,
        actors: members,
        cooperations: [],
      })),
    },
  ];
  return { sections: sections.filter(({ entries }) => entries.length > 0) };
}

/** The entries of one scale: groups in their order, then the one of records whose value is not known. */
function scaleSection<R extends { id: string }, S>(
  id: LegendSection['id'],
  title: string,
  owner: Owner,
  scale: Scale<R, S> | null,
  records: readonly R[],
  sign: (sign: S, group: string) => Sign,
): LegendSection {
  if (!scale) return { id, title, hides: null, entries: [] };
  const { grouping } = scale;
  const used = recordsOf(scale.of, records);
  const entries = [...scale.groups, ''].flatMap((group): LegendEntry[] => {
    const ids = used.get(group);
    if (!ids) return [];
    return [
      {
        id: `${id}:${group}`,
        label: grouping.label(group),
        sign: sign(scale.sign(group), group),
        values: scale.inside(group),
        actors: owner === 'actor' ? ids : [],
        cooperations: owner === 'tie' ? ids : [],
      },
    ];
  });
  return { id, title, hides: grouping.hideable ? filterKey(owner, grouping.key) : null, entries };
}

/** The key under which filters know a field: see shared/network/filters/hiding.ts. */
function filterKey(owner: Owner, key: string): string {
  return owner === 'actor' || key === 'type' || key === 'status' ? key : `tie:${key}`;
}

function recordsOf<R extends { id: string }>(
  of: (record: R) => string,
  records: readonly R[],
): Map<string, string[]> {
  const used = new Map<string, string[]>();
  for (const record of records) {
    const group = of(record);
    const ids = used.get(group);
    if (ids) ids.push(record.id);
    else used.set(group, [record.id]);
  }
  return used;
}

function painted(settings: ViewSettings, actors: readonly Actor[], language: Language): LegendSection {
  const t = translator(language);
  const byColour = new Map<string, Actor[]>();
  for (const actor of actors) {
    const colour = own(settings.painted, actor.id);
    if (colour) byColour.set(colour, [...(byColour.get(colour) ?? []), actor]);
  }
  return {
    id: 'painted',
    title: t('drawing.section.painted'),
    hides: null,
    entries: [...byColour].map(([colour, own]) => ({
      id: `painted:${colour}`,
      label:
        own.length > 2 ? t('drawing.count', { count: own.length }) : own.map(({ name }) => name).join(', '),
      sign: { what: 'disc', colour },
      values: null,
      actors: own.map(({ id }) => id),
      cooperations: [],
    })),
  };
}

/** Icons, which say the kind where shapes would, and shapes. */
function kindSections(
  state: NetworkState,
  settings: ViewSettings,
  styling: Styling,
  actors: readonly Actor[],
  titled: Titled,
  language: Language,
): LegendSection[] {
  if (settings.shapeBy !== 'kind') {
    const shapes = scaleSection(
      'shape',
      titled('shape', settings.shapeBy),
      'actor',
      styling.shape,
      actors,
      (shape) => ({ what: 'shape', shape, hollow: null }),
    );
    return settings.icons
      ? [kindIcons(state, settings, styling, titled('shape', 'kind'), actors, language), shapes]
      : [shapes];
  }
  const title = titled('shape', 'kind');
  return [
    settings.icons
      ? kindIcons(state, settings, styling, title, actors, language)
      : kindShapes(state, title, actors, language),
  ];
}

/** Each kind with its icon, in the colour of its borders where they say it too; its shape where it has no icon. */
function kindIcons(
  state: NetworkState,
  { borderBy, shapeBy }: ViewSettings,
  { border }: Styling,
  title: string,
  actors: readonly Actor[],
  language: Language,
): LegendSection {
  const { kinds } = state.network.vocabularies;
  const used = Map.groupBy(actors, ({ kind }) => kind);
  const listed = kinds.flatMap(({ id }) => (used.has(id) ? [id] : []));
  const entries = [...new Set([...listed, ...used.keys()])].map((kind): LegendEntry => {
    const own = used.get(kind) ?? [];
    const [first] = own;
    const colour = borderBy === 'kind' && border && first ? border.sign(border.of(first)) : null;
    const icon = kindIcon(state, kind, language);
    const shape = shapeBy === 'kind' ? (findTerm(kinds, kind)?.shape ?? 'circle') : 'circle';
    return {
      id: `icon:${kind}`,
      label: labelOf(state.network.vocabularies, 'kinds', kind, language),
      sign: icon ? { what: 'icon', icon, colour } : { what: 'shape', shape, hollow: colour },
      values: [kind],
      actors: own.map(({ id }) => id),
      cooperations: [],
    };
  });
  return { id: 'icon', title, hides: 'kind', entries };
}

/** Kinds of one shape share an entry; those of the social economy are named together. */
function kindShapes(
  state: NetworkState,
  title: string,
  actors: readonly Actor[],
  language: Language,
): LegendSection {
  const { kinds } = state.network.vocabularies;
  const used = recordsOf(({ kind }: Actor) => kind, actors);
  const t = translator(language);
  const shapes = new Map<SceneShape, string[]>();
  for (const { id, shape } of kinds) {
    if (used.has(id)) shapes.set(shape, [...(shapes.get(shape) ?? []), id]);
  }
  const listed = new Set(kinds.map(({ id }) => id));
  for (const kind of used.keys()) {
    if (!listed.has(kind)) shapes.set('circle', [...(shapes.get('circle') ?? []), kind]);
  }
  const isEss = new Set(kinds.filter(({ ess }) => ess).map(({ id }) => id));
  const entries = [...shapes].map(([shape, own]): LegendEntry => {
    const names = own
      .filter((id) => !isEss.has(id))
      .map((id) => labelOf(state.network.vocabularies, 'kinds', id, language));
    return {
      id: `shape:${shape}`,
      label: [...(own.some((id) => isEss.has(id)) ? [t('drawing.essKinds')] : []), ...names].join(', '),
      sign: { what: 'shape', shape, hollow: null },
      values: own,
      actors: own.flatMap((id) => used.get(id) ?? []),
      cooperations: [],
    };
  });
  return { id: 'shape', title, hides: 'kind', entries };
}

/** Three sizes to compare with, and the mark of those whose amount is not known. */
function sizes(
  state: NetworkState,
  settings: ViewSettings,
  { sizes }: Styling,
  actors: readonly Actor[],
  title: string,
  language: Language,
): LegendSection {
  const t = translator(language);
  const euros = inEuros(state, 'actor', settings.sizeBy);
  const unknown = actors.filter(({ id }) => sizes.unknown.has(id)).map(({ id }) => id);
  const ring = (size: number, dashed: boolean): Sign => ({ what: 'ring', colour: '', dashed, size });
  // In the legend a quarter of the size on the map, so that the largest is no taller than its row.
  const counted = settings.sizeBy === 'degree' || settings.sizeBy === 'strength';
  const compared = sizes.most === 0 ? [] : comparedSizes(sizes.most, counted);
  return {
    id: 'size',
    title,
    hides: null,
    entries: [
      ...compared.map((value) => ({
        id: `size:${value}`,
        label: formatAmount(value, language, euros),
        sign: ring(diameter(value, sizes.most) / 4, false),
        values: null,
        actors: [],
        cooperations: [],
      })),
      ...(unknown.length > 0
        ? [
            {
              id: 'size:',
              label: t('drawing.noValue'),
              sign: ring(SMALLEST / 4 + 2, true),
              values: null,
              actors: unknown,
              cooperations: [],
            },
          ]
        : []),
    ],
  };
}

/** Sizes to compare with: whole numbers of what is counted, of amounts a round one and the largest. */
function comparedSizes(most: number, counted: boolean): number[] {
  if (!counted) return [...new Set([steps(most / 4), most])];
  const middle = Math.round(most / 2.25);
  return [...new Set([1, middle, most])].filter((value) => value >= 1 && value <= most);
}

/** A round number for a legend. */
function steps(value: number): number {
  return value >= 1 ? Number(Math.round(value).toPrecision(1)) : value;
}

function widths(
  state: NetworkState,
  settings: ViewSettings,
  { lineWidth: widths }: Styling,
  cooperations: readonly Cooperation[],
  title: string,
  language: Language,
): LegendSection {
  const t = translator(language);
  const euros = inEuros(state, 'tie', settings.lineWidthBy);
  const unknown = cooperations.filter((tie) => widths.unknown(tie)).map(({ id }) => id);
  const known = widths.most > 0 && unknown.length < cooperations.length;
  const least = settings.lineWidthBy === 'strength' ? 1 : steps(widths.most / 10);
  const line = (width: number, opacity = 1): Sign => ({
    what: 'line',
    colour: null,
    width,
    line: 'solid',
    opacity,
  });
  return {
    id: 'line-width',
    title,
    hides: null,
    entries: [
      ...(known ? [...new Set([least, widths.most])] : []).map((value) => ({
        id: `line-width:${value}`,
        label: formatAmount(value, language, euros),
        sign: line(lineWidth(value, widths.most)),
        values: null,
        actors: [],
        cooperations: [],
      })),
      ...(widths.most > 0 && unknown.length > 0
        ? [
            {
              id: 'line-width:',
              label: t('drawing.noValue'),
              sign: line(1, 0.5),
              values: null,
              actors: [],
              cooperations: unknown,
            },
          ]
        : []),
    ],
  };
}

/** Statuses that are drawn otherwise than by a plain line. */
function statuses(title: string, cooperations: readonly Cooperation[], language: Language): LegendSection {
  const t = translator(language);
  const used = recordsOf(({ status }: Cooperation) => status, cooperations);
  return {
    id: 'status',
    title,
    hides: 'status',
    entries: STATUSES.filter((status) => !isInEffect(status) && used.has(status)).map((status) => ({
      id: `status:${status}`,
      label: t(`model.status.${status}`),
      sign: {
        what: 'line',
        colour: null,
        width: 2,
        line: STATUS_LINES[status],
        opacity: status === 'termine' ? 0.4 : 1,
      },
      values: [status],
      actors: [],
      cooperations: used.get(status) ?? [],
    })),
  };
}
