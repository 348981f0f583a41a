import { csvOf } from '#shared/exchange/tables/csv-write.ts';
import {
  figureOf,
  indicatorName,
  partOfWhole,
  unknownWords,
} from '#shared/insight/levers/indicator-words.ts';
import type { LeverReading } from '#shared/insight/levers/lever.ts';
import { leverReadings } from '#shared/insight/levers/readings.ts';
import { leverSentence } from '#shared/insight/levers/sentence.ts';
import { scopeOf } from '#shared/insight/scope.ts';
import { defaultViewSettings } from '#shared/model/view.ts';
import { visible } from '#shared/network/filters/filter.ts';
import { oneOf } from './arguments.ts';
import { CommandFault, EXIT, type ExitCode } from './fault.ts';
import { openUsable } from './files.ts';
import { hasErrors } from './problems.ts';
import { type Call, dayOf, json } from './world.ts';

/** `levers FILE…`: what the ten levers say of a network, as the screen does when nothing is filtered. */
export async function levers(call: Call): Promise<ExitCode> {
  const { files, options, t, world } = call;
  if (files.length === 0) throw new CommandFault(EXIT.usage, t('commandLine.inputMissing'));
  oneOf(options, ['json', 'csv'], t);
  const day = dayOf(call);
  const { state, problems } = await openUsable(files, call);
  const settings = { ...defaultViewSettings(), asOf: options.date ?? '' };
  const readings = leverReadings(scopeOf(state, visible(state, settings), { day, settings }));
  if (options.json) world.out(json({ network: state.network.name, day, levers: leverData(readings, call) }));
  else if (options.csv) world.out(new TextDecoder().decode(csvOf(leverRows(readings, call), call.language)));
  else world.out(leverText(readings, call));
  return hasErrors(problems) ? EXIT.problems : EXIT.done;
}

function leverData(readings: readonly LeverReading[], { language, t }: Call): object[] {
  return readings.map((reading) => {
    const { id, indicators, gaps, unknowns } = reading;
    return {
      id,
      title: t(`levers.lever.${id}.name`),
      sentence: leverSentence(reading, language),
      indicators: indicators.map((indicator) => {
        const { name, unit, value, part, whole, expected, evidence } = indicator;
        const { actors, cooperations: ties } = evidence;
        return {
          name,
          title: indicatorName(indicator, language),
          unit,
          value,
          part,
          whole,
          expected,
          actors,
          ties,
        };
      }),
      gaps: gaps.map(({ name, total }) => ({ name, total })),
      unknowns: unknowns.map(({ name, count }) => ({ name, count })),
    };
  });
}

function leverRows(readings: readonly LeverReading[], { language, t }: Call): string[][] {
  const head = (['lever', 'indicator', 'figure', 'of'] as const).map((name) =>
    t(`commandLine.column.${name}`),
  );
  const rows = readings.flatMap(({ id, indicators }) =>
    indicators.map((indicator) => [
      t(`levers.lever.${id}.name`),
      indicatorName(indicator, language),
      figureOf(indicator, language),
      partOfWhole(indicator, language),
    ]),
  );
  return [head, ...rows];
}

/** Figures under one another, names beside them; what is not known below. */
function leverText(readings: readonly LeverReading[], { language, t }: Call): string {
  const figures = readings.map(({ indicators }) =>
    indicators.map((indicator) => figureOf(indicator, language)),
  );
  const width = Math.max(...figures.flat().map(({ length }) => length));
  const lines = readings.flatMap((reading, place) => {
    const { id, indicators, unknowns } = reading;
    return [
      `${place + 1}. ${t(`levers.lever.${id}.name`)}`,
      `   ${leverSentence(reading, language)}`,
      ...indicators.map((indicator, row) => {
        const of = partOfWhole(indicator, language);
        const figure = (figures[place]?.[row] ?? '').padStart(width);
        return `   ${figure}  ${indicatorName(indicator, language)}${of ? ` (${of})` : ''}`;
      }),
      ...unknowns.map((unknown) => `   ${'?'.padStart(width)}  ${unknownWords(unknown, language)}`),
      '',
    ];
  });
  return lines.join('\n');
}
