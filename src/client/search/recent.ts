/** The codes that were opened from the search, newest first; they stay in this browser. */
import { hrefOf } from '../shared/href.ts';
import type { CodeHit } from '../../domain/number/number-index.ts';

/** Of this site alone: another of this host has other codes. */
const KEY = `recent-codes ${hrefOf('/')}`;

const MOST = 8;

const PARTS = ['id', 'path', 'label', 'title', 'system', 'module'] as const;

/** Whatever else stands there is left out: an older build, or another page of this host, may have written it. */
export function recentCodes(): CodeHit[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isHit).slice(0, MOST) : [];
  } catch {
    return [];
  }
}

export function rememberCode({ id, path, label, title, system, module, removed, kind }: CodeHit): void {
  const hit: CodeHit = { id, path, label, title, system, module, removed, ...(kind && { kind }) };
  keep([hit, ...recentCodes().filter((other) => other.id !== id)].slice(0, MOST));
}

export function forgetCodes(): void {
  keep([]);
}

function keep(hits: readonly CodeHit[]): void {
  try {
    if (hits.length === 0) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(hits));
  } catch {
    // No storage, or a full one: the list is a convenience.
  }
}

function isHit(value: unknown): value is CodeHit {
  if (typeof value !== 'object' || value === null) return false;
  const hit = value as Record<string, unknown>;
  return PARTS.every((part) => typeof hit[part] === 'string') && /^\/[\w-]+\//u.test(String(hit.path));
}
