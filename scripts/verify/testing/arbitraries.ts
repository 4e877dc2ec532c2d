import fc from 'fast-check';
import { joinInline, type InlinePiece, type InlineText } from '../../convert/parse/inline-text.ts';

/** Characters that mean something to a parser or to the splitting of advice, among some that do not. */
const MARKS = '错误码，。；请如可 \n\t\u00a0\u3000a1-|\\<>&;#*[]()"\'`~:!😀';

const words = fc.string({ unit: fc.constantFrom(...Array.from(MARKS)), maxLength: 12 });

const webAddress = fc.webUrl({ withQueryParameters: true, withFragments: true }).map((url) => {
  // Brackets and blanks end a Markdown target; documents write them as percent escapes.
  return (
    url
      .replace(/[\s()]/gu, encodeURIComponent)
      .replaceAll('(', '%28')
      .replaceAll(')', '%29')
      // A reference to a character is read as that character, in links too.
      .replaceAll('&#', '&')
  );
});

export const inlinePiece: fc.Arbitrary<InlinePiece> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), text: words }),
  fc.record({ kind: fc.constant('text' as const), text: words, href: webAddress }),
  fc.constant({ kind: 'break' as const }),
);

/** Text as a parser reads it from a cell. */
export const inlineText: fc.Arbitrary<InlineText> = fc
  .array(inlinePiece, { maxLength: 6 })
  .map((pieces) => joinInline(pieces));

/** What a maintainer may save by mistake: bits of every notation in any order. */
export const garbageDocument = fc
  .array(
    fc.oneof(
      words,
      fc.constantFrom(
        ...[
          '# 错误码\n',
          '## 公共\n',
          '## 服务端\n',
          '<table>\n',
          '</table>\n',
          '<tr>',
          '</tr>\n',
          '<td>',
          '</td>',
        ],
        ...[
          '<td colspan=2>',
          '<a href="#">',
          '</a>',
          '<!--',
          '-->',
          '<br>',
          '<p>',
          '<script>',
          '<![CDATA[',
          '<svg>',
        ],
        ...[
          '|错误码|描述|\n',
          '|---|---|\n',
          '|1|甲|\n',
          '|1~9|乙|\n',
          '错误码\t描述\n',
          '2\t丙\n',
          '---\t---\n',
        ],
        ...[
          '\n',
          '\n\n',
          '> ',
          '[甲](',
          '](//b)',
          '&#0;',
          '&#xD800;',
          '&#99999999;',
          '\\|',
          '**',
          '\0',
          '\ud800',
        ],
      ),
    ),
    { maxLength: 40 },
  )
  .map((bits) => bits.join(''));
