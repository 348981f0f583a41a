import type { Page } from '@playwright/test';
import type { Question } from './stand-in/control.ts';

/** The app that runs, on the stand-in for Electron or on Electron itself. */
export interface Running {
  page: Page;
  ask(question: Question, argument?: unknown): Promise<unknown>;
  /** Quits as the user would; resolves when the process has ended. */
  quit(): Promise<void>;
  /** Ends the session of the user under it; fails when the app had to be cut off. */
  endSession(system: 'win32' | 'linux' | 'darwin'): Promise<void>;
}
