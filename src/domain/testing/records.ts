import type { SourceRecord } from '../../schemas/document.ts';
import { mergeVersions, type Entry } from '../model/entry.ts';
import type { Manifest } from '../../schemas/manifest.ts';

/** A valid record, with what a test is about put in its place; `text` is cause and advice joined. */
export function record({
  cause = '网络断开。',
  advice = null,
  module = 'common',
  line = 1,
}: { cause?: string; advice?: string | null; module?: string; line?: number } = {}): SourceRecord {
  return {
    module,
    section: [module],
    line,
    text: { text: `${cause}${advice ?? ''}` },
    cause: { text: cause },
    advice: advice === null ? null : { text: advice },
    split: 'derived',
  };
}

/** A valid manifest of a system that numbers its codes per system. */
export function manifestOf(versions: readonly string[], modules: Manifest['modules']): Manifest {
  return {
    name: '演示系统',
    shortName: '演示',
    vendor: '某厂商',
    description: '只为测试而编。',
    order: 1,
    numbering: 'per-system',
    modules,
    columns: {},
    versions: versions.map((id) => ({
      id,
      label: `${id} 版`,
      date: null,
      dateBasis: 'none',
      file: `${id}.md`,
      sha256: '0'.repeat(64),
      provenance: '编的。',
      tables: ['markdown'],
      sections: [{ heading: '编的' }],
    })),
  };
}

/** Entries from what each version says of each code: version → code (a number) → records. */
export function entriesOf(manifest: Manifest, said: Record<string, Record<string, SourceRecord[]>>): Entry[] {
  return mergeVersions(
    'demo',
    manifest,
    Object.entries(said).map(([version, codes]) => ({
      system: 'demo',
      version,
      sha256: '',
      notes: [],
      codes: Object.entries(codes).map(([code, records]) => ({
        namespace: null,
        code,
        kind: 'exact' as const,
        records,
      })),
    })),
  );
}
