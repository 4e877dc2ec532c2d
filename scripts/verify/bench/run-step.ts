import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** How often the peak of memory is read; what is used between two readings counts as well, for the kernel keeps the peak. */
const EVERY_MS = 50;

export interface Line {
  text: string;
  /** Megabytes that the process and its children had needed at most when it was printed; null where not known. */
  peak: number | null;
}

export interface Step {
  seconds: number;
  /** Most megabytes of the process and its children, each at its own peak; null without Linux's /proc. */
  peak: number | null;
  lines: Line[];
}

/** Prints a line for every collection of garbage: see {@link heapInUse}. */
const TRACE = '--trace-gc';

/** What the lines of some stages say of memory that was really in use: megabytes after a full collection, at most. */
export function heapInUse(lines: readonly Line[]): number | null {
  const sizes = lines.flatMap(({ text }) => {
    const [, after] = /Mark-Compact .*? -> ([\d.]+) \(/u.exec(text) ?? [];
    return after ? [Math.round(Number(after))] : [];
  });
  return sizes.length > 0 ? sizes.reduce((most, size) => Math.max(most, size)) : null;
}

/**
 * Runs a script in a process of its own.
 * @throws Error with what it printed, where it fails
 */
export function runStep(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Step> {
  const start = performance.now();
  const child = spawn(process.execPath, [TRACE, script, ...args], { env: { ...process.env, ...env } });
  const peaks = new Map<number, number>();
  const total = () => (peaks.size > 0 ? Math.round(sum([...peaks.values()]) / 1024) : null);
  const look = () => {
    if (child.pid !== undefined) notePeaks(child.pid, peaks);
  };
  const timer = setInterval(look, EVERY_MS);
  const lines: Line[] = [];
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    look();
    for (const line of text.split('\n')) lines.push({ text: line, peak: total() });
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(timer);
      const seconds = (performance.now() - start) / 1000;
      if (code === 0) resolve({ seconds, peak: total(), lines });
      else reject(new Error(`${script} ended with ${String(code)}:\n${errors.slice(-2000)}`));
    });
  });
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

function notePeaks(pid: number, peaks: Map<number, number>): void {
  const status = readProc(`/proc/${pid}/status`);
  const peak = Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0);
  if (peak > 0) peaks.set(pid, peak);
  for (const child of readProc(`/proc/${pid}/task/${pid}/children`).split(' ').filter(Boolean)) {
    notePeaks(Number(child), peaks);
  }
}

/** Empty where the process has ended, and on systems without /proc. */
function readProc(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
