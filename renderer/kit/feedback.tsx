import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type DispatchOutcome, dispatch, dispatchNew, redo, undo } from '#renderer/store/actions.ts';
import { preference } from '#renderer/store/preferences.ts';
import { useMaillage } from '#renderer/store/store.ts';
import type { Outcome } from '#shared/base/outcome.ts';
import type { Command } from '#shared/changes/command.ts';
import { translator } from '#shared/i18n/translate.ts';
import { newId } from '#shared/model/common.ts';
import type { Network } from '#shared/model/network.ts';
import { changeSentence } from './change-sentence.ts';
import { type AnyFault, faultWords } from './fault-words.ts';
import { capitalised } from './format.ts';

const t = () => translator(preference('language'));

/** Dispatches a change and informs the user when it could not be stored; true when it was. */
export async function perform(command: Command): Promise<boolean> {
  return isDone(await dispatch(command));
}

/** The same for the change that a network begins with. */
export async function performNew(network: Network, command: Command): Promise<boolean> {
  return isDone(await dispatchNew(network, command));
}

/** Dispatches a deletion and offers to take it back for as long as it is the last change. */
export async function performDeletion(command: Command): Promise<boolean> {
  const done = await perform(command);
  const seq = useMaillage.getState().undo?.seq;
  if (done && seq !== undefined) offerUndo(capitalised(changeSentence(command, t())), seq);
  return done;
}

export async function undoLast(): Promise<void> {
  showUndone('shell.undone', await undo());
}

/** Takes the last change back without saying what it was: a room may be looking on that must not read names. */
export async function undoQuietly(): Promise<void> {
  const outcome = await undo();
  if (isDone(outcome) && outcome.value) showNotice(t()('capture.undone'));
}

export async function redoLast(): Promise<void> {
  showUndone('shell.redone', await redo());
}

/** Says what was taken back or brought back. It is the store that knows: keys may come faster than it answers. */
function showUndone(words: 'shell.undone' | 'shell.redone', outcome: DispatchOutcome): void {
  if (isDone(outcome) && outcome.value) {
    showNotice(t()(words, { change: changeSentence(outcome.value, t()) }));
  }
}

/** Whether something was done; says why it was not. */
export function isDone<T>(
  outcome: Outcome<T, AnyFault>,
  options?: FaultOptions,
): outcome is { ok: true; value: T } {
  if (!outcome.ok) showFault(outcome.fault, options);
  return outcome.ok;
}

interface FaultOptions {
  /** What it was that could not be done. */
  title?: string;
  /** Does it once more. */
  retry?: () => void;
}

/** Says why something could not be done. To have stopped it is no failure. */
export function showFault(fault: AnyFault, { title, retry }: FaultOptions = {}): void {
  const words = faultWords(fault, t());
  if (words.title === null) showNotice(words.text);
  // What fails again, or for several at once, is said once.
  else showProblem(title ?? words.title, words.text, retry && `${fault.of}-${fault.why}`, retry);
}

/** One with an id takes the place of the one before. */
export function showProblem(title: string, message: string, id: string = newId(), retry?: () => void): void {
  notifications.hide(id);
  notifications.show({
    id,
    title,
    message: retry ? withAction(id, message, t()('shell.failure.retry'), retry) : message,
    color: 'red',
    autoClose: false,
    withBorder: true,
    closeButtonProps: { 'aria-label': t()('shell.close') },
  });
}

const BRIEF = 'brief';

/** One short line that replaces the previous one. */
export function showNotice(message: string): void {
  notifications.hide(BRIEF);
  notifications.show({
    id: BRIEF,
    message,
    autoClose: 3000,
    withBorder: true,
    closeButtonProps: { 'aria-label': t()('shell.close') },
  });
}

/** A line with one action, such as taking a deletion back. */
export function showNoticeWithAction(id: string, message: string, label: string, act: () => void): void {
  notifications.show({
    id,
    autoClose: 12_000,
    withBorder: true,
    closeButtonProps: { 'aria-label': t()('shell.close') },
    message: withAction(id, message, label, act),
  });
}

function withAction(id: string, message: string, label: string, act: () => void) {
  return (
    <Group justify="space-between" wrap="nowrap" gap="sm">
      <Text size="sm" span>
        {message}
      </Text>
      <Button
        size="compact-sm"
        variant="light"
        onClick={() => {
          notifications.hide(id);
          act();
        }}
      >
        {label}
      </Button>
    </Group>
  );
}

/** Once anything else is changed the offer goes: it would take back the wrong change. */
function offerUndo(message: string, seq: number): void {
  const id = newId();
  const stop = useMaillage.subscribe((state) => {
    if (state.undo?.seq === seq) return;
    stop();
    notifications.hide(id);
  });
  showNoticeWithAction(id, message, t()('shell.undo'), () => void undoLast());
}
