import type { System } from '../../../src/domain/model/catalogue.ts';
import { mergeVersions } from '../../../src/domain/model/entry.ts';
import type { ConvertedDocument, SourceRecord } from '../../../src/schemas/document.ts';
import type { Manifest } from '../../../src/schemas/manifest.ts';

const MODULES = 20;
const CAUSES = [
  '请求频率过高',
  '帐号不存在',
  '消息体超过 8k',
  '群组已满 200 人',
  '签名校验失败',
  '服务器内部错误',
];
const ADVICE = [
  '请稍后重试。',
  '请检查 To_Account 字段。',
  '请参考接口 TIMManager.getLoginUser。',
  '请联系客服。',
];

/**
 * A system of any size for measuring: the same size gives the same texts.
 * @param codes how many codes there are over all versions
 * @param versions how many versions; about a quarter of the codes is reworded from each to the next
 */
export function makeSystem({ codes, versions }: { codes: number; versions: number }): System {
  const manifest = makeManifest(versions);
  const documents = manifest.versions.map(({ id }, index) => makeDocument(id, index, codes));
  return {
    id: 'made-up',
    manifest,
    entries: mergeVersions('made-up', manifest, documents),
    notes: new Map(),
  };
}

function makeDocument(version: string, index: number, codes: number): ConvertedDocument {
  const numbers = Array.from({ length: codes }, (_, code) => code).filter((code) => isIn(code, index));
  return {
    system: 'made-up',
    version,
    sha256: '',
    notes: [],
    codes: numbers.map((code) => ({
      namespace: null,
      code: String(code),
      kind: 'exact',
      records: [makeRecord(code, index)],
    })),
  };
}

/** One code in twenty comes late, one in twenty goes early. */
function isIn(code: number, version: number): boolean {
  if (code % 20 === 3) return version >= 2;
  if (code % 20 === 7) return version < 2;
  return true;
}

function makeRecord(code: number, version: number): SourceRecord {
  // Grows by one in a quarter of the versions, another quarter for every code.
  const edition = Math.floor((version + (code % 4)) / 4);
  const cause = `${CAUSES[(code + edition) % CAUSES.length]}（第 ${edition + 1} 稿，接口 ${code % 97}）。`;
  const advice = ADVICE[(code + edition) % ADVICE.length] ?? '';
  const module = `module-${(code + (code % 50 === 0 ? edition : 0)) % MODULES}`;
  return {
    module,
    section: [module],
    line: code + 1,
    text: { text: `${cause}${advice}` },
    cause: { text: cause },
    advice: { text: advice },
    split: 'derived',
  };
}

function makeManifest(versions: number): Manifest {
  const modules = Array.from({ length: MODULES }, (_, index) => ({
    id: `module-${index}`,
    name: `模块 ${index}`,
  }));
  return {
    name: '量时间用的系统',
    shortName: '量时间',
    vendor: '无',
    description: '只为测量而编。',
    order: 1,
    numbering: 'per-system',
    modules,
    columns: {},
    versions: Array.from({ length: versions }, (_, index) => ({
      id: `v${index + 1}`,
      label: `第 ${index + 1} 版`,
      date: null,
      dateBasis: 'none' as const,
      file: `v${index + 1}.md`,
      sha256: '0'.repeat(64),
      provenance: '编的。',
      tables: ['markdown' as const],
      sections: [{ heading: '编的' }],
    })),
  };
}
