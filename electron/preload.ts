import { contextBridge, type IpcRendererEvent, ipcRenderer } from 'electron';
import { type FileOutcome, fileFailed } from '#shared/base/file-fault.ts';
import { detailOf } from '#shared/base/outcome.ts';
import type { ChosenFile, DesktopBridge, MenuAction } from '#shared/bridge.ts';
import { CHANNELS } from './channels.ts';

/** Subscribes without ever handing Electron's event to the page; returns how to stop. */
function listen<T>(channel: string, listener: (value: T) => void): () => void {
  const onMessage = (_event: IpcRendererEvent, value: T) => listener(value);
  ipcRenderer.on(channel, onMessage);
  return () => {
    ipcRenderer.off(channel, onMessage);
  };
}

const bridge: DesktopBridge = {
  kind: 'desktop',
  openFiles: (filters) => ipcRenderer.invoke(CHANNELS.openFiles, filters),
  saveFile: (suggestedName, filters, bytes) =>
    ipcRenderer.invoke(CHANNELS.saveFile, suggestedName, filters, bytes),
  printPages: (html, suggestedName) => ipcRenderer.invoke(CHANNELS.printPages, html, suggestedName),
  openSpeaker: () => ipcRenderer.invoke(CHANNELS.openSpeaker),
  closeSpeaker: () => ipcRenderer.invoke(CHANNELS.closeSpeaker),
  recentFiles: () => ipcRenderer.invoke(CHANNELS.recentFiles),
  openRecent: (path) => ipcRenderer.invoke(CHANNELS.openRecent, path),
  setLanguage: (language) => ipcRenderer.invoke(CHANNELS.setLanguage, language),
  openLink: (address) => ipcRenderer.invoke(CHANNELS.openLink, address),
  checkInstaller: () => ipcRenderer.invoke(CHANNELS.checkInstaller),
  onOpenFile: (listener) => {
    const stop = listen<FileOutcome<ChosenFile>>(CHANNELS.openedFile, listener);
    ipcRenderer.invoke(CHANNELS.ready).catch((error) => listener(fileFailed('other', detailOf(error))));
    return stop;
  },
  onMenu: (listener) => listen<MenuAction>(CHANNELS.menu, listener),
  setMenuState: (state) => ipcRenderer.invoke(CHANNELS.menuState, state),
  backupFolder: () => ipcRenderer.invoke(CHANNELS.backupFolder),
  chooseBackupFolder: () => ipcRenderer.invoke(CHANNELS.chooseBackupFolder),
  openBackupFolder: () => ipcRenderer.invoke(CHANNELS.openBackupFolder),
  writeBackup: (bytes) => ipcRenderer.invoke(CHANNELS.writeBackup, bytes),
  readBackup: (name) => ipcRenderer.invoke(CHANNELS.readBackup, name),
  replaceBackup: (name, bytes) => ipcRenderer.invoke(CHANNELS.replaceBackup, name, bytes),
  deleteBackup: (name) => ipcRenderer.invoke(CHANNELS.deleteBackup, name),
  onClosing: (listener) => listen<boolean>(CHANNELS.closing, listener),
  delayClosing: () => ipcRenderer.invoke(CHANNELS.delayClosing),
  keepOpen: () => ipcRenderer.invoke(CHANNELS.keepOpen),
  readyToClose: () => ipcRenderer.invoke(CHANNELS.readyToClose),
};

contextBridge.exposeInMainWorld('maillage', bridge);
