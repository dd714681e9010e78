export interface PageServer {
  /** Such as "http://127.0.0.1:40000", without a slash at the end. */
  readonly origin: string;
  /** Serves a page that is not in the folder. The type comes from the path's ending; without one it is HTML. */
  add(path: string, body: string, headers?: Readonly<Record<string, string>>): void;
  close(): Promise<void>;
}

/** Serves a folder on a free port of this machine, and to nobody else. */
export function startPageServer(folder: string): Promise<PageServer>;
