import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useMaillage } from '#renderer/store/store.ts';
import type { SourceInfo } from '#renderer/workers/codecs.worker.ts';
import { type CodecsSession, startCodecs } from '#renderer/workers/codecs-client.ts';
import type { Mapping } from '#shared/codecs/column-mapping.ts';
import type { CsvOptions } from '#shared/codecs/csv-read.ts';
import type { Reading } from '#shared/codecs/draft.ts';
import { type ImportPlan, planImport } from '#shared/codecs/import-plan.ts';
import type { FileBytes } from '#shared/codecs/open-files.ts';
import type { ImportOptions } from '#shared/codecs/planning.ts';
import { problem } from '#shared/codecs/problem.ts';
import { freshIds } from '#shared/commands/import.ts';
import { emptyState, type NetworkState, newNetwork } from '#shared/model/network-state.ts';

export type ImportStep = 'choose' | 'map' | 'check';

export interface DryRun {
  reading: Reading;
  plan: ImportPlan;
}

export interface ImportState {
  step: ImportStep;
  busy: boolean;
  files: readonly FileBytes[];
  sources: readonly SourceInfo[];
  mappings: readonly (Mapping | null)[];
  options: ImportOptions;
  /** Whether the import makes a network of its own. */
  intoNew: boolean;
  dryRun: DryRun | null;
  /** The open network; null on the start screen. */
  current: NetworkState | null;
  idFor: (fileId: string) => string;
}

/** Drives an import from the choice of files to the dry run; nothing is stored on the way. */
export function useImport() {
  const current = useMaillage(({ current }) => current);
  const session = useRef<CodecsSession>(null);
  const [step, setStep] = useState<ImportStep>('choose');
  const [busy, setBusy] = useState(false);
  const [files, setFiles] = useState<readonly FileBytes[]>([]);
  const [csv, setCsv] = useState<Readonly<Record<string, CsvOptions>>>({});
  const [sources, setSources] = useState<readonly SourceInfo[]>([]);
  const [mappings, setMappings] = useState<readonly (Mapping | null)[]>([]);
  const [reading, setReading] = useState<Reading | null>(null);
  const [options, setOptions] = useState<ImportOptions>({ onMatch: 'update', createMissingActors: true });
  const [wantsNew, setIntoNew] = useState(false);
  const [idFor] = useState(freshIds);
  const intoNew = wantsNew || current === null;
  const target = useMemo(
    () =>
      intoNew || current === null
        ? emptyState(newNetwork('new', 'new', '2026-01-01T00:00:00.000Z', 'fr'))
        : current,
    [intoNew, current],
  );

  useEffect(() => () => session.current?.end(), []);

  /** Works on files in the session; should a reader break down, the files count as unreadable. */
  const work = useCallback(
    async (chosen: readonly FileBytes[], task: (session: CodecsSession) => Promise<void>): Promise<void> => {
      session.current ??= startCodecs();
      setBusy(true);
      try {
        await task(session.current);
      } catch {
        session.current?.end();
        session.current = null;
        setSources(
          chosen.map(({ name }) => ({
            kind: 'failed',
            file: name,
            problems: [problem('error', 'file-unreadable')],
          })),
        );
        setReading(null);
        setStep('choose');
      } finally {
        setBusy(false);
      }
    },
    [],
  );

  const open = useCallback(
    (chosen: readonly FileBytes[], settings: Readonly<Record<string, CsvOptions>> = {}) =>
      work(chosen, async ({ codecs }) => {
        const opened = await codecs.open(chosen, target.network, settings);
        setFiles(chosen);
        setCsv(settings);
        setSources(opened);
        const proposed = opened.map((source) => (source.kind === 'table' ? source.mapping : null));
        setMappings(proposed);
        const usable = opened.some(({ kind }) => kind === 'table' || kind === 'reading');
        if (usable && !opened.some(({ kind }) => kind === 'table')) {
          setReading(await codecs.read(proposed, target.network));
          setStep('check');
        } else setStep(usable ? 'map' : 'choose');
      }),
    [target, work],
  );

  const check = useCallback(
    () =>
      work(files, async ({ codecs }) => {
        setReading(await codecs.read(mappings, target.network));
        setStep('check');
      }),
    [files, mappings, target, work],
  );

  const dryRun = useMemo<DryRun | null>(
    () => reading && { reading, plan: planImport(target, reading.draft, options, idFor) },
    [reading, target, options, idFor],
  );

  /** Ends what is under way; what was opened is forgotten, nothing was stored. */
  const startOver = useCallback(() => {
    session.current?.end();
    session.current = null;
    setBusy(false);
    setFiles([]);
    setSources([]);
    setReading(null);
    setStep('choose');
  }, []);

  const state: ImportState = {
    step,
    busy,
    files,
    sources,
    mappings,
    options,
    intoNew,
    dryRun,
    current,
    idFor,
  };
  return {
    state,
    open,
    check,
    startOver,
    setOptions,
    setIntoNew,
    backToMapping: () => setStep(sources.some(({ kind }) => kind === 'table') ? 'map' : 'choose'),
    setMapping: (index: number, mapping: Mapping) =>
      setMappings((before) => before.map((own, place) => (place === index ? mapping : own))),
    readAgain: (file: string, settings: CsvOptions) => open(files, { ...csv, [file]: settings }),
  };
}
export type ImportControl = ReturnType<typeof useImport>;
