import { COMPARED, compareNetworks } from '#shared/compare/comparison/compare.ts';
import { counterparts } from '#shared/compare/comparison/counterparts.ts';
import { renameIds } from '#shared/compare/comparison/rename-ids.ts';
import { findBase } from '#shared/compare/merge/find-base.ts';
import { likeRecords } from '#shared/compare/merge/like-records.ts';
import { joined, lineageOf, storedLineage, withState } from '#shared/compare/merge/lineage.ts';
import { baseOfOldFile, type MergeBase } from '#shared/compare/merge/merge-base.ts';
import type { Side } from '#shared/compare/merge/merge-record.ts';
import { decisionWords } from '#shared/compare/merge/merge-words.ts';
import { type MergeDecision, planMerge } from '#shared/compare/merge/plan-merge.ts';
import { namesIn } from '#shared/compare/merge/record-name.ts';
import { contentHash } from '#shared/exchange/maillage/content-hash.ts';
import type { FileProblem } from '#shared/exchange/reading/open-network.ts';
import { newId } from '#shared/model/common.ts';
import type { NetworkState } from '#shared/model/network-state.ts';
import { nameSent, withoutContacts } from '#shared/privacy/redaction/state-name.ts';
import { reportWritten, summary } from './convert.ts';
import { CommandFault, EXIT, type ExitCode } from './fault.ts';
import { checkOutput, openUsable, type Usable, writeOutput } from './files.ts';
import { hasErrors, problemData } from './problems.ts';
import { checkRedaction, redacted } from './redaction.ts';
import { type Call, json, plain } from './world.ts';
import { bytesOf, writtenAs } from './written-file.ts';

/** `merge [BASE] MINE THEIRS -o OUT`: what both sides did since the base, in one file; conflicts are reported. */
export async function merge(call: Call): Promise<ExitCode> {
  const { files, options, t, world } = call;
  checkRedaction(call);
  if (files.length !== 2 && files.length !== 3) {
    throw new CommandFault(EXIT.usage, t('commandLine.filesMerge'));
  }
  const output = options.out;
  if (output === undefined) throw new CommandFault(EXIT.usage, t('commandLine.outputMissing'));
  const written = writtenAs(output, call);
  await checkOutput(output, call);
  const opened: Usable[] = [];
  for (const path of files) opened.push(await openUsable([path], call));
  const [mine, theirs] = opened.slice(-2);
  if (!mine || !theirs) throw new CommandFault(EXIT.usage, t('commandLine.filesMerge'));
  const given = opened.length === 3 ? opened[0]?.state : undefined;
  const base = given ? alignedTo(mine.state, given) : await knownBase(mine, theirs);
  if (!base) world.error(t('commandLine.baseUnknown'));
  const other = alignedTo(mine.state, theirs.state);
  const input = {
    base,
    mine: mine.state,
    theirs: other,
    silent: theirs.without,
    // A file that is no copy of this network is no state that it was in.
    ...(other === theirs.state && { received: nameSent(other, theirs.without), merge: newId() }),
  };
  const plan = planMerge({ ...input, choices: new Map() });
  const decided = options.prefer ? takeAll(plan.decisions, options.prefer) : new Map<string, Side>();
  const { result, decisions } = planMerge({ ...input, choices: decided });
  const { nameOf: own } = namesIn(mine.state, other, call.language);
  const { nameOf: others } = namesIn(other, mine.state, call.language);
  const likes = likeRecords(mine.state, other).flatMap((like) =>
    like.of === 'customFields'
      ? []
      : [{ mine: own(like.of, like.mine), theirs: others(like.of, like.theirs) }],
  );
  const { counts } = compareNetworks(mine.state, result);
  const conflicts = decisionData(decisions, mine.state, other, call);
  const problems: FileProblem[] = opened.flatMap((each) => each.problems);
  const open = decisions.length > 0 && !options.prefer;
  const data = { conflicts, alike: likes, counts, problems: problemData(problems, call) };

  for (const like of likes) world.error(plain(t('commandLine.alike', like)));
  if (open) {
    if (options.json) world.out(json({ written: null, ...data }));
    else reportDecisions(conflicts, call);
    world.error(t('commandLine.conflicts', { count: decisions.length }));
    return EXIT.conflicts;
  }
  const known = [
    ...new Set([...mine.ancestors, ...theirs.ancestors, contentHash(mine.state), contentHash(theirs.state)]),
  ];
  const lineage = joined(
    lineageOf(result.network).values(),
    withState(lineageOf(mine.state.network), nameSent(mine.state, mine.without)).values(),
  );
  const merged = { ...result, network: { ...result.network, lineage: storedLineage(lineage) } };
  const { handed, ancestors } = redacted(merged, known, call);
  await writeOutput(output, await bytesOf(handed, written, ancestors, call), call);
  if (options.json) world.out(json({ ...summary(output, written, handed, result), ...data }));
  else {
    if (decisions.length > 0) {
      world.out(`${t('commandLine.decided', { count: decisions.length })}\n`);
      reportDecisions(conflicts, call);
    }
    reportEffects(counts, files.at(-2) ?? '', call);
    reportWritten(output, written, handed, result, call);
  }
  return hasErrors(problems) ? EXIT.problems : EXIT.done;
}

