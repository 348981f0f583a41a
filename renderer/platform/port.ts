import type { FileOutcome } from '#shared/base/file-fault.ts';
import type { DesktopBridge } from '#shared/bridge.ts';

/**
 * All that the screens ask of what they run on: files, recent files, the native menu. The desktop gives it
 * through its bridge; a plain browser gives the same with a file picker and downloads.
 */
export interface Platform extends Omit<DesktopBridge, 'kind'> {
  readonly kind: 'desktop' | 'browser';
  /** Whether there is a folder of backups: from the start, once the user has chosen one, or never. */
  readonly backups: 'always' | 'choosable' | 'never';
  /** Asks for the right to use the chosen folder again, at a click of the user. */
  unlockBackupFolder(): Promise<FileOutcome<null>>;
}
