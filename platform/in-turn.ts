const lastTasks = new Map<string, Promise<unknown>>();

/**
 * Runs tasks of one name one after the other: across all windows of one origin where the browser has locks, else within
 * this one.
 *
 * @returns what the task returns
 * @throws what the task throws
 */
export async function inTurn<Result>(name: string, task: () => Promise<Result>): Promise<Result> {
  // Typed as always there, but missing on pages that are not secure and in Node.
  const locks = globalThis.navigator?.locks as LockManager | undefined;
  if (locks !== undefined) return locks.request(name, task) as Promise<Result>;
  const turn = (lastTasks.get(name) ?? Promise.resolve()).then(task, task);
  lastTasks.set(name, turn);
  return turn;
}
