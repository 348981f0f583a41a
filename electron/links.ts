import { dialog, shell } from 'electron';
import { done, failed } from '#shared/base/outcome.ts';
import type { LinkFault, LinkOutcome } from '#shared/bridge.ts';
import { outwardAddress } from '#shared/model/links.ts';
import { desktopWords } from './desktop-words.ts';
import { preferredLanguage } from './settings.ts';
import { mainWindow } from './window.ts';

/** Longer addresses could not be read in the question before they are opened. */
export const LONGEST_LINK = 2000;

const [OPEN, CANCEL] = [0, 1];

/**
 * The one way by which anything leaves the app: an address of the web or of a mailbox, shown whole, handed to
 * the system's own program if the user says so.
 */
export async function openLink(asked: string): Promise<LinkOutcome> {
  const address = outwardAddress(asked);
  if (address === null) return linkFailed('refused', asked);
  const { link: words } = desktopWords(await preferredLanguage());
  const question = {
    type: 'question' as const,
    message: words.question,
    detail: `${address}\n\n${words.where}`,
    buttons: [words.open, words.cancel],
    defaultId: CANCEL,
    cancelId: CANCEL,
    noLink: true,
  };
  const window = mainWindow();
  const { response } = await (window
    ? dialog.showMessageBox(window, question)
    : dialog.showMessageBox(question));
  if (response !== OPEN) return done('declined');
  return shell.openExternal(address).then(
    () => done('opened' as const),
    () => linkFailed('failed', address),
  );
}

function linkFailed(why: LinkFault['why'], detail: string): LinkOutcome {
  return failed({ of: 'link', why, detail });
}
