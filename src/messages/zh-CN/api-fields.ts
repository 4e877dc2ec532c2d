import type { ApiFieldWords } from '../../schemas/api-schemas.ts';
import { perTranslation } from '../../schemas/locales.ts';

const url = '地址：站点知道自己的主机名时是完整地址，否则是从主机根开始的路径';

const GRADES =
  '由轻到重：punctuation 标点、terminology 术语、wording 措辞、limit 数值、advice 处理建议、meaning 含义';

const basisOf = 'document 原文的字句；topic 原文没有明说，本站按主题判断；code 原文没有明说，本站按此码判断';

const pageUrl = '页面地址；站点知道自己的主机名时是完整地址，否则是从主机根开始的路径';

const place = {
  version: '文档版本',
  section: '所在章节的标题，外层在前，照原文',
  line: '在文档里的行号，从 1 起',
  source: '逐行原文页面里的这一行',
};

const changeFields = {
  kind: '新增、移除、改动；曾被移除、又收录的也是新增，见 lastIn',
  reviewed: '分级是否经人核对；false 表示有一处只由规则判定；没有可比的旧文（第一次收录、移除）时没有',
  moved: '是否移到了别的模块',
  lastIn: '曾被移除、又收录的：上一次收录它的版本，改动是与那一版相比；其余没有',
  reused: 'true：编号被重新使用，一度不再收录，之后改指别的错误；其余没有',
  note: '核对者的解释；本站说明',
};

/** What the site translated, in each language that it translates to. @param parts what the fields hold */
const translationsOf = <Parts>(parts: Parts) => ({
  $: '本站的非官方翻译，按语言；没有中文可译、或还没有译出时，没有这一项',
  ...perTranslation(() => ({ $: '这种语言的翻译；不是厂商的文字', ...parts })),
});

const translatedTitle = '译文的第一句，过长时截断';

const codeFields = {
  id: '条目编号，全站唯一：tencent-im/6206、msdk/wechat/40001',
  system: '系统编号',
  namespace: '错误码在其中唯一的层；整个系统内唯一时为 null',
  code: '错误码的规范写法：6206、-10113、120001-130000；other 为“其他错误”；是文本，可为负数',
  kind: 'exact 单个数字；range 区间；class 单个数字，但该行说的是一整个区间；catch-all 其余所有错误',
  from: '区间的最小数字，含；原文未写下限时没有这一项',
  to: '区间的最大数字，含；原文未写上限时没有这一项',
  title: '摘要：最新原文的第一句，过长时截断',
  symbols: '程序里的名称，照最新原文，如 ERR_X；原文没有时没有这一项',
  url: pageUrl,
  module: '最新一版里第一次出现的模块',
  status: 'current 最新一版仍收录；removed 只在旧版里有',
  versions: '收录它的文档版本，旧的在前',
  topics: '主题编号，见 topics.json；没有则为空',
  retry:
    '能否重试：no 不要；at-once 立即；later 稍后；after-login 重新登录或换凭证后；after-fix 改正请求后；not-stated 原文未说明，本站也没有判断',
  owner:
    '谁来处理：end-user 终端用户；client-developer 客户端开发；server-developer 服务端开发；administrator 控制台或套餐管理员；vendor-support 厂商支持；nobody 无需处理；not-stated 原文未说明，本站也没有判断',
  retryBasis: `retry 依据什么：${basisOf}；none 没有回答`,
  ownerBasis: `owner 依据什么：${basisOf}；none 没有回答`,
  translations: translationsOf({ title: translatedTitle }),
};

const versionFields = {
  id: '版本编号，也是页内锚点 #v-<编号>',
  label: '版本名称',
  date: 'ISO 日期；无从得知时为 null',
  dateBasis: '日期依据：document 原文印有；page-history 据厂商公开页面历史确定；none 没有日期',
};

const judgement = {
  basis: `依据什么：${basisOf}`,
  topic: '主题编号；basis 为 topic 时才有',
  words: '依据的厂商原文；basis 为 topic 的是归入主题所依据的原文，为 code 的是判断所对的原文',
  under: '这些字要连同所在的标题或栏目名才说明问题时：那个标题，照原文',
  reason: '为什么这样判断；本站说明',
};

