import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { vendorText } from '../testing/texts.ts';
import { escapeJira, jiraQuote } from './escape-jira.ts';
import { escapeMarkdownLine } from '../text/markdown.ts';
import { markdownQuote } from './markdown.ts';
import { ticket as words } from '#messages/ticket.ts';
import { ticket as english } from '../../messages/en/ticket.ts';
import type { Alert } from '../alerts/alert.ts';
import { FORMATS, type Format } from './formats.ts';
import type { Ticket, TicketWording } from './ticket.ts';

const MARKUP: readonly string[] = Array.from('\\`*_{}[]<>|#~$&@!^()-+=.:;?"\'/');

/** Words of a vendor, mixed with everything that some markup reads. */
const hostile = () =>
  fc
    .array(
      fc.oneof(
        vendorText(),
        fc.constantFrom(
          ...MARKUP,
          '\n',
          '\n- ',
          '\n1. ',
          '\n# ',
          '\n> ',
          '{quote}',
          '||',
          '---',
          '</b>',
          'h1. ',
        ),
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((parts) => parts.join('').trim())
    .filter((text) => text !== '');

const withoutBlanks = (text: string) => text.replace(/\s+/g, '');

/** What stands for letters of the text in the markup, from left to right. */
const IN_MARKDOWN = /\\([!-/:-@[-`{-~])|<(https?:[^>]*)>/g;
const IN_JIRA = /\\([{}[\]|*_\-+^~!?#@])|\[(https?:[^\]]*)\]|&#(\d+);/g;

/** What a reader of the markup sees. */
const seen = (text: string, marks: RegExp) =>
  text.replace(
    marks,
    (_, letter?: string, url?: string, code?: string) => letter ?? url ?? String.fromCharCode(Number(code)),
  );

function ticket(wording: Partial<TicketWording> = {}, rest: Partial<Ticket> = {}): Ticket {
  return {
    code: '-17',
    title: '编的摘要',
    system: '演示系统',
    place: '公共',
    wordings: [
      { cause: { text: '编的含义。' }, line: 3, source: 'https://h.invalid/sources/demo/v1/#L3', ...wording },
    ],
    version: { label: 'v1 版', date: null, dateBasis: 'none' },
    url: 'https://h.invalid/demo/-17/',
    pinned: 'https://h.invalid/demo/-17/#v-v1',
    ...rest,
  };
}

const textOf = (format: Format, of: Ticket) => FORMATS[format](of, words);

describe('a vendor text in Markdown', () => {
  test('stays in its quotation: every line begins with >, nothing in it is markup, nothing is lost', () => {
    fc.assert(
      fc.property(hostile(), (text) => {
        const quoted = markdownQuote({ text });
        const lines = quoted.split('\n');
        expect(lines.every((line) => line === '>' || line.startsWith('> '))).toBe(true);
        const inner = lines.map((line) => line.slice(2)).join('\n');
        const bare = inner.replace(IN_MARKDOWN, 'x');
        expect(bare).not.toMatch(/[\\`*_{}[\]<>|#~$&@!^]/);
        expect(bare).not.toMatch(/^(?:[-+=]|\d+[.)](?:\s|$))/m);
        expect(withoutBlanks(seen(inner, IN_MARKDOWN))).toBe(withoutBlanks(text));
      }),
    );
  });

  test('keeps its links, with texts and addresses that end neither of them', () => {
    const text = '可 提交[工单] 。';
    const links = [{ start: 2, end: 8, href: 'https://h.invalid/a_(b)?c=[d]' }];
    expect(markdownQuote({ text, links })).toBe(
      String.raw`> 可 [提交\[工单\]](https://h.invalid/a_%28b%29?c=%5Bd%5D) 。`,
    );
  });

  test('is no list, rule or heading on a line of its own', () => {
    expect(['- 一', '1. 一', '=== 一', '-17 一', '3.JSON', '2019-11-05'].map(escapeMarkdownLine)).toEqual([
      String.raw`\- 一`,
      String.raw`1\. 一`,
      String.raw`\=== 一`,
      String.raw`\-17 一`,
      '3.JSON',
      '2019-11-05',
    ]);
  });
});

