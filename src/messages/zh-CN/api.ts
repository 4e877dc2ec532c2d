/** The page of the data interface. */
export const api = {
  title: '数据接口',
  description:
    '本站的全部数据都可由程序读取：每个错误码的 JSON 与 Markdown、汇总的 JSON 与 CSV、变更订阅、JSON Schema，附可运行的示例。',
  lead: '全部内容都有给程序读的一份：静态文件，不需要密钥，不限次数。把错误码页面的地址末尾的斜杠换成 `.json` 或 `.md`，就是它的数据。',
  filesHeading: '有哪些文件',
  files: {
    entry: (count: number) => `一个错误码的全部内容；共 ${count} 个，此为一例`,
    markdown: '同样内容的 Markdown，供阅读和语言模型使用',
    codes: '全部错误码的摘要',
    codesTable:
      '同样内容的表格，另有最新原文的含义与处理建议，末尾几列（如 `title_en`、`cause_en`、`advice_en`）是本站对它们的非官方翻译；带 UTF-8 字节序标记（BOM），可直接用表格软件打开',
    systems: '系统、文档版本、模块与层',
    topics: '跨系统反复出现的含义，各含哪些错误码',
    changes: (system: string) => `${system}逐版变更，附新旧原文`,
    feed: (system: string) => `${system}逐版变更的 Atom 订阅`,
    allChanges: '全部系统逐版变更的 Atom 订阅',
    llms: '给语言模型的目录，指向每个错误码的 Markdown',
    llmsFull: '全部错误码的最新原文，一个文本',
  },
  examplesHeading: '示例',
  /** Where the site doesn't know its host; the browser puts it in. */
  hostPlaceholder: 'https://本站地址',
  hostNote: '示例里的主机名由浏览器填成本站的地址；未启用脚本时，请自行替换 `https://本站地址`。',
  examples: {
    curl: '命令行：一个错误码',
    script: 'JavaScript：这个数字在各系统、各层里的含义',
    run: (lines: number) =>
      `聊天机器人的命令 /err：取得 [err-bot.mjs](bot)（${lines} 行，Node 18 及以上，无需安装别的），运行它`,
  },
  promisesHeading: '承诺',
  promises: [
    '**地址不失效**：出现过的地址一直有应答，文档删去的错误码也保留，标为 `removed`。',
    '**字段只增不减**：`v1` 之内不改字段的名称、类型和含义，只会增加字段、增加取值，以及文档更新带来的内容；请忽略不认识的字段。',
    '**不兼容的改动另起** `v2`：新地址是 `/api/v2/…`，`v1` 继续应答。错误码页面旁的 `.json` 属于 `v1`，同样只增不减。',
    '**同样的输入，同样的字节**：文件里没有生成时间，次序固定，可按内容判断有没有变化。',
    '**不编造**：原文没有说的写作 `null`、`not-stated` 或缺省，不补。',
  ],
  notesHeading: '须知',
  notes: [
    '**权利**：`text`、`cause`、`advice`、`extra`、 `words` 及表格的对应列是厂商原文，`title` 截自原文，权利归各厂商所有；引用时请注明厂商文档。其余为本站整理与说明。',
    '**编号是文本**：`code` 可以是负数、区间或 `other` ；同一个数字在不同系统、不同层里含义不同，请按 `id` 识别。',
    '**跨站读取**：网页里的脚本要从别的站点读取，需托管本站的服务器发出 `Access-Control-Allow-Origin`；命令行和服务端程序不受此限。',
    '**表格**：行尾为 CRLF，多个值以空格分隔；以 `=`、`+`、`-`、 `@` 开头、又不是数字的文字前加一个撇号，免得表格软件当成公式，负数照写。用程序读取时按 `utf-8-sig` 解码。',
  ],
  fieldsHeading: '单个错误码的字段',
  /** Stands before and behind the link to the schema. */
  fieldsNote: ['由 ', ' 生成。`[]` 表示列表里的每一项；汇总里的字段是它的前一部分。'] as readonly [
    string,
    string,
  ],
  /** Inside a field. */
  innerFields: (count: number) => `${count} 个字段`,
  optional: '，可缺',
  fieldTypes: {
    types: {
      string: '文本',
      integer: '整数',
      number: '数字',
      boolean: '真假值',
      null: 'null',
      array: '列表',
      object: '对象',
    },
    choice: '文本，取值固定',
    either: (names: readonly string[]) => names.join(' 或 '),
    of: (name: string) => `（${name}）`,
  },
};
