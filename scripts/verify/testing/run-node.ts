import { spawn } from 'node:child_process';

/** How a process of Node ended. */
export interface Ended {
  /** Null where a signal ended it. */
  status: number | null;
  signal: NodeJS.Signals | null;
  out: string;
  err: string;
}

/**
 * Runs Node with the arguments, to its end.
 * @param options `env` is added to this process's; undefined takes a variable away
 */
export function runNode(
  args: readonly string[],
  { cwd, env }: { cwd?: string; env?: Record<string, string | undefined> } = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { ...(cwd && { cwd }), env: { ...process.env, ...env } });
    let [out, err] = ['', ''];
    // Set, so that no character is torn where a chunk ends.
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (out += chunk));
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => (err += chunk));
    child.on('error', reject);
    child.on('close', (status, signal) => {
      resolve({ status, signal, out, err });
    });
  });
}

/**
 * Builds a site in a process of its own, from sources that are there and can be built.
 * @param env what the build is told: OUT_DIR and the like; BASE_PATH and SITE_URL of whoever calls count for nothing
 * @param project folder of the project; default the working directory
 * @returns all that it printed
 * @throws Error with the message of the build, where it fails
 */
export async function runBuild(env: Record<string, string | undefined>, project?: string): Promise<string> {
  const options = {
    ...(project !== undefined && { cwd: project }),
    env: { BASE_PATH: undefined, SITE_URL: undefined, ...env },
  };
  const { status, signal, out, err } = await runNode(['scripts/build.ts'], options);
  if (status !== 0) throw new Error(`the build ended with ${status ?? signal ?? ''}:\n${err}`);
  return out + err;
}
