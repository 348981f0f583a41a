import { CommandFault, EXIT, type ExitCode } from './fault.ts';
import { open, readFiles } from './files.ts';
import { byGravity, hasErrors, problemData, problemLine } from './problems.ts';
import { type Call, json } from './world.ts';

/** `validate FILE…`: what is wrong with files, line by line. Nothing is written. */
export async function validate(call: Call): Promise<ExitCode> {
  const { files, options, t, world } = call;
  if (files.length === 0) throw new CommandFault(EXIT.usage, t('commandLine.inputMissing'));
  const { state, problems } = await open(await readFiles(files, call), call);
  const actors = state?.actors.size ?? 0;
  const cooperations = state?.cooperations.size ?? 0;
  const valid = state !== null && !hasErrors(problems);
  if (options.json) {
    world.out(json({ valid, actors, cooperations, problems: problemData(problems, call) }));
    return valid ? EXIT.done : EXIT.problems;
  }
  for (const found of byGravity(problems)) world.out(`${problemLine(found, call)}\n`);
  const counts = {
    actors: t('shell.actorCount', { count: actors }),
    cooperations: t('shell.cooperationCount', { count: cooperations }),
  };
  const countOf = (severity: 'error' | 'warning' | 'info') =>
    t(`commandLine.${severity}s`, {
      count: problems.filter(({ problem }) => problem.severity === severity).length,
    });
  world.out(
    problems.length === 0
      ? `${t('commandLine.valid', counts)}\n`
      : `${t('commandLine.summary', {
          ...counts,
          errors: countOf('error'),
          warnings: countOf('warning'),
          infos: countOf('info'),
        })}\n`,
  );
  return valid ? EXIT.done : EXIT.problems;
}