/** What both came from, when one of the two files is it. */
async function knownBase(mine: Usable, theirs: Usable): Promise<MergeBase | null> {
  const [one, other] = [nameSent(mine.state, mine.without), nameSent(theirs.state, theirs.without)];
  const found = await findBase({
    ...{ now: one, sent: other },
    mine: withState(lineageOf(mine.state.network), one),
    theirs: withState(lineageOf(theirs.state.network), other),
    known: [
      { name: one, read: async () => mine.state },
      { name: other, read: async () => theirs.state },
    ],
    withoutContacts,
  });
  if (found) return found.base;
  if (theirs.ancestors.includes(contentHash(mine.state))) return baseOfOldFile(mine.state);
  if (mine.ancestors.includes(contentHash(theirs.state))) return baseOfOldFile(theirs.state);
  return null;
}

/** Files that are no networks of ours give their records ids of their own. */
function alignedTo(mine: NetworkState, other: NetworkState): NetworkState {
  if (other.network.id === mine.network.id) return other;
  return renameIds(other, counterparts(other, mine));
}

function takeAll(decisions: readonly MergeDecision[], side: Side): Map<string, Side> {
  return new Map(decisions.map(({ key }) => [key, side]));
}

interface DecisionData {
  record: string;
  field: string;
  mine: string;
  theirs: string;
  chosen: Side | null;
}

function decisionData(
  decisions: readonly MergeDecision[],
  mine: NetworkState,
  theirs: NetworkState,
  { language, options }: Call,
): DecisionData[] {
  const words = decisionWords(mine, theirs, language);
  return decisions.map((decision) => ({ ...words(decision), chosen: options.prefer ?? null }));
}

function reportDecisions(conflicts: readonly DecisionData[], { t, world }: Call): void {
  for (const { record, field, mine, theirs, chosen } of conflicts) {
    const side = (name: Side, value: string) =>
      `    ${t('commandLine.remark', { where: t(`commandLine.${name}`), remark: plain(value) })}${chosen === name ? ` (${t('commandLine.kept')})` : ''}\n`;
    world.out(`- ${plain(record)}, ${plain(field)}\n${side('mine', mine)}${side('theirs', theirs)}`);
  }
}

function reportEffects(
  counts: ReturnType<typeof compareNetworks>['counts'],
  path: string,
  { t, world }: Call,
): void {
  const effects = COMPARED.flatMap((table) =>
    (['added', 'changed', 'removed'] as const).flatMap((fate) => {
      const count = counts[table][fate];
      return count === 0 ? [] : [`- ${t(`history.count.${table}.${fate}`, { count })}\n`];
    }),
  );
  const head = t(effects.length > 0 ? 'commandLine.effects' : 'commandLine.effectsNone', { path });
  world.out(`${plain(head)}\n${effects.join('')}`);
}
