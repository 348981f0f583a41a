import { useCallback, useEffect, useRef, useState } from 'react';
import { showFault } from '#renderer/kit/feedback.tsx';
import { useT } from '#renderer/kit/i18n.ts';
import { useMaillage } from '#renderer/store/store.ts';
import type { PlanInfo, ReadingInfo, SourceInfo } from '#renderer/workers/codecs.worker.ts';
import { type CodecsSession, startCodecs } from '#renderer/workers/codecs-client.ts';
import type { WorkerOutcome } from '#renderer/workers/session.ts';
import { done } from '#shared/base/outcome.ts';
import type { PlannedImport } from '#shared/changes/commands/import.ts';
import { problem } from '#shared/exchange/problem.ts';
import type { Progress, ReportProgress } from '#shared/exchange/progress.ts';
import type { ImportOptions } from '#shared/exchange/reading/import-options.ts';
import type { FileBytes } from '#shared/exchange/reading/open-files.ts';
import type { Mapping } from '#shared/exchange/tables/column-mapping.ts';
import type { CsvOptions } from '#shared/exchange/tables/csv-read.ts';
import { type FoundWord, withChoice } from '#shared/exchange/tables/found-words.ts';
import type { SheetKind } from '#shared/exchange/tables/sheet-kind.ts';
import { emptyState, type NetworkState, newNetwork } from '#shared/model/network-state.ts';

export type ImportStep = 'choose' | 'map' | 'words' | 'check';

/** What is being done: files are opened, their rows understood, or the import planned. */
export interface Work {
  what: 'open' | 'read' | 'plan';
  /** null before the first word of it. */
  progress: Progress | null;
}

export interface DryRun {
  reading: ReadingInfo;
  plan: PlanInfo;
}

export interface ImportState {
  step: ImportStep;
  work: Work | null;
  files: readonly FileBytes[];
  sources: readonly SourceInfo[];
  mappings: readonly (Mapping | null)[];
  /** Words of the tables that somebody should see what becomes of. */
  words: readonly FoundWord[];
  options: ImportOptions;
  /** Whether the import makes a network of its own. */
  intoNew: boolean;
  /** The last one that was made; another may be under way. */
  dryRun: DryRun | null;
  saving: boolean;
  /** The open network; null on the start screen. */
  current: NetworkState | null;
  /** What the import meets: the open network, or none. */
  target: NetworkState;
}

