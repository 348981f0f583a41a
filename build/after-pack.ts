import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AfterPackContext } from 'electron-builder';

/**
 * electron-builder lets every app for macOS load anything from anywhere, for the sake of its updater, which is not in
 * this app: it gets the system's own, stricter rule back. Runs before the app is signed.
 */
export default async function afterPack(context: AfterPackContext): Promise<void> {
  if (context.electronPlatformName !== 'darwin') return;
  const name = `${context.packager.appInfo.productFilename}.app`;
  const path = join(context.appOutDir, name, 'Contents', 'Info.plist');
  writeFileSync(path, withoutArbitraryLoads(readFileSync(path, 'utf8')));
}

function withoutArbitraryLoads(plist: string): string {
  return plist.replace(/\n {4}<key>NSAppTransportSecurity<\/key>\n {4}<dict>[\s\S]*?\n {4}<\/dict>/, '');
}
