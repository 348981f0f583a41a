import { type FileOutcome, fileFailed } from '#shared/base/file-fault.ts';
import { detailOf, done, failed } from '#shared/base/outcome.ts';
import { type DesktopBridge, type LinkOutcome, windowFailed } from '#shared/bridge.ts';
import type { Platform } from './port.ts';

declare global {
  interface Window {
    /** Exposed by the preload script; absent in a plain browser. */
    maillage?: DesktopBridge;
  }
}

/** A message that the desktop could not answer at all is a fault like another: the screen words it. */
async function guarded<T>(response: Promise<FileOutcome<T>>): Promise<FileOutcome<T>> {
  try {
    return await response;
  } catch (error) {
    return fileFailed('other', detailOf(error));
  }
}

export function desktopPlatform(bridge: DesktopBridge): Platform {
  return {
    kind: 'desktop',
    openFiles: (filters) => guarded(bridge.openFiles(filters)),
    saveFile: (name, filters, bytes) => guarded(bridge.saveFile(name, filters, bytes)),
    printPages: (html, suggestedName) => guarded(bridge.printPages(html, suggestedName)),
    openSpeaker: () => bridge.openSpeaker().catch((error) => windowFailed('failed', detailOf(error))),
    closeSpeaker: () => bridge.closeSpeaker().catch(() => undefined),
    recentFiles: () => bridge.recentFiles().catch(() => []),
    openRecent: (path) => guarded(bridge.openRecent(path)),
    setLanguage: (language) => guarded(bridge.setLanguage(language)),
    openLink: (address) =>
      bridge
        .openLink(address)
        .catch((): LinkOutcome => failed({ of: 'link', why: 'failed', detail: address })),
    checkInstaller: () => guarded(bridge.checkInstaller()),
    onOpenFile: (listener) => bridge.onOpenFile(listener),
    onMenu: (listener) => bridge.onMenu(listener),
    setMenuState: (state) => bridge.setMenuState(state).catch(() => undefined),
    backups: 'always',
    backupFolder: () => guarded(bridge.backupFolder()),
    chooseBackupFolder: () => guarded(bridge.chooseBackupFolder()),
    openBackupFolder: () => guarded(bridge.openBackupFolder()),
    unlockBackupFolder: async () => done(null),
    writeBackup: (bytes) => guarded(bridge.writeBackup(bytes)),
    readBackup: (name) => guarded(bridge.readBackup(name)),
    replaceBackup: (name, bytes) => guarded(bridge.replaceBackup(name, bytes)),
    deleteBackup: (name) => guarded(bridge.deleteBackup(name)),
    onClosing: (listener) => bridge.onClosing(listener),
    delayClosing: () => bridge.delayClosing().catch(() => undefined),
    keepOpen: () => bridge.keepOpen().catch(() => undefined),
    readyToClose: () => bridge.readyToClose().catch(() => undefined),
  };
}