/** Drives an import from the choice of files to the dry run; nothing is stored on the way. */
export function useImport() {
  const t = useT();
  const current = useMaillage(({ current }) => current);
  const session = useRef<CodecsSession>(null);
  /** Only the last thing that was begun says how far it is. */
  const turns = useRef(0);
  /** What the plan was made of. */
  const plannedFor = useRef<readonly unknown[]>([]);
  const [step, setStep] = useState<ImportStep>('choose');
  const [work, setWork] = useState<Work | null>(null);
  const [files, setFiles] = useState<readonly FileBytes[]>([]);
  const [csv, setCsv] = useState<Readonly<Record<string, CsvOptions>>>({});
  const [sources, setSources] = useState<readonly SourceInfo[]>([]);
  const [mappings, setMappings] = useState<readonly (Mapping | null)[]>([]);
  const [words, setWords] = useState<readonly FoundWord[]>([]);
  const [reading, setReading] = useState<ReadingInfo | null>(null);
  const [plan, setPlan] = useState<PlanInfo | null>(null);
  const [options, setOptions] = useState<ImportOptions>({ onMatch: 'update', createMissingActors: true });
  const [wantsNew, setIntoNew] = useState(current === null);
  const [saving, setSaving] = useState(false);
  const [empty] = useState(() => emptyState(newNetwork('new', 'new', '2026-01-01T00:00:00.000Z', 'fr')));
  const intoNew = wantsNew || current === null;
  const target = intoNew || current === null ? empty : current;

  useEffect(() => () => session.current?.end(), []);

  const failAll = useCallback((of: readonly FileBytes[]) => {
    setSources(
      of.map(({ name }) => ({
        kind: 'failed',
        file: name,
        problems: [problem('error', 'file-unreadable')],
      })),
    );
    setReading(null);
    setStep('choose');
  }, []);

  /** Has the worker do something; should it break down, the files count as unreadable. */
  const run = useCallback(
    async (
      of: readonly FileBytes[],
      task: (
        session: CodecsSession,
        reporter: (what: Work['what']) => ReportProgress,
      ) => Promise<WorkerOutcome<unknown>>,
    ): Promise<void> => {
      session.current ??= startCodecs();
      const own = session.current;
      const turn = ++turns.current;
      const still = () => session.current === own && turns.current === turn;
      const reporter = (what: Work['what']): ReportProgress => {
        if (still()) setWork({ what, progress: null });
        return (progress) => {
          if (still()) setWork({ what, progress });
        };
      };
      const outcome = await task(own, reporter);
      if (!outcome.ok) {
        if (session.current !== own || outcome.fault.why === 'stopped') return;
        own.end();
        session.current = null;
        if (outcome.fault.why === 'start') showFault(outcome.fault, { retry: () => void run(of, task) });
        else failAll(of);
      }
      if (turns.current !== turn) return;
      // A report of the progress may come in after the result itself.
      turns.current++;
      setWork(null);
    },
    [failAll],
  );

  const open = useCallback(
    (chosen: readonly FileBytes[], settings: Readonly<Record<string, CsvOptions>> = {}) =>
      run(chosen, async (codecs, reporter) => {
        const opening = await codecs.open(chosen, target.network, settings, reporter('open'));
        if (!opening.ok) return opening;
        const opened = opening.value;
        const proposed = opened.map((source) => (source.kind === 'table' ? source.mapping : null));
        const usable = opened.some(({ kind }) => kind === 'table' || kind === 'reading');
        const plain = usable && !opened.some(({ kind }) => kind === 'table');
        const found = plain ? await codecs.read(proposed, target.network, reporter('read')) : null;
        if (found && !found.ok) return found;
        setFiles(chosen);
        setCsv(settings);
        setSources(opened);
        setMappings(proposed);
        setWords([]);
        setReading(found?.value ?? null);
        setPlan(null);
        setStep(plain ? 'check' : usable ? 'map' : 'choose');
        return opening;
      }),
    [target, run],
  );

  const changeKind = useCallback(
    (index: number, kind: SheetKind | null) =>
      run(files, async (codecs) => {
        const proposed = await codecs.propose(index, kind, target.network);
        if (proposed.ok) {
          const { value } = proposed;
          setMappings((before) => before.map((own, place) => (place === index ? (value ?? own) : own)));
          setSources((before) =>
            before.map((own, place) =>
              place === index && own.kind === 'table' ? { ...own, profile: null } : own,
            ),
          );
        }
        return proposed;
      }),
    [files, target, run],
  );

  const check = useCallback(
    () =>
      run(files, async (codecs, reporter) => {
        const found = await codecs.read(mappings, target.network, reporter('read'));
        if (!found.ok) return found;
        setWords(found.value.words);
        // What becomes of words is seen before anything is planned with them.
        const seen = step === 'words' || found.value.words.every(({ how }) => how === 'meaning');
        setReading(seen ? found.value : null);
        setPlan(null);
        setStep(seen ? 'check' : 'words');
        return found;
      }),
    [files, mappings, target, run, step],
  );

  // The plan is made once for what was read, and again only when a choice or the network itself changes.
  useEffect(() => {
    if (!reading || saving) return;
    const of = [reading, target, options];
    // Storing it was given up: the plan is still good.
    if (of.every((part, place) => part === plannedFor.current[place])) return;
    let wanted = true;
    void run(files, async (codecs, reporter) => {
      const made = await codecs.plan(target, options, reporter('plan'));
      if (!wanted || !made.ok) return made;
      plannedFor.current = of;
      setPlan(made.value);
      return made;
    });
    return () => {
      wanted = false;
    };
  }, [reading, target, options, saving, files, run]);

  /** Ends what is under way; what was opened is forgotten, nothing was stored. */
  const startOver = useCallback(() => {
    session.current?.end();
    session.current = null;
    turns.current++;
    setWork(null);
    setFiles([]);
    setSources([]);
    setWords([]);
    setReading(null);
    setPlan(null);
    setStep('choose');
  }, []);

  /** The plan as it is stored; made anew when it is asked for on another network than that of the dry run. */
  const planned = useCallback(
    async (on: NetworkState | null): Promise<PlannedImport | null> => {
      const codecs = session.current;
      if (!codecs || !plan) return null;
      const made = on ? await codecs.plan(on, options, () => undefined) : done(plan);
      const patch = made.ok ? await codecs.patch(made.value.changeCount) : made;
      if (made.ok && patch.ok) return { patch: patch.value, unplaced: made.value.unplaced };
      if (!patch.ok) showFault(patch.fault, { title: t('imports.notStored') });
      return null;
    },
    [plan, options, t],
  );

  const state: ImportState = {
    step,
    work,
    files,
    sources,
    mappings,
    words,
    options,
    intoNew,
    dryRun: reading && plan ? { reading, plan } : null,
    saving,
    current,
    target,
  };
  return {
    state,
    open,
    changeKind,
    check,
    startOver,
    planned,
    setOptions,
    setIntoNew,
    setSaving,
    backToMapping: () => {
      setReading(null);
      setStep(sources.some(({ kind }) => kind === 'table') ? 'map' : 'choose');
    },
    /** Shows what words were taken for, although nothing of it was in doubt. */
    openWords: () => {
      setReading(null);
      setStep('words');
    },
    /** Says what becomes of words, in every table that has them. */
    chooseWords: (of: readonly FoundWord[], choice: string) => {
      setWords((before) => before.map((own) => (of.includes(own) ? { ...own, choice, chosen: true } : own)));
      setMappings((before) =>
        before.map(
          (own) =>
            own && {
              ...own,
              words: of.reduce((all, word) => withChoice(all, word, choice), own.words ?? {}),
            },
        ),
      );
    },
    setMapping: (index: number, mapping: Mapping) =>
      setMappings((before) => before.map((own, place) => (place === index ? mapping : own))),
    readAgain: (file: string, settings: CsvOptions) =>
      open(files, { ...csv, [file]: { ...csv[file], ...settings } }),
    /** Takes another row of a table for its headers. */
    chooseHeaders: (file: string, sheet: string, row: number) => {
      const own = csv[file] ?? {};
      const headerRows = { ...own.headerRows, [sheet]: row };
      return open(files, { ...csv, [file]: { ...own, headerRow: row, headerRows } });
    },
  };
}
export type ImportControl = ReturnType<typeof useImport>;
