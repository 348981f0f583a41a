import { translator } from '#shared/i18n/translate.ts';
import { type CommandName, readArguments } from './arguments.ts';
import { composition } from './composition.ts';
import { convert, READABLE } from './convert.ts';
import { diff } from './diff.ts';
import { CommandFault, EXIT, type ExitCode } from './fault.ts';
import { levers } from './levers.ts';
import { merge } from './merge.ts';
import { report } from './report.ts';
import { validate } from './validate.ts';
import type { Call, World } from './world.ts';
import { WRITABLE } from './written-file.ts';

const RUN: Readonly<Record<CommandName, (call: Call) => Promise<ExitCode>>> = {
  convert,
  validate,
  merge,
  diff,
  levers,
  composition,
  report,
};

/** Runs what was typed after `maillage`; returns the exit code. Never throws. */
export async function runCommandLine(args: readonly string[], world: World): Promise<ExitCode> {
  // A fault in the arguments is reported in the language that they ask for, whatever else they say.
  const asked = args.join(' ').match(/--language[= ](fr|en)\b/)?.[1];
  const language = asked === 'fr' || asked === 'en' ? asked : world.language;
  const t = translator(language);
  try {
    const { command, files, options } = readArguments(args, t);
    if (options.help) {
      world.out(t('commandLine.help', { readable: READABLE.join(', '), writable: WRITABLE.join(', ') }));
      return EXIT.done;
    }
    if (options.version) {
      world.out(`Maillage ${world.version}\n`);
      return EXIT.done;
    }
    if (!command) throw new CommandFault(EXIT.usage, t('commandLine.commandMissing'));
    return await RUN[command]({ files, options, language, t, world });
  } catch (error) {
    if (error instanceof CommandFault) {
      world.error(error.message);
      if (error.code === EXIT.usage) world.error(t('commandLine.tryHelp'));
      return error.code;
    }
    const reason = error instanceof Error ? error.message : String(error);
    world.error(t('commandLine.unexpected', { reason }));
    return EXIT.file;
  }
}
