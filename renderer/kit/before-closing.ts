const tasks = new Set<() => Promise<unknown>>();

/** From here on this is done before the window closes, once all that was typed is stored; returns how to stop. */
export function doBeforeClosing(task: () => Promise<unknown>): () => void {
  tasks.add(task);
  return () => {
    tasks.delete(task);
  };
}

/** What is to be done before the window closes. */
export function beforeClosing(): readonly (() => Promise<unknown>)[] {
  return [...tasks];
}
