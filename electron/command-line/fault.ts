/** How a command ends, as `--help` explains it. */
export const EXIT = { done: 0, problems: 1, usage: 2, conflicts: 3, file: 4 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends a command at once, with words for the person who typed it. */
export class CommandFault extends Error {
  readonly code: ExitCode;

  constructor(code: ExitCode, message: string) {
    super(message);
    this.code = code;
  }
}