describe('a vendor text in Jira markup', () => {
  test('stays between its {quote} marks, nothing in it is markup, nothing is lost', () => {
    fc.assert(
      fc.property(hostile(), (text) => {
        const quoted = jiraQuote({ text });
        expect(quoted.startsWith('{quote}\n')).toBe(true);
        expect(quoted.endsWith('\n{quote}')).toBe(true);
        const inner = quoted.slice('{quote}\n'.length, -'\n{quote}'.length);
        const bare = inner.replace(IN_JIRA, 'x');
        expect(bare).not.toMatch(/[\\{}[\]|*_+^~!?#@&-]/);
        expect(bare).not.toMatch(/^(?:h[1-6]|bq)\./m);
        expect(withoutBlanks(seen(inner, IN_JIRA))).toBe(withoutBlanks(text));
      }),
    );
  });

  test('shows no pictures for brackets and colons', () => {
    expect(escapeJira('错误(x)：:) \\n')).toBe('错误&#40;x)：&#58;) &#92;n');
  });
});

describe('the texts of a ticket', () => {
  test('the links are whole addresses and nothing else', () => {
    expect(textOf('link', ticket())).toBe('https://h.invalid/demo/-17/');
    expect(textOf('pinned', ticket())).toBe('https://h.invalid/demo/-17/#v-v1');
  });

  test.each(['markdown', 'jira', 'plain'] as const)(
    '%s says what nobody states, and until when it stood',
    (format) => {
      const text = textOf(format, ticket({ noAdvice: '无' }, { removedIn: 'v2 版' }));
      expect(text).toContain('原文未给出处理建议（此格为「无」）');
      expect(text).toContain('已移除（自 v2 版起不再收录）');
      expect(text).toContain('谁来处理：原文未说明');
      expect(text).toContain('能否重试：原文未说明');
      expect(text).toContain('#v-v1');
    },
  );

  test.each(['markdown', 'jira', 'plain'] as const)(
    '%s tells the words of the vendor from the site’s',
    (format) => {
      const text = textOf(
        format,
        ticket(
          {
            advice: { text: '稍后再试。' },
            divided: true,
            extra: [{ heading: '等级', text: { text: '低' } }],
          },
          { retry: { value: 'later', basis: 'document', words: '稍后再试' } },
        ),
      );
      expect(text.match(/厂商原文/g)).toHaveLength(3);
      expect(text).toContain('能否重试：稍后重试（本站判断，依据原文「稍后再试」）');
      expect(text).toContain('由本站按原句断开');
    },
  );

  test.each(['markdown', 'jira', 'plain', 'reply', 'evidence'] as const)(
    '%s says on a line each, before anything else, what must not be missed',
    (format) => {
      const alerts: Alert[] = [
        { kind: 'meaning', last: 'v0 版', before: '旧[义]', since: 'v1 版', after: '新义', reused: true },
        {
          kind: 'elsewhere',
          places: [{ name: '别的系统', title: '别的*义' }],
          count: 1,
          path: 'https://h.invalid/code/-17/',
        },
        { kind: 'removed', last: 'v1 版', since: 'v2 版' },
      ];
      const text = textOf(format, ticket({}, { alerts, collect: [] }));
      const lines = text.replace(/\\/gu, '').split('\n');
      const said = lines.filter((line) => line.startsWith('注意：'));
      expect(said).toEqual([
        '注意：编号被重新使用：v0 版里是「旧[义]」，之后一度不再收录，v1 版起是「新义」。',
        expect.stringMatching(
          /^注意：同一数字别处也用：也见于别的系统「别的.*义」.*怎么分辨.*h\.invalid\/code\/-17\//u,
        ),
        '注意：已移除：自v2 版起，厂商文档不再收录此码；这里是它最后所在的v1 版的文字。',
      ]);
      const next = lines.find((line) => /演示系统 · 公共|厂商文档没有给出|原文没有写明/u.test(line)) ?? '';
      expect(lines.indexOf(said[2] ?? '')).toBeLessThan(lines.indexOf(next));
    },
  );

  test('Markdown begins with a heading that links the page, and has no table', () => {
    const lines = textOf('markdown', ticket({ advice: { text: 'a | b\n|---|' } })).split('\n');
    expect(lines[0]).toBe('### [-17 编的摘要](https://h.invalid/demo/-17/)');
    expect(lines.filter((line) => line.startsWith('>'))).toHaveLength(4);
    expect(lines.join('\n').replace(/\\\|/g, '')).not.toContain('|');
  });
});

describe('the reply to a customer', () => {
  /** Everything that the template itself may say. */
  const TEMPLATE = [
    /^您好！$/,
    /^关于您反馈的错误码 -17（演示系统）：$/,
    /^厂商文档给出的处理建议如下（「」内为原文）：$/,
    /^厂商文档没有给出这个错误码的处理建议。$/,
    /^这个错误码的说明：https:\/\/h\.invalid\/demo\/-17\/$/,
    /^如果仍有问题，请随时回复我们。$/,
  ];

  test('has no sentence that is neither the template’s nor the document’s advice', () => {
    fc.assert(
      fc.property(fc.option(hostile(), { nil: null }), hostile(), (advice, said) => {
        const text = textOf(
          'reply',
          ticket(
            { ...(advice !== null && { advice: { text: advice } }) },
            { owner: { value: 'server-developer', basis: 'document', words: said } },
          ),
        );
        const rest = advice === null ? text : text.replace(`「${advice}」`, () => '');
        expect(advice === null || text.includes(`「${advice}」`)).toBe(true);
        for (const line of rest.split('\n').filter((one) => one !== '')) {
          expect(
            TEMPLATE.some((pattern) => pattern.test(line)),
            line,
          ).toBe(true);
        }
      }),
    );
  });

  test('says so where the document gives no advice', () => {
    const text = textOf('reply', ticket());
    expect(text).toContain('厂商文档没有给出这个错误码的处理建议。');
    expect(text).not.toContain('编的含义');
  });
});

describe('the evidence to collect', () => {
  test('asks for what the document asks for, and gives what is known', () => {
    const text = textOf(
      'evidence',
      ticket({ advice: { text: '提供接口和日志给客服。' } }, { collect: ['接口', '日志'] }),
    );
    expect(text).toContain('[ ] 接口：\n[ ] 日志：\n原文：「提供接口和日志给客服。」');
    expect(text).toContain('错误码：-17');
    expect(text).toContain('#v-v1');
  });

  test('says so where the document names nothing, and is empty where it sends nobody to the support', () => {
    expect(textOf('evidence', ticket({}, { collect: [] }))).toContain('原文没有写明要提供什么。');
    expect(textOf('evidence', ticket())).toBe('');
  });
});

describe('in another language than the document', () => {
  const translated = ticket({
    advice: { text: '稍后再试。' },
    extra: [{ heading: '等级', text: { text: '低' } }],
    translation: {
      cause: { text: 'A made-up meaning.' },
      advice: { text: 'Try again later.' },
      extra: [{ heading: 'Level', text: { text: 'low' } }],
    },
  });
  const order = (text: string, ...parts: string[]) => {
    const places = parts.map((part) => text.indexOf(part));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  };

  test.each(['markdown', 'jira', 'plain', 'bilingual'] as const)(
    '%s has the translation, marked, above each of the vendor’s words',
    (format) => {
      const text = FORMATS[format](translated, english);
      order(
        text,
        'A made',
        '编的含义',
        'Try again later',
        '稍后再试',
        ...(format === 'plain' ? [] : ['Level']),
        'low',
        '低',
      );
      expect(text.match(/unofficial translation/g)).toHaveLength(3);
      expect(text.match(/vendor's text/g)).toHaveLength(3);
    },
  );

  test('the reply quotes the translated advice, marked, and then the vendor’s', () => {
    expect(FORMATS.reply(translated, english)).toContain(
      "“Try again later.” (unofficial translation)\n\n“稍后再试。” (vendor's text)",
    );
  });

  test('the checklist translates what the document says', () => {
    expect(FORMATS.evidence({ ...translated, collect: [] }, english)).toContain(
      "Unofficial translation: “Try again later.”\nThe document's text: “稍后再试。”",
    );
  });

  test.each(['markdown', 'jira', 'plain', 'bilingual', 'reply'] as const)(
    '%s says so where a translation is missing, and has the vendor’s words',
    (format) => {
      const text = FORMATS[format](ticket({ advice: { text: '再试' }, translation: null }), english);
      expect(text).toContain('Not translated by this site yet.');
      expect(text).toContain('再试');
      expect(text).not.toMatch(/unofficial translation/u);
    },
  );

  test.each(['markdown', 'jira', 'plain', 'reply', 'evidence'] as const)(
    '%s is in Chinese alone on a Chinese page',
    (format) => {
      expect(FORMATS[format]({ ...translated, collect: [] }, words)).not.toMatch(/Try|low/);
    },
  );

  test('the bilingual block of a Chinese page has the vendor’s words first', () => {
    const text = FORMATS.bilingual(translated, words);
    order(text, '编的含义', 'A made', '稍后再试', 'Try again later', '低', 'low', '#v-v1');
    expect(text).toContain('**处理建议 Advice**（非官方翻译 unofficial translation）');
  });
});
