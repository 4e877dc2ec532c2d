import { hash, randomUUID } from 'node:crypto';
import {
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { isWholePng } from './png.ts';

const DAY = 24 * 60 * 60 * 1000;
/** A picture that no build asked for in this time goes. */
const KEPT_FOR = 30 * DAY;

/** The names that this cache gives: whatever else is in its folder is not its to remove. */
const OWN = /^(?:[\da-f]{40}\.png|[\da-f-]{36}\.part)$/u;

/**
 * Pictures of earlier builds, by what is drawn on them. Several builds may use one folder at once: a file appears in
 * it whole, by renaming, and always has the bytes that its name stands for.
 */
export class PictureCache {
  private readonly folder: string;
  private readonly stamp: string;

  /** @param stamp changes with everything besides the card that changes a drawing */
  constructor(folder: string, stamp: string) {
    this.folder = folder;
    this.stamp = stamp;
    mkdirSync(folder, { recursive: true });
  }

  /** @param content all that is on the picture */
  keyOf(content: unknown): string {
    return hash('sha256', `${this.stamp}\n${JSON.stringify(content)}`).slice(0, 40);
  }

  /** The picture; null where there is none, or a damaged one. */
  read(key: string): Buffer | null {
    const path = this.pathOf(key);
    try {
      const bytes = readFileSync(path);
      if (!isWholePng(bytes)) return null;
      // Says that it is in use; once a day is enough, and spares a write per picture and build.
      if (Date.now() - statSync(path).mtimeMs > DAY) utimesSync(path, new Date(), new Date());
      return bytes;
    } catch (error) {
      // Another build may have pruned it since.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  write(key: string, bytes: Buffer): void {
    const aside = join(this.folder, `${randomUUID()}.part`);
    writeFileSync(aside, bytes);
    renameSync(aside, this.pathOf(key));
  }

  /** Removes what was not used for long, and what a killed build left half written. */
  prune(now = Date.now()): void {
    for (const name of readdirSync(this.folder).filter((entry) => OWN.test(entry))) {
      const path = join(this.folder, name);
      const age = now - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now);
      if (age > (name.endsWith('.part') ? DAY : KEPT_FOR)) rmSync(path, { force: true });
    }
  }

  private pathOf(key: string): string {
    return join(this.folder, `${key}.png`);
  }
}
