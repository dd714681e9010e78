/** Bundles an app of tests/pages/apps into one script, in memory: the code of a classic script. */
export function buildApp(entry: string): Promise<string>;
