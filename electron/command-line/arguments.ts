import { parseArgs } from 'node:util';
import type { TFunction } from 'i18next';
import { DIRECTIONS } from '#shared/exchange/graphs/directions.ts';
import { CommandFault, EXIT } from './fault.ts';

export const COMMANDS = ['convert', 'validate', 'merge', 'diff', 'levers', 'composition', 'report'] as const;
export type CommandName = (typeof COMMANDS)[number];

/** Every option, with the commands that know it, and the values it takes where they are few. */
const OPTIONS = {
  out: { type: 'string', short: 'o', of: ['convert', 'merge', 'report'] },
  force: { type: 'boolean', of: ['convert', 'merge', 'report'] },
  json: { type: 'boolean', of: COMMANDS },
  csv: { type: 'boolean', of: ['diff', 'levers', 'composition'] },
  language: { type: 'string', of: COMMANDS, values: ['fr', 'en'] },
  help: { type: 'boolean', short: 'h', of: COMMANDS },
  version: { type: 'boolean', of: COMMANDS },
  profile: { type: 'string', of: ['convert', 'validate', 'levers', 'composition', 'report'] },
  from: { type: 'string', of: ['convert'] },
  to: { type: 'string', of: ['convert'] },
  table: { type: 'string', of: ['convert'], values: ['actors', 'cooperations'] },
  directions: { type: 'string', of: ['convert'], values: DIRECTIONS },
  'with-contacts': { type: 'boolean', of: ['convert', 'merge'] },
  'without-contacts': { type: 'boolean', of: ['convert', 'merge'] },
  pseudonyms: { type: 'boolean', of: ['convert', 'merge', 'report'] },
  salt: { type: 'string', of: ['convert', 'merge', 'report'] },
  'keep-communes': { type: 'boolean', of: ['convert', 'merge', 'report'] },
  fields: { type: 'string', of: ['convert', 'merge'] },
  prefer: { type: 'string', of: ['merge'], values: ['mine', 'theirs'] },
  'exit-code': { type: 'boolean', of: ['diff'] },
  date: { type: 'string', of: ['levers', 'composition', 'report'] },
  collective: { type: 'string', of: ['composition'] },
} as const satisfies Record<string, OptionSpec>;

interface OptionSpec {
  type: 'string' | 'boolean';
  short?: string;
  of: readonly CommandName[];
  values?: readonly string[];
}
type OptionName = keyof typeof OPTIONS;

/** The options as they were typed: only those that were. */
export type Options = {
  [Name in OptionName]?: (typeof OPTIONS)[Name] extends { values: readonly (infer Value)[] }
    ? Value
    : (typeof OPTIONS)[Name]['type'] extends 'string'
      ? string
      : true;
};

export interface Typed {
  command: CommandName | undefined;
  files: readonly string[];
  options: Options;
}

/**
 * What of the arguments of the desktop app is meant for the command line; null when a window is. Switches before
 * the command are the runtime's own.
 */
export function commandLineIn(args: readonly string[]): readonly string[] | null {
  const first = args.findIndex((argument) => !argument.startsWith('-'));
  if (COMMANDS.some((name) => name === args[first])) return args.slice(first);
  const asked = args.find((argument) => ['--help', '-h', '--version'].includes(argument));
  return first < 0 && asked !== undefined ? [asked] : null;
}

/** Reads what was typed after `maillage`; what is not well formed is reported and ends the command. */
export function readArguments(args: readonly string[], t: TFunction): Typed {
  const { tokens } = parseArgs({ args: [...args], options: OPTIONS, strict: false, tokens: true });
  const words = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const [name, ...files] = words;
  const command = COMMANDS.find((known) => known === name);
  const usage = (message: string) => new CommandFault(EXIT.usage, message);
  if (name !== undefined && !command) throw usage(t('commandLine.commandUnknown', { name }));
  const options: Record<string, string | true> = {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const spec: OptionSpec | undefined = isOption(token.name) ? OPTIONS[token.name] : undefined;
    if (!spec || (command && !spec.of.includes(command))) {
      throw usage(t('commandLine.optionUnknown', { command: command ?? 'maillage', name: token.rawName }));
    }
    if (spec.type === 'boolean') {
      if (token.value !== undefined) throw usage(t('commandLine.optionNoValue', { name: token.rawName }));
      options[token.name] = true;
      continue;
    }
    const { value = '' } = token;
    // A forgotten value would swallow the option that follows it.
    if (value === '' || (!token.inlineValue && value.startsWith('-'))) {
      throw usage(t('commandLine.optionValue', { name: token.rawName }));
    }
    if (spec.values && !spec.values.includes(value)) {
      const values = spec.values.join(', ');
      throw usage(t('commandLine.optionChoice', { name: token.rawName, values }));
    }
    options[token.name] = value;
  }
  return { command, files, options: options as Options };
}

function isOption(name: string): name is OptionName {
  return Object.hasOwn(OPTIONS, name);
}

/** Refuses options that contradict each other; returns the one that was typed. */
export function oneOf<Name extends keyof Options>(
  options: Options,
  names: readonly Name[],
  t: TFunction,
): Name | undefined {
  const typed = names.filter((name) => options[name] !== undefined);
  if (typed.length > 1) {
    const words = typed.map((name) => `--${name}`).join(', ');
    throw new CommandFault(EXIT.usage, t('commandLine.optionsApart', { names: words }));
  }
  return typed[0];
}
