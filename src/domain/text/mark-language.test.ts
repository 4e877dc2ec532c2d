import { expect, test } from 'vitest';
import { markChinese } from './mark-language.ts';

test.each([
  [
    '<p>The document says 帐号失效，请重试。 Then more.</p>',
    '<p>The document says <span lang="zh-CN">帐号失效，请重试。</span> Then more.</p>',
  ],
  ['<q>120001 到 130000 之间</q>', '<q>120001 <span lang="zh-CN">到 130000 之间</span></q>'],
  // Said already, also around elements of the same name.
  ['<p lang="zh-CN">好<b>的</b></p>', '<p lang="zh-CN">好<b>的</b></p>'],
  ['<i lang="zh-CN"><i>好</i>的</i>好', '<i lang="zh-CN"><i>好</i>的</i><span lang="zh-CN">好</span>'],
  // Where no element can stand.
  [
    '<title>好</title><a title="好">b</a><!-- 好 --><script>"好"</script>',
    '<title>好</title><a title="好">b</a><!-- 好 --><script>"好"</script>',
  ],
  [
    '<p lang="zh-CN"><br>好<img alt="x"/></p>好',
    '<p lang="zh-CN"><br>好<img alt="x"/></p><span lang="zh-CN">好</span>',
  ],
])('%s', (html, marked) => {
  expect(markChinese(html)).toBe(marked);
});
