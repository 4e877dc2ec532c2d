// 聊天机器人的命令“/err 6206”：node err-bot.mjs https://本站地址/ "/err 6206"
import process from 'node:process';

const [site, message] = process.argv.slice(2);

async function load(path) {
  const response = await fetch(new URL(path, site));
  if (!response.ok) throw new Error(`${response.url}: ${response.status}`);
  return response.json();
}

async function answer(number) {
  const { codes } = await load('api/v1/codes.json'); // 不常变，真的机器人可以存一天
  const exact = codes.filter(({ code }) => code === number);
  const holding = codes.filter(({ kind, from = -Infinity, to = Infinity }) => {
    return ['range', 'class'].includes(kind) && from <= Number(number) && Number(number) <= to;
  });
  const hits = exact.length > 0 ? exact : holding;
  if (hits.length === 0) return `没有收录 ${number}`;
  const entries = await Promise.all(hits.map(({ id }) => load(`${id}.json`)));
  return entries.map(describe).join('\n\n'); // 同一个数字在不同系统里含义不同，逐条列出
}

function describe({ id, url, status, versions, records }) {
  const newest = records.filter(({ version }) => version === versions.at(-1)); // 可能有几处
  const lines = newest.flatMap(({ text, cause, advice }) =>
    cause && advice ? [cause, `处理建议：${advice}`] : [text],
  );
  return [id + (status === 'removed' ? '（已移除）' : ''), ...new Set(lines), new URL(url, site).href].join(
    '\n',
  );
}

const [, number] = /^\/err\s+(-?\d+)\s*$/u.exec(message) ?? [];
console.log(number ? await answer(number) : '用法：/err <错误码>');
