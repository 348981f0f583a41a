import { Modal, Stepper } from '@mantine/core';
import { useEffect } from 'react';
import type { DialogProps } from '#renderer/kit/feature.ts';
import { useT } from '#renderer/kit/i18n.ts';
import type { ChosenFile } from '#shared/bridge.ts';
import { ChooseFiles } from './ChooseFiles.tsx';
import { DryRunStep } from './DryRunStep.tsx';
import { FailedFile } from './FailedFile.tsx';
import { KnownFormats } from './KnownFormats.tsx';
import { MapColumns } from './MapColumns.tsx';
import { NetworkFile } from './NetworkFile.tsx';
import { type ImportStep, useImport } from './use-import.ts';
import { WordsStep } from './WordsStep.tsx';
import { WorkUnderWay } from './WorkUnderWay.tsx';

const STEPS: readonly ImportStep[] = ['choose', 'map', 'words', 'check'];

interface Props extends Pick<DialogProps, 'onClose'> {
  /** Files to begin with, handed over by the desktop, the start screen or a drop. */
  files?: readonly ChosenFile[];
}

/** Takes files from the choice to the confirmation, step by step. */
export function ImportWizard({ onClose, files }: Props) {
  const t = useT();
  const control = useImport();
  const { state, open, startOver } = control;

  // biome-ignore lint/correctness/useExhaustiveDependencies: files handed over are opened once, when they come
  useEffect(() => {
    if (files && files.length > 0) void open(files);
  }, [files]);

  // Once there is a dry run it stays in sight while it is made anew for another choice.
  const unready = state.step === 'check' ? state.dryRun === null : state.work !== null;
  const network = state.sources.find((source) => source.kind === 'network');
  const failed = state.sources.filter((source) => source.kind === 'failed');
  return (
    <Modal
      opened
      // What is being stored can no longer be stopped half way: the dialog stays until it is done.
      onClose={() => !state.saving && onClose()}
      title={t('imports.title')}
      size="min(1080px, 92vw)"
      closeButtonProps={{ 'aria-label': t('shell.close') }}
      transitionProps={{ duration: 0 }}
    >
      <Stepper
        active={STEPS.indexOf(state.step)}
        size="sm"
        allowNextStepsSelect={false}
        aria-label={t('imports.stepsLabel')}
        mb="md"
      >
        {STEPS.map((step) => (
          <Stepper.Step key={step} label={t(`imports.steps.${step}`)} allowStepSelect={false} />
        ))}
      </Stepper>
      {failed.map((source) => (
        <FailedFile key={source.file} file={source.file} problems={source.problems} />
      ))}
      {!unready && state.step !== 'choose' && <KnownFormats control={control} />}
      {unready ? (
        <WorkUnderWay work={state.work} onStop={startOver} />
      ) : network?.kind === 'network' ? (
        <NetworkFile source={network} onBack={startOver} onDone={onClose} />
      ) : state.step === 'choose' ? (
        <ChooseFiles onChosen={(files) => void open(files)} />
      ) : state.step === 'map' ? (
        <MapColumns control={control} />
      ) : state.step === 'words' ? (
        <WordsStep control={control} />
      ) : (
        <DryRunStep control={control} onDone={onClose} />
      )}
    </Modal>
  );
}
