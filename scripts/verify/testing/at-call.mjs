/**
 * Preloaded into a build or a conversion (`node --import`): lets a chosen call of the file system fail, or ends the
 * process there as `kill -9` would. AT_CALL: `<function> <part of its path> <n-th such call> <KILL|AFTER|code of an error>`.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';

const [name = '', part = '', count = '1', what = 'KILL'] = (process.env.AT_CALL ?? '').split(' ');
const real = fs[name];
let calls = 0;
fs[name] = (...args) => {
  const isMeant =
    args.some((arg) => typeof arg === 'string' && arg.includes(part)) && ++calls === Number(count);
  if (!isMeant) return real(...args);
  if (what === 'AFTER') real(...args);
  if (what === 'KILL' || what === 'AFTER') process.kill(process.pid, 'SIGKILL');
  throw Object.assign(new Error(`${what}: refused on purpose, ${name} '${args[0]}'`), {
    code: what,
    syscall: name,
  });
};
syncBuiltinESMExports();