const side = {
  $: '一版文档在一处的说法',
  module: '模块（或层）编号',
  line: place.line,
  text: '厂商原文，除空白外一字未改；原文另有建议一栏的，建议另起一行',
  translations: translationsOf({ text: '非官方翻译：同 text 的范围' }),
};

const links = ($: string) => ({
  $,
  start: '起点，按 UTF-16 单元计，含',
  end: '终点，不含',
  href: '链接的完整地址',
});

/** What every field of the data interface holds, as JSON Schemas and the page of the interface publish it. */
export const apiFields: ApiFieldWords = {
  systems: {
    $: '系统、文档版本、模块与层',
    systems: {
      $: '按显示顺序',
      id: '系统编号',
      name: '厂商的叫法',
      shortName: '简称',
      vendor: '厂商；文档的权利归其所有',
      description: '本站说明',
      numbering: 'per-system 编号在整个系统内唯一；per-module 只在各层内唯一',
      url,
      versions: {
        $: '文档版本，旧的在前',
        ...versionFields,
        provenance: '文档从哪里来，日期如何得知；本站说明',
        sha256: '文档文件的校验和',
        moreFiles: {
          $: '同一版文档的其余文件，按阅读次序；行号接着前一个文件往下数',
          file: '文件名',
          sha256: '它的校验和',
        },
        codes: '该版收录的错误码个数',
        url: '逐行原文的页面',
      },
      modules: {
        $: '模块或层，按显示顺序',
        id: '模块（或层）编号，改名后不变',
        name: '名称',
        part: '所属部分，如 SDK、服务端',
        succeeds: '它在文档新版里接替的旧模块',
        codes: '任一版本里属于它的错误码个数',
        url,
      },
      layers: '编号只在其中唯一的层；numbering 为 per-system 时为空',
      counts: {
        $: '错误码个数',
        codes: '全部',
        current: '最新一版仍收录的',
        removed: '只在旧版里有的',
      },
      changes: '逐版变更的数据；只有一版文档时没有',
      feed: '逐版变更的 Atom 订阅；只有一版文档时没有',
    },
  },
  codes: {
    $: '全部错误码，每个一行摘要',
    codes: {
      $: '按系统排列，系统内按编号排列',
      ...codeFields,
    },
  },
  topics: {
    $: '跨系统反复出现的含义，各含哪些错误码',
    topics: {
      $: '按本站的显示顺序',
      id: '主题编号',
      group: '所属类别',
      name: '名称',
      means: '含义；本站说明',
      helps: {
        $: '没有原文说过办法时为空',
        says: '通常有用的办法；本站说明',
        codes: '哪些错误码的原文这样说',
      },
      url,
      codes: '条目编号，按 codes.json 的顺序',
    },
    withoutTopic: {
      $: '不属于任何主题的错误码',
      id: '条目编号',
      reason: '为什么归不进任何主题；本站说明',
    },
    unplaced: '现行文档里还没有归入主题的条目编号',
  },
  entry: {
    $: '一个错误码的全部内容',
    ...codeFields,
    boundsReason: '区间的上下限如何读出；本站说明',
    markdown: '同样内容的 Markdown',
    alerts: {
      $: '使用前要知道的；没有时为空',
      kind: '种类：meaning 编号的含义变过或被重新使用；elsewhere 同一数字别处也用；removed 现行文档不再收录',
      text: '一句话；本站说明，「」内为原文的摘要',
      url: 'elsewhere：数字的页面，写有怎么分辨；其余没有',
    },
    evidence: {
      $: 'owner、retry、topics 各依据什么；not-stated 的没有依据',
      owner: { $: 'owner 的依据', ...judgement },
      retry: { $: 'retry 的依据', ...judgement },
      topics: {
        $: '与 topics 一一对应',
        topic: '主题编号',
        words: '归入该主题所依据的厂商原文',
      },
    },
    records: {
      $: '各版原文，旧的在前；同一版里出现几处就有几条',
      ...place,
      module: '所在模块或层',
      printed: '编号在原文里的写法，如 0xff、002、4001/4002；与编号相同时没有这一项',
      symbol: '程序里的名称，照原文，如 ERR_X；原文没有时没有这一项',
      text: '厂商原文：整段说明，除空白外一字未改',
      cause: '厂商原文：含义；原文只写了办法时为 null',
      advice: '厂商原文：处理建议；原文没有给时为 null',
      split: '含义与建议如何分开：columns 原文分列；derived 原文只有一列，本站按措辞分开，text 为整段',
      links: {
        $: '原文里带链接的文字；没有链接时没有这一项',
        text: links('text 里的链接'),
        cause: links('cause 里的链接'),
        advice: links('advice 里的链接'),
      },
      noAdvice: '建议一栏里表示“没有建议”的记号，照原文，如 -',
      extra: {
        $: '原文的其余栏目',
        heading: '栏目名，照原文',
        text: '厂商原文',
        links: links('这一栏里的链接'),
      },
      translations: translationsOf({
        title: translatedTitle,
        cause: '非官方翻译：含义；原文只写了办法时为 null',
        advice: '非官方翻译：处理建议；原文没有给时为 null',
        links: {
          $: '译文里带链接的文字；没有链接时没有这一项',
          cause: links('cause 里的链接'),
          advice: links('advice 里的链接'),
        },
        extra: {
          $: '非官方翻译：其余栏目，次序同原文',
          heading: '非官方翻译：栏目名',
          text: '非官方翻译：栏目的文字',
          links: links('这一栏里的链接'),
        },
      }),
    },
    notes: {
      $: '所在模块或层在表格之外的说明，取最新一版有说明的文档，按行',
      ...place,
      text: '厂商原文',
      links: links('这一段里的链接'),
      translations: translationsOf({
        text: '非官方翻译：这一段',
        links: links('译文里的链接'),
      }),
    },
    changes: {
      $: '相邻两版之间的变更，旧的在前',
      from: '较旧的版本',
      to: '较新的版本',
      ...changeFields,
      grade: `改动有多大，${GRADES}；第一次收录、移除或只移动了位置时为 null`,
    },
    links: {
      $: '相关错误码，按关系分组；同主题的只列最相近的几个，全部见 topics.json',
      kind: '关系：same-number 同号；opposite-sign 正负号相反；same-topic 同主题里最相近的几个；same-wording 措辞相同；once-same-wording 旧版里措辞相同；envelope-of 是它们的外层；inside-envelope 在它们里面；lies-in 落在区间里；holds 区间包含；names 原文提到；named-by 被提到',
      entries: {
        $: '相关的错误码',
        id: '条目编号',
        url,
      },
    },
    sources: {
      $: '收录它的文档版本，旧的在前',
      ...versionFields,
      url: '逐行原文的页面',
    },
    notice: '权利说明',
  },
  changes: {
    $: '一个系统的文档逐版变更',
    system: '系统编号',
    versions: '版本编号，旧的在前',
    changes: {
      $: '相邻两版之间的变更，旧的在前；其中按系统内的顺序',
      id: '条目编号：tencent-im/6016',
      from: '较旧版本的编号',
      to: '较新版本的编号',
      ...changeFields,
      grade: `各处改动里最大的一级，${GRADES}；第一次收录、移除或只移动了位置时为 null`,
      title: '较新一版里的摘要；已移除的取较旧一版',
      translations: translationsOf({ title: translatedTitle }),
      url: pageUrl,
      modules: {
        $: '在两版里各属于哪些模块；该版没有它时为空',
        from: '旧版里的模块',
        to: '新版里的模块',
      },
      wordings: {
        $: '改动的与又收录的：每处旧文与接替它的新文',
        grade: `改动有多大，${GRADES}；文字相同、只是位置不同时为 null`,
        ruleGrade: `按规则判定的级别，不论人工核对的结果；${GRADES}`,
        reviewed: '这处改动是否经人核对',
        note: '核对者的解释；本站说明，不是厂商原文',
        moved: '新模块既不是旧模块，也不是它的接替者',
        from: side,
        to: side,
      },
    },
  },
};
