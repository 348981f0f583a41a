/** The typed contract between the renderer and the desktop: the only file that both sides import. */
import type { FileOutcome } from './base/file-fault.ts';
import { type Fault, failed, type Outcome } from './base/outcome.ts';

export type Language = 'fr' | 'en';

/** What a whole `.maillage` file says of itself. */
export interface MaillageContent {
  networkId: string;
  networkName: string;
  /** ISO date and time of the state that it holds. */
  createdAt: string;
  /** When its network was last changed, in a backup: to be compared as it is. */
  changedAt?: string;
  actorCount: number;
  cooperationCount: number;
  collectiveCount: number;
  snapshotCount: number;
  /** Entries of its journal. */
  entryCount: number;
}

/** A file the user chose, with its bytes. `path` is only known on the desktop. */
export interface ChosenFile {
  name: string;
  path: string | null;
  bytes: Uint8Array<ArrayBuffer>;
}

export interface FileFilter {
  /** Shown in the dialog, in the user's language. */
  label: string;
  /** Without the dot. */
  extensions: readonly string[];
}

/** What the native menu asks the renderer to do. */
export type MenuAction =
  | 'network-new'
  | 'import'
  | 'export'
  | 'save-snapshot-file'
  | 'backups'
  | 'undo'
  | 'redo'
  | 'guide'
  | 'about'
  | 'language-fr'
  | 'language-en';

/** What the page shows, as far as the menu hangs on it. */
export interface MenuState {
  /** It has started. */
  ready: boolean;
  /** A network is open. */
  network: boolean;
  /** A dialog or a presentation is open, which everything else waits for. */
  dialog: boolean;
}

/** A file was saved, or the user thought better of it. */
export type Saved = { saved: true; name: string } | { saved: false; reason: 'cancelled' };

/** Pages became a PDF file, or went to the print dialog, which does not say what the user did there. */
export type Printed = Saved | { saved: false; reason: 'print-dialog' };

/** Why a link that leads out of the app was not opened. */
export interface LinkFault extends Fault {
  readonly of: 'link';
  /** `refused`: it leads to nothing that the app opens. */
  readonly why: 'refused' | 'failed';
}

/** Why a window beside the app's own was not opened. */
export interface WindowFault extends Fault {
  readonly of: 'window';
  /** `blocked`: the browser does not let the page open one. */
  readonly why: 'blocked' | 'failed';
}

export type WindowOutcome = Outcome<null, WindowFault>;

export function windowFailed(why: WindowFault['why'], detail = ''): { ok: false; fault: WindowFault } {
  return failed({ of: 'window', why, detail });
}

/** The user is asked first, and may decline. */
export type LinkOutcome = Outcome<'opened' | 'declined', LinkFault>;

/** What a downloaded installer was found to be. */
export interface InstallerCheck {
  name: string;
  /** Of the file that was chosen, in hexadecimal. */
  sha256: string;
  /** The file that the signature is for; null where there is no signature. */
  signedName: string | null;
  /**
   * `altered`: the signature is for another file. `forged`: it was not made with the key of Maillage. `no-key`: the sums
   * agree, but this program has no key to know by who wrote them.
   */
  verdict: 'genuine' | 'altered' | 'forged' | 'no-signature' | 'no-key';
}

export interface RecentFile {
  path: string;
  name: string;
}

/** A file in the folder of backups. */
export interface BackupFile {
  name: string;
  /** ISO date and time of the state that it holds. */
  at: string;
  size: number;
  /** What it holds; null for a file that cannot be used. */
  content: MaillageContent | null;
  /** Why it cannot be used: it is damaged, or a later version of the app made it. */
  unusable: 'damaged' | 'newer' | null;
}

export interface BackupFolder {
  /** As the user knows it. */
  path: string;
  /** Newest first. */
  backups: BackupFile[];
}

/** The door to the desktop, exposed by the preload script as `window.maillage`. */
export interface DesktopBridge {
  readonly kind: 'desktop';
  openFiles(filters: readonly FileFilter[]): Promise<FileOutcome<ChosenFile[]>>;
  saveFile(
    suggestedName: string,
    filters: readonly FileFilter[],
    bytes: Uint8Array,
  ): Promise<FileOutcome<Saved>>;
  /**
   * Prints a self-contained HTML document, whose scripts never run and which reaches nothing: to a PDF file
   * that the user names. Page size, margins and page numbers are those of its `@page` rules.
   */
  printPages(html: string, suggestedName: string): Promise<FileOutcome<Printed>>;
  /** Opens the window of the speaker beside the one that the room sees; the one there is comes to the front. */
  openSpeaker(): Promise<WindowOutcome>;
  closeSpeaker(): Promise<void>;
  recentFiles(): Promise<RecentFile[]>;
  openRecent(path: string): Promise<FileOutcome<ChosenFile>>;
  /** Of the native menu; the choice is kept for the next start. */
  setLanguage(language: Language | 'system'): Promise<FileOutcome<null>>;
  /** Hands an address of the web or of a mailbox to the system's own program, once the user has agreed. */
  openLink(address: string): Promise<LinkOutcome>;
  /** Lets the user choose a downloaded installer, and checks it; null when the user thinks better of it. */
  checkInstaller(): Promise<FileOutcome<InstallerCheck | null>>;
  /** The `.maillage` file given on the command line or opened from the desktop, once each. */
  onOpenFile(listener: (file: FileOutcome<ChosenFile>) => void): () => void;
  onMenu(listener: (action: MenuAction) => void): () => void;
  /** Says what is open: the menu offers what can be done now. */
  setMenuState(state: MenuState): Promise<void>;
  /** The folder of backups with what is in it; null where the user has not chosen one yet. */
  backupFolder(): Promise<FileOutcome<BackupFolder | null>>;
  /** Lets the user choose another folder, kept for good; false when the user thinks better of it. */
  chooseBackupFolder(): Promise<FileOutcome<boolean>>;
  openBackupFolder(): Promise<FileOutcome<null>>;
  /** Writes the bytes of a whole `.maillage` file, and lets the backups go that have had their time. */
  writeBackup(bytes: Uint8Array): Promise<FileOutcome<BackupFile>>;
  /** Reads one of the files listed. */
  readBackup(name: string): Promise<FileOutcome<ChosenFile>>;
  /** Writes one of the files listed anew: the same moment of the same network, without what had to be erased. */
  replaceBackup(name: string, bytes: Uint8Array): Promise<FileOutcome<BackupFile>>;
  /** Deletes one of the files listed, but never one that a newer version of the app made. */
  deleteBackup(name: string): Promise<FileOutcome<null>>;
  /**
   * The window is about to close: who needs time says so at once, and is waited for until `readyToClose`. When the
   * session of the user ends there are a few seconds, and nobody to ask.
   */
  onClosing(listener: (sessionEnds: boolean) => void): () => void;
  delayClosing(): Promise<void>;
  /** It has to ask first: the window stays, until it is ready to close. */
  keepOpen(): Promise<void>;
  readyToClose(): Promise<void>;
}
