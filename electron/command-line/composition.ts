import { csvOf } from '#shared/exchange/tables/csv-write.ts';
import { actorName } from '#shared/i18n/record-words.ts';
import {
  type CompositionRow,
  compositionRows,
  compositionTable,
} from '#shared/insight/composition/composition-words.ts';
import { type Composition, compositionOf, polesOf } from '#shared/insight/composition/ptce.ts';
import { type Scope, scopeOf } from '#shared/insight/scope.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { defaultViewSettings } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { oneOf } from './arguments.ts';
import { CommandFault, EXIT, type ExitCode } from './fault.ts';
import { openUsable } from './files.ts';
import { hasErrors } from './problems.ts';
import { type Call, dayOf, json, plain } from './world.ts';

/** `composition FILE…`: whether a pole is made of what the decree asks for, as the card of the levers says it. */
export async function composition(call: Call): Promise<ExitCode> {
  const { files, options, language, t, world } = call;
  if (files.length === 0) throw new CommandFault(EXIT.usage, t('commandLine.inputMissing'));
  oneOf(options, ['json', 'csv'], t);
  const day = dayOf(call);
  const { state, problems } = await openUsable(files, call);
  const settings = { ...defaultViewSettings(), asOf: options.date ?? '' };
  const scope = scopeOf(state, visible(state, settings), { day, settings });
  const pole = poleOf(scope, call);
  const found = compositionOf(scope, pole?.id ?? null);
  if (options.json) {
    world.out(json({ network: state.network.name, day, pole, ...compositionData(found, state) }));
  } else if (options.csv) {
    world.out(new TextDecoder().decode(csvOf(compositionTable(found, state, language), language)));
  } else {
    const of = pole?.name ?? t('commandLine.compositionAll', { name: state.network.name });
    world.out(compositionText(found, state, of, call));
  }
  return hasErrors(problems) ? EXIT.problems : EXIT.done;
}

/** The collective that is asked for, or the first pole; null for all actors. */
function poleOf(scope: Scope, { options, t }: Call): { id: string; name: string } | null {
  const asked = options.collective;
  if (asked === undefined) return polesOf(scope)[0] ?? null;
  const found = scope.collectives.find(({ id, name }) => name === asked || id === asked);
  if (found) return { id: found.id, name: found.name };
  const names = scope.collectives.map(({ name }) => plain(name)).join(', ');
  throw new CommandFault(EXIT.usage, t('commandLine.collectiveUnknown', { name: plain(asked), names }));
}

function compositionData({ criteria, colleges, levels }: Composition, state: NetworkState): object {
  const named = (ids: readonly string[]) => ids.map((id) => ({ id, name: actorName(state, id) }));
  return {
    criteria: criteria.map(({ actors, possible, ...criterion }) => ({
      ...criterion,
      actors: named(actors),
      possible: named(possible),
    })),
    colleges: colleges.map(({ actors, ...college }) => ({ ...college, actors: named(actors) })),
    levels: levels.map(({ actors, ...level }) => ({ ...level, actors: named(actors) })),
  };
}

/** What is asked with its state and who, a name a line as names hold any sign; then colleges and levels. */
function compositionText(found: Composition, state: NetworkState, of: string, call: Call): string {
  const { language, t } = call;
  const rows = compositionRows(found, state, language);
  const width = Math.max(...rows.criteria.map(({ state: met }) => met.length));
  const names = (ids: readonly string[], sign: string) =>
    ids.map((id) => `     ${sign} ${plain(actorName(state, id))}`);
  const lines = ({ title, state: met, actors, possible }: CompositionRow) => [
    `   ${met && `${met.padEnd(width)}  `}${plain(title)} (${actors.length})`,
    ...names(actors, '-'),
    ...names(possible, '?'),
  ];
  const part = (title: string, group: readonly CompositionRow[]) =>
    group.length > 0 ? [title, ...group.flatMap(lines), ''] : [];
  return [
    t('commandLine.compositionOf', { name: plain(of) }),
    '',
    ...part(t('composition.criteria'), rows.criteria),
    ...part(t('composition.colleges'), rows.colleges),
    ...part(t('composition.levels'), rows.levels),
  ].join('\n');
}
