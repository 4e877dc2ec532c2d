import { expect, test } from 'vitest';
import { CELLS, FILES, rowWith, type Outcome } from './cases.ts';
import { GROWTHS } from './growth.ts';
import { MANIFESTS, spoiltManifest } from './manifests.ts';
import { documentOf, manifestOf, NOTATIONS, tryDocument, type Result } from './try-document.ts';

function expectOutcome({ codes, error }: Result, outcome: Outcome): void {
  if ('text' in outcome) {
    expect(error).toBeNull();
    expect(codes?.map(({ records }) => records.map(({ text }) => text.text))).toEqual([[outcome.text]]);
  } else {
    expect(error).toMatch(outcome.refused);
    // File, line, what was found, what to do.
    expect(error).toMatch(/^content\/(?:sources|systems)\/\S+:\d+: .+\. [A-Z]/su);
    expect(error).not.toMatch(/(?!\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u);
  }
}

for (const notation of NOTATIONS) {
  test.each(CELLS)(`${notation}, $group: $name`, (cell) => {
    const result = tryDocument(documentOf(notation, [rowWith(cell)]), manifestOf(notation));
    expectOutcome(result, notation === 'html' ? cell.html : cell.plain);
    const links = result.codes?.flatMap(({ records }) => records.flatMap(({ text }) => text.links ?? []));
    expect(links ?? []).toEqual([]);
  });

  test.each(FILES)(`${notation}, file: $name`, ({ bytes, outcome }) => {
    const document = documentOf(notation, [['1001', '甲']]);
    expectOutcome(tryDocument(bytes(document), manifestOf(notation)), outcome);
  });
}

test.each(MANIFESTS)('manifest: $name', (manifest) => {
  const { refused } = manifest;
  expectOutcome(tryDocument('# 错误码\n', spoiltManifest(manifest)), { refused });
});

test.each(['constructor', '__proto__', 'toString'])(
  'a column that is headed %s is an unknown one',
  (heading) => {
    const document = documentOf('markdown', [['1001', '甲']]).replace('描述', heading);
    expectOutcome(tryDocument(document, manifestOf('markdown')), {
      refused: /which the manifest does not know/u,
    });
  },
);

/** What a person never writes so long: it is text, or an error, and no pattern runs away or overflows. */
test.each(GROWTHS)('long, $name', ({ run, size }) => {
  const { error } = run(Math.min(size, 4000));
  if (error !== null) expect(error).toMatch(/^content\/sources\/demo\/v1\.md:\d+: /u);
});

test('a text that is longer than any is refused before a pattern looks at it', () => {
  for (const notation of NOTATIONS) {
    const document = documentOf(notation, [['1001', '甲'.repeat(300_000)]]);
    expectOutcome(tryDocument(document, manifestOf(notation)), { refused: /a text of 3\d{5} characters/u });
  }
});
